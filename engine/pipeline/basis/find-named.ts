/** Something the policy names: by its id, its name, or another way of writing it. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string;
  readonly aliases?: readonly string[];
}

/** Finds what a cell means, whatever way of writing it uses. */
export function compileNames<Entry extends Named>(
  entries: readonly Entry[],
): (written: string) => Entry | undefined {
  const byWord = new Map<string, Entry>();
  for (const entry of entries) {
    for (const word of [entry.id, entry.name, entry.shortName, ...(entry.aliases ?? [])]) {
      if (word !== undefined && !byWord.has(spellWord(word))) byWord.set(spellWord(word), entry);
    }
  }
  return (written) => byWord.get(spellWord(written));
}

function spellWord(word: string): string {
  return word.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
}
