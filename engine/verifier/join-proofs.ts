import type { Change } from './documents.ts';
import { type Failure, failure } from './failure.ts';
import { instantOf } from './formats.ts';
import type { Documents, Files } from './read-bundle.ts';
import type { StepId, StepResult, Unchecked, Verdict } from './verdict.ts';

/** The folder of a round whose people were committed to apart (人员承诺): its two proofs, and those of people voided late. */
export interface RoundFolders {
  readonly draw: Files;
  readonly people: Files;
  /** `proof-people-<number>/`, by the name of the folder. */
  readonly voided: ReadonlyMap<string, Files>;
}

/** Two proofs where the folder has both, and is not a proof itself. */
export function splitRound(files: Files): RoundFolders | undefined {
  const has = (folder: string) => files.has(`${folder}/commitment.json`);
  if (files.has('commitment.json') || !has(DRAW) || !has(PEOPLE)) return undefined;
  const folders = new Set([...files.keys()].map((path) => path.split('/')[0] ?? ''));
  const voided = [...folders].filter((folder) => VOIDED.test(folder)).sort();
  return {
    draw: below(files, DRAW),
    people: below(files, PEOPLE),
    voided: new Map(voided.map((folder) => [folder, below(files, folder)])),
  };
}

/** Where the rosters are: the proof itself, or that of the draw in a round's folder. */
export function drawPart(files: Files): Files {
  return splitRound(files)?.draw ?? files;
}

/** Checked again with both: tasks of the draw, people of the other commitment. */
export const JOINED_STEPS = ['codes', 'changes', 'match', 'edges', 'assignment', 'substitutions'] as const;

/**
 * As if one commitment had held both; a file that could not be read leaves out what needs it. People who were voided
 * stood until then: what was struck later is not theirs.
 */
export function joinDocuments(draw: Partial<Documents>, people: Partial<Documents>): Partial<Documents> {
  const { commitment, draw: drawn, rosters, leaves } = draw;
  const { commitmentHash, seed, match, secret, people: files, peopleInputs } = people;
  if (!commitment || !people.commitment || commitmentHash === undefined) return {};
  return {
    commitment: { ...commitment, match: people.commitment.match },
    commitmentHash,
    ...(rosters && { rosters }),
    // Who is drawn is drawn again with the seed and the secret of the draw.
    ...(leaves && draw.seed && draw.secret && { leaves }),
    ...(seed && { seed }),
    ...(match && { match }),
    ...(secret && { secret }),
    ...(files && { people: files }),
    ...(peopleInputs && { peopleInputs }),
    ...(drawn && seed && { draw: { ...drawn, commitment: commitmentHash, seed: seed.seed } }),
    ...(draw.changes &&
      people.changes && { changes: mergeChanges(draw.changes.filter(isBefore(people)), people.changes) }),
  };
}

/** The people are for this round and this draw, which came before them in the register. */
export function checkBelongs(
  draw: Partial<Documents>,
  { commitment, chain }: Partial<Documents>,
  folder: string = PEOPLE,
): readonly Failure[] {
  const drawn = draw.commitment;
  if (!drawn || !commitment) return [];
  const sameRound = (['series', 'round', 'rehearsal'] as const).every(
    (key) => drawn[key] === commitment[key],
  );
  const listed =
    drawn.rehearsal ||
    chain?.some(
      ({ number, commitment: hash, state }) =>
        number === drawn.number && hash === draw.commitmentHash && state !== 'open',
    );
  const file = `${folder}/commitment.json`;
  return [
    ...(sameRound && drawn.match.length === 0 && commitment.frames.length === 0
      ? []
      : [failure(file, 'people-of-other-round', { expected: drawn.round, found: commitment.round })]),
    ...(listed
      ? []
      : [failure(`${folder}/chain.json`, 'people-of-other-draw', { expected: draw.commitmentHash ?? '' })]),
  ];
}

