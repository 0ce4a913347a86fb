import type { Commitment } from './documents.ts';
import { type Failure, failure } from './failure.ts';
import type { Documents } from './read-bundle.ts';

/** No two codes of a kind differ in case only (draw.md §0): files, spreadsheets and people would confuse them. */
export function checkCodes(documents: Partial<Documents>): readonly Failure[] {
  const kinds: Kinds = new Map();
  if (documents.commitment) collectCommitment(kinds, documents.commitment);
  for (const change of documents.changes ?? []) {
    if (change.kind === 'substitute') collect(kinds, 'inspector', [change.out ?? '', change.in ?? '']);
  }
  for (const { tasks } of documents.match?.agencies ?? []) {
    for (const { people } of tasks)
      collect(
        kinds,
        'inspector',
        people.map((person) => person ?? ''),
      );
  }
  collectPrivate(kinds, documents);
  return [...kinds].flatMap(([kind, codes]) => clashes(kind, codes));
}

type Kinds = Map<string, Set<string>>;

function collectCommitment(kinds: Kinds, commitment: Commitment): void {
  const { frames, match } = commitment;
  collect(
    kinds,
    'agency',
    [...match, ...frames].map((entry) => entry.agency),
  );
  collect(
    kinds,
    'frame',
    frames.map((frame) => frame.frame),
  );
  collect(
    kinds,
    'group',
    frames.map((frame) => frame.group),
  );
  collect(
    kinds,
    'qualification',
    frames.map((frame) => frame.qualification),
  );
  collect(
    kinds,
    'quota',
    frames.flatMap((frame) => frame.quotas.map((quota) => quota.quota)),
  );
  collect(
    kinds,
    'stratum',
    frames.flatMap((frame) => frame.strata.map((stratum) => stratum.stratum)),
  );
}

function collectPrivate(kinds: Kinds, documents: Partial<Documents>): void {
  for (const rows of documents.leaves?.values() ?? []) {
    collect(
      kinds,
      'area',
      rows.map((row) => row.area),
    );
    collect(
      kinds,
      'rule',
      rows.flatMap((row) => row.why),
    );
  }
  for (const { inspectors } of documents.people?.values() ?? []) {
    collect(
      kinds,
      'inspector',
      inspectors.map((person) => person.inspector),
    );
    collect(
      kinds,
      'area',
      inspectors.flatMap((person) => person.areas),
    );
    collect(
      kinds,
      'qualification',
      inspectors.flatMap((person) => person.qualifications),
    );
    collect(
      kinds,
      'frame',
      inspectors.flatMap((person) => person.scope),
    );
  }
}

function collect(kinds: Kinds, kind: string, codes: readonly string[]): void {
  const known = kinds.get(kind) ?? new Set();
  kinds.set(kind, known);
  for (const code of codes) known.add(code);
}

function clashes(kind: string, codes: ReadonlySet<string>): readonly Failure[] {
  const seen = new Map<string, string>();
  return [...codes].flatMap((code) => {
    const twin = seen.get(code.toLowerCase());
    seen.set(code.toLowerCase(), code);
    if (twin === undefined) return [];
    return [failure('commitment.json', 'codes-differ-in-case', { at: kind, expected: twin, found: code })];
  });
}
