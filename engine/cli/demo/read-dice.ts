import { readFileSync } from 'node:fs';
import { readYaml } from '../../files/read-yaml.ts';

/** The digits of the example's ceremony, as they were thrown. */
export function readDice(path: string): string {
  const documents = readYaml(readFileSync(path), path);
  const root = documents.ok ? documents.value[0]?.root : undefined;
  const dice = root?.kind === 'map' ? root.entries.find(({ key }) => key === '骰子')?.value : undefined;
  if (dice?.kind !== 'text') throw new Error(`no dice in ${path}`);
  return dice.text;
}
