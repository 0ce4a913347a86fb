/** Where the papers of a round or period lie. */
export function documentPath(of: string, name: string): string {
  return `reports/${of}/documents/${name}`;
}
