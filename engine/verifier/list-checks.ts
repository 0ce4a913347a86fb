import { auditDraw, auditedDrawn } from './audit-draw.ts';
import { auditAgencies } from './audit-match.ts';
import { checkAssignment, checkEdges } from './check-assignment.ts';
import { checkChain } from './check-chain.ts';
import { checkChanges } from './check-changes.ts';
import { checkCodes } from './check-codes.ts';
import { checkCommitment, checkPolicy } from './check-commitment.ts';
import { checkDraw } from './check-draw.ts';
import { checkDrawing, checkStrata } from './check-drawing.ts';
import { checkFiles, checkSums } from './check-files.ts';
import { checkLeaves, checkSecret } from './check-leaves.ts';
import { checkMatch } from './check-match.ts';
import { checkPeople } from './check-people.ts';
import { checkExpectations, checkTakes } from './check-quotas.ts';
import { checkRecipe } from './check-recipe.ts';
import { checkRosters, checkTickets } from './check-rosters.ts';
import { checkSeed } from './check-seed.ts';
import { checkSelection } from './check-selection.ts';
import { checkStrikes } from './check-strikes.ts';
import { checkSubstitutions } from './check-substitutions.ts';
import type { Failure } from './failure.ts';
import type { Documents, Files, Reading } from './read-bundle.ts';
import { startState } from './round-state.ts';
import type { StepId } from './verdict.ts';

/** A check, or undefined where a file that it needs could not be read. */
export type Check = (() => readonly Failure[]) | undefined;

/** The check of every step. `drawnBy`: whose seed and secret drew, where that is another commitment than the match's. */
export function listChecks(
  files: Files,
  reading: Reading,
  drawnBy: Partial<Documents> = reading.documents,
): Readonly<Record<StepId, Check>> {
  const { documents } = reading;
  return {
    files: () => checkFiles(files, documents.commitment),
    sums: () => checkSums(files),
    canonical: () => reading.canonical,
    fields: () => reading.fields,
    tables: () => reading.tables,
    codes: () => checkCodes(documents),
    policy: withAll(documents, ['commitment'], (d) =>
      checkPolicy(d.commitment, files.get('policy.sums') ?? new Uint8Array()),
    ),
    ...listCommitmentChecks(documents),
    ...listResultChecks(documents),
    ...listPrivateChecks(documents, drawnBy),
  };
}

function listCommitmentChecks(documents: Partial<Documents>) {
  return {
    commitment: withAll(documents, ['commitment'], (d) => checkCommitment(d.commitment)),
    chain: withAll(documents, ['chain', ...COMMITTED], (d) =>
      checkChain(d.chain, d.commitment, d.commitmentHash),
    ),
    recipe: withAll(documents, ['commitment'], (d) => checkRecipe(d.commitment)),
    seed: withAll(documents, ['seed', ...COMMITTED], (d) =>
      checkSeed(d.seed, d.commitment, d.commitmentHash),
    ),
    quotas: withAll(documents, ['commitment'], (d) => checkTakes(d.commitment)),
    expectations: withAll(documents, ['commitment'], (d) => checkExpectations(d.commitment)),
  };
}

function listResultChecks(documents: Partial<Documents>) {
  return {
    rounding: withAll(documents, ['draw', 'seed', ...COMMITTED], (d) =>
      checkDraw(d.draw, d.commitment, d.commitmentHash, d.seed.seed),
    ),
    rosters: withAll(documents, ['rosters', 'commitment'], (d) => checkRosters(d.rosters, d.commitment)),
    tickets: withAll(documents, ['rosters', 'seed', 'commitment'], (d) =>
      checkTickets(d.rosters, d.commitment, d.seed.seed),
    ),
    selection: withAll(documents, ['draw', 'rosters', 'commitment'], (d) =>
      checkSelection(d.draw, d.rosters, d.commitment),
    ),
    changes: withAll(documents, ['commitment', 'draw', 'match', 'changes', 'rosters'], checkChanges),
    match: withAll(documents, ['match', 'draw', ...COMMITTED], (d) =>
      checkMatch(d.match, d.draw, d.commitment, d.commitmentHash),
    ),
  };
}

function listPrivateChecks(documents: Partial<Documents>, drawnBy: Partial<Documents>) {
  const audit = once(() => auditDraw(drawnBy as Documents));
  const agencies = once(() => auditAgencies(documents as Documents, auditedDrawn(audit())));
  const start = (d: Pick<Documents, 'commitment' | 'match'>) =>
    startState(d.commitment, auditedDrawn(audit()), d.match);
  return {
    secret: withAll(documents, ['secret', 'commitment'], (d) => checkSecret(d.secret, d.commitment)),
    leaves: withAll(documents, ['commitment', 'secret', 'leaves', 'rosters'], checkLeaves),
    strata: withAll(documents, ['leaves', 'commitment'], (d) => checkStrata(d.leaves, d.commitment)),
    drawing: withAll(documents, ['draw', 'rosters', ...AUDITED], (d) =>
      checkDrawing(d.draw, d.rosters, audit()),
    ),
    strikes: withAll(documents, ['match', 'changes', ...AUDITED], (d) =>
      checkStrikes(start(d), d.changes, audit()),
    ),
    people: withAll(documents, ['commitment', 'secret', 'people', 'peopleInputs'], checkPeople),
    edges: withAll(documents, ['match', 'changes', 'people', ...AUDITED], () => checkEdges(agencies())),
    assignment: withAll(documents, ['match', 'changes', 'people', ...AUDITED], (d) =>
      checkAssignment(agencies(), d.seed.seed),
    ),
    substitutions: withAll(documents, ['match', 'changes', 'people', ...AUDITED], (d) =>
      checkSubstitutions(start(d), d.changes, agencies(), d.seed.seed),
    ),
  };
}

const COMMITTED = ['commitment', 'commitmentHash'] as const;
const AUDITED = ['commitment', 'secret', 'leaves', 'seed'] as const;

function withAll<K extends keyof Documents>(
  documents: Partial<Documents>,
  needs: readonly K[],
  check: (documents: Pick<Documents, K>) => readonly Failure[],
): Check {
  const isComplete = (some: Partial<Documents>): some is Documents =>
    needs.every((need) => some[need] !== undefined);
  return isComplete(documents) ? () => check(documents) : undefined;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
