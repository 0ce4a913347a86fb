/** Where the papers of a round or period lie: whatever lies there may be published. */
export function documentFolder(of: string): `reports/${string}/` {
  return `reports/${of}/documents/`;
}

/** 内部: what names somebody whom an unannounced visit is still to be paid to (不事先告知). Never below `documents/`. */
export function officeFolder(round: string): `reports/${string}/` {
  return `reports/${round}/内部/`;
}

export function documentPath(of: string, name: string): string {
  return documentFolder(of) + name;
}
