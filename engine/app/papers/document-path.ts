/** Where the papers of a round or period lie. */
export function documentFolder(of: string): `reports/${string}/` {
  return `reports/${of}/documents/`;
}

export function documentPath(of: string, name: string): string {
  return documentFolder(of) + name;
}
