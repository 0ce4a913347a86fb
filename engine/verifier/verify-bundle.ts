import { checkRegisters } from './check-registers.ts';
import { type Failure, failure } from './failure.ts';
import {
  checkBelongs,
  checkVoided,
  JOINED_STEPS,
  joinDocuments,
  joinVerdicts,
  splitRound,
} from './join-proofs.ts';
import { type Check, listChecks } from './list-checks.ts';
import { findPrecedence, listUnchecked, noteFindings } from './note-findings.ts';
import { type Documents, type Files, hasPrivatePart, type Reading, readBundle } from './read-bundle.ts';
import {
  PRIVATE_STEPS,
  type RoundSummary,
  STEPS,
  type StepId,
  type StepResult,
  type Verdict,
} from './verdict.ts';

/**
 * Checks a proof bundle (证明包) of draw/v1 against draw.md, step by step, sharing nothing with the program that
 * made it. Every step is tried, so that every disagreement is told, not the first alone.
 */
export function verifyBundle(files: Files): Verdict {
  const round = splitRound(files);
  if (round === undefined) return verifyOne(files, readBundle(files));
  const [draw, people] = [readBundle(round.draw), readBundle(round.people)];
  const voided = [...round.voided].map(([folder, own]) => ({ folder, files: own, reading: readBundle(own) }));
  const drawn = { files: round.draw, documents: draw.documents };
  return joinVerdicts(
    verifyOne(round.draw, draw),
    verifyOne(round.people, people),
    voided.map(({ folder, files: own, reading }) => ({ folder, verdict: verifyOne(own, reading) })),
    [
      runStep(
        'chain',
        () =>
          checkRegisters([
            { folder: 'proof', documents: draw.documents },
            { folder: 'proof-people', documents: people.documents },
            ...voided.map(({ folder, reading }) => ({ folder, documents: reading.documents })),
          ]),
        true,
      ),
      ...checkJoined(drawn, { files: round.people, documents: people.documents }, () =>
        checkBelongs(draw.documents, people.documents),
      ),
      ...voided.flatMap(({ folder, files: own, reading: { documents } }) =>
        checkJoined(drawn, { files: own, documents }, () => [
          ...checkBelongs(draw.documents, documents, folder),
          ...checkVoided(people.documents, documents, folder),
        ]),
      ),
    ],
  );
}

function verifyOne(files: Files, reading: Reading): Verdict {
  const { documents } = reading;
  const checks = listChecks(files, reading);
  const withPrivatePart = hasPrivatePart(files);
  const steps = STEPS.map((step) => runStep(step, checks[step], withPrivatePart));
  const { commitment, seed } = documents;
  return {
    holds: steps.every(({ outcome }) => outcome === 'ok' || outcome === 'unchecked'),
    steps,
    precedence: commitment && seed ? findPrecedence(seed, commitment) : [],
    unchecked: listUnchecked(documents, withPrivatePart),
    notes: noteFindings(documents),
    round: summarise(documents),
  };
}

interface ReadPart {
  readonly files: Files;
  readonly documents: Partial<Documents>;
}

/** What the proof of people and that of the draw say only together, tried like any other step. */
function checkJoined(
  draw: ReadPart,
  people: ReadPart,
  belongs: () => readonly Failure[],
): readonly StepResult[] {
  const joined = joinDocuments(draw.documents, people.documents);
  const reading = { documents: joined, canonical: [], fields: [], tables: [] };
  const checks = listChecks(people.files, reading, draw.documents);
  const withPrivatePart = hasPrivatePart(draw.files) && hasPrivatePart(people.files);
  return [
    runStep('chain', belongs, true),
    ...JOINED_STEPS.map((step) => runStep(step, checks[step], withPrivatePart)),
  ];
}

function runStep(step: StepId, check: Check, withPrivatePart: boolean): StepResult {
  if (PRIVATE_STEPS.has(step) && !withPrivatePart) return { step, outcome: 'unchecked', failures: [] };
  if (!check) return { step, outcome: 'skipped', failures: [] };
  try {
    const failures = check();
    return { step, outcome: failures.length === 0 ? 'ok' : 'failed', failures };
  } catch (error) {
    // Whatever a made-up bundle does to the verifier, it is not accepted.
    return { step, outcome: 'failed', failures: [failure('', 'check-broke', { found: String(error) })] };
  }
}

function summarise({
  commitment,
  commitmentHash,
  draw,
  match,
}: Partial<Documents>): RoundSummary | undefined {
  if (!commitment || commitmentHash === undefined) return undefined;
  const { series, number, round, rehearsal, frames } = commitment;
  const drawn = new Set(draw?.frames.flatMap((frame) => frame.drawn.map((entry) => entry.id)));
  const tasks = match?.agencies.reduce((all, agency) => all + agency.tasks.length, 0) ?? 0;
  return {
    series,
    number,
    round,
    rehearsal,
    commitment: commitmentHash,
    previous: commitment.previous,
    frames: frames.length,
    drawn: drawn.size,
    tasks,
  };
}
