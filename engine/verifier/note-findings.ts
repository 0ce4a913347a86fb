import { strataOf } from './check-quotas.ts';
import { computeTake } from './compute-quota.ts';
import type { Changes, Commitment, Match, Seed } from './documents.ts';
import { instantOf } from './formats.ts';
import type { Documents } from './read-bundle.ts';
import { isWithheld } from './round-state.ts';
import type { Note, Precedence, Unchecked } from './verdict.ts';

/** What readers must be told beside the verdict: rehearsals, voided rounds, shortfalls, changes, open slots. */
export function noteFindings(documents: Partial<Documents>): readonly Note[] {
  const { commitment, chain, seed, match, changes } = documents;
  return [
    ...(commitment?.rehearsal ? [note('rehearsal', commitment.round, '')] : []),
    ...(commitment && chain ? noteChain(documents, commitment) : []),
    ...(commitment ? noteShortfalls(commitment) : []),
    ...(commitment && seed ? noteLateEvidence(seed, commitment) : []),
    ...(changes ? noteChanges(changes) : []),
    ...(match ? noteOpenSlots(match) : []),
  ];
}

/** How far the evidence (留证) shows that C came before the first source; nothing: only asserted (draw.md §3). */
export function findPrecedence(seed: Seed, commitment: Commitment): readonly Precedence[] {
  const kinds = seed.evidence
    .filter((entry) => showsPrecedence(entry, commitment))
    .map((entry) => PRECEDENCE[entry.kind]);
  return (['time-stamped', 'published', 'witnessed'] as const).filter((kind) => kinds.includes(kind));
}

/** What this bundle cannot show by itself. */
export function listUnchecked(
  { commitment, draw, match, seed }: Partial<Documents>,
  withPrivatePart: boolean,
): readonly Unchecked[] {
  const withheld = draw?.frames.some(isWithheld);
  const elsewhere = commitment?.frames.length === 0 && (match?.agencies.length ?? 0) > 0;
  return [
    ...(withPrivatePart ? [] : (['private-part'] as const)),
    ...(withheld ? (['blind-frames'] as const) : []),
    ...(elsewhere ? (['tasks-of-another-commitment'] as const) : []),
    ...(commitment?.frames.length && commitment.match.length === 0
      ? (['people-of-another-commitment'] as const)
      : []),
    ...((seed?.evidence.length ?? 0) > 0 ? (['evidence'] as const) : []),
    ...(seed?.sources.some((source) => source.kind !== 'drand') ? (['sources'] as const) : []),
    'policy-files',
    ...((commitment?.number ?? 0) > 1 ? (['earlier-commitments'] as const) : []),
  ];
}

const PRECEDENCE = { tsa: 'time-stamped', notice: 'published', witness: 'witnessed' } as const;

/** On the ceremony sheet (摇号记录单) C stands in print before any digit does, whenever it is signed. */
function showsPrecedence({ kind, at }: Seed['evidence'][number], { recipe }: Commitment): boolean {
  const first = recipe[0];
  if (kind === 'witness') return true;
  return first !== undefined && (instantOf(at) ?? 0) < (instantOf(first.at) ?? 0);
}

function noteChain(
  { chain = [], commitmentHash }: Partial<Documents>,
  { number }: Commitment,
): readonly Note[] {
  return chain.flatMap((entry) => {
    const subject = String(entry.number);
    const isOwn = entry.number === number && entry.commitment === commitmentHash;
    if (entry.state === 'void')
      return [note(isOwn ? 'voided-when-result-known' : 'earlier-void', subject, entry.reason)];
    return entry.state === 'open' && !isOwn ? [note('earlier-open', subject, entry.at)] : [];
  });
}

function noteShortfalls({ frames }: Commitment): readonly Note[] {
  return frames.flatMap((frame) =>
    frame.quotas.flatMap((quota) => {
      const { shortfall } = computeTake(quota, strataOf(frame, quota.quota));
      return shortfall > 0n ? [note('shortfall', `${frame.frame} ${quota.quota}`, String(shortfall))] : [];
    }),
  );
}

function noteLateEvidence(seed: Seed, commitment: Commitment): readonly Note[] {
  return seed.evidence
    .filter((entry) => !showsPrecedence(entry, commitment))
    .map((entry) => note('evidence-late', entry.what, entry.at));
}

function noteChanges(changes: Changes): readonly Note[] {
  const count = (kind: Changes[number]['kind']) => changes.filter((change) => change.kind === kind).length;
  const told = [
    ['strikes', count('strike')],
    ['substitutions', count('substitute')],
    ['relaxed', count('relax')],
  ] as const;
  return told.filter(([, number]) => number > 0).map(([code, number]) => note(code, '', String(number)));
}

function noteOpenSlots(match: Match): readonly Note[] {
  return match.agencies.flatMap(({ agency, tasks }) => {
    const open = tasks.flatMap((task) => task.people).filter((person) => person === null).length;
    return open > 0 ? [note('open-slots', agency, String(open))] : [];
  });
}

function note(code: Note['code'], subject: string, detail: string): Note {
  return { code, subject, detail };
}
