import type { Files } from '../../../engine/verifier/read-bundle.ts';
import { withSums } from './golden-bundle.ts';
import { json } from './make-bundle.ts';

/** The folder of one proof out of that of a round. */
export function below(files: Files, folder: string): Files {
  const own = [...files].filter(([at]) => at.startsWith(`${folder}/`));
  return new Map(own.map(([at, bytes]) => [at.slice(folder.length + 1), bytes]));
}

/** A proof in its place in the folder of a round. */
export function within(folder: string, files: Files): Files {
  return new Map([...files].map(([at, bytes]) => [`${folder}/${at}`, bytes]));
}

/** The round with another file in one of its proofs, and the sums made anew. */
export function forged(files: Files, path: string, value: object, folder = 'proof-people'): Files {
  const summed = withSums(new Map([...below(files, folder), [path, json(value as never)]]));
  return new Map([...files, ...within(folder, summed)]);
}

/** Folders of people who were voided with their match. */
export function voidedIn(files: Files): readonly string[] {
  return [...files.keys()].flatMap((path) => /^(proof-people-\d+)\/match\.json$/u.exec(path)?.[1] ?? []);
}