/** People who were voided with their match: the register of those who took their place has them, void, with that number. */
export function checkVoided(
  { chain }: Partial<Documents>,
  { commitment, commitmentHash }: Partial<Documents>,
  folder: string,
): readonly Failure[] {
  if (!chain || !commitment) return [];
  const listed = chain.some(
    ({ number, commitment: hash, state }) =>
      number === commitment.number && hash === commitmentHash && state === 'void',
  );
  const isNamed = folder === `${PEOPLE}-${commitment.number}`;
  return listed && isNamed
    ? []
    : [failure(`${PEOPLE}/chain.json`, 'people-not-voided', { at: folder, expected: commitmentHash ?? '' })];
}

/** The verdict of one proof in the folder of a round. */
export interface PartVerdict {
  readonly folder: string;
  readonly verdict: Verdict;
}

/**
 * One verdict of all: a step holds where it holds everywhere it was tried. Of people who were voided it is told that their
 * proof is here; what else there is to say of it, it says alone.
 */
export function joinVerdicts(
  draw: Verdict,
  people: Verdict,
  voided: readonly PartVerdict[],
  joined: readonly StepResult[],
): Verdict {
  const parts = [{ folder: DRAW, verdict: draw }, { folder: PEOPLE, verdict: people }, ...voided];
  const steps = draw.steps.map(({ step }, i): StepResult => {
    const own = parts.flatMap(({ folder, verdict }) => {
      const result = verdict.steps[i];
      return result === undefined ? [] : [placed(result, folder)];
    });
    return joinStep(step, [...own, ...joined.filter(({ step: id }) => id === step)]);
  });
  const unchecked = [...new Set([...draw.unchecked, ...people.unchecked])];
  return {
    holds: steps.every(({ outcome }) => outcome === 'ok' || outcome === 'unchecked'),
    steps,
    precedence: draw.precedence.filter((kind) => people.precedence.includes(kind)),
    unchecked: unchecked.filter((item) => !ANSWERED.has(item)),
    notes: [
      ...draw.notes,
      ...people.notes,
      ...voided.map(({ folder }) => ({ code: 'voided-people', subject: folder, detail: '' }) as const),
    ],
    round: draw.round && { ...draw.round, tasks: people.round?.tasks ?? 0 },
  };
}

/** What one proof leaves open and the other one answers. */
const ANSWERED: ReadonlySet<Unchecked> = new Set([
  'tasks-of-another-commitment',
  'people-of-another-commitment',
]);

const DRAW = 'proof';
const PEOPLE = 'proof-people';
const VOIDED = /^proof-people-[0-9]+$/u;

function below(files: Files, folder: string): Files {
  return new Map(
    [...files].flatMap(([path, bytes]) =>
      path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), bytes] as const] : [],
    ),
  );
}

/** In the order decided; of one instant a strike first, since it makes the places that are filled by it. */
function mergeChanges(strikes: readonly Change[], moves: readonly Change[]): Documents['changes'] {
  return [...strikes, ...moves].sort((a, b) => (instantOf(a.at) ?? 0) - (instantOf(b.at) ?? 0));
}

/** A change is the people's while they stand; the register tells until when. */
function isBefore({ chain, commitmentHash }: Partial<Documents>): (change: Change) => boolean {
  const own = chain?.find(({ commitment }) => commitment === commitmentHash);
  if (own?.state !== 'void') return () => true;
  const until = instantOf(own.at) ?? 0;
  return ({ at }) => (instantOf(at) ?? 0) <= until;
}

function placed(step: StepResult, folder: string): StepResult {
  return { ...step, failures: step.failures.map((one) => ({ ...one, file: `${folder}/${one.file}` })) };
}

function joinStep(step: StepId, results: readonly StepResult[]): StepResult {
  const failures = results.flatMap((one) => one.failures);
  const has = (outcome: StepResult['outcome']) => results.some((one) => one.outcome === outcome);
  const first = (['failed', 'skipped', 'unchecked'] as const).find(has);
  return { step, outcome: first ?? 'ok', failures };
}
