import type { MatchShortage } from '../../engine/domain/match-result.ts';
import { NOTHING_WITHHELD, type Withheld, withheldOf } from '../../engine/domain/withheld.ts';
import { instant } from '../../engine/kernel/instant.ts';
import { drawNoticePaper } from '../../engine/papers/draw-notice.ts';
import { drawnListPaper } from '../../engine/papers/drawn-list.ts';
import { jointPlanPaper } from '../../engine/papers/joint-plan.ts';
import { type MatchSummaryInput, matchSummaryPaper } from '../../engine/papers/match-summary.ts';
import type { PaperCopy } from '../../engine/papers/paper-copy.ts';
import { LABEL, ROUND, type SampleRound } from './sample-round.ts';

/** The papers of a sample round, as the app would ask for them. */
export function drawNoticeSample({ policy, opening }: SampleRound) {
  return drawNoticePaper({ policy, opening, register: [], label: LABEL });
}

/** 人员承诺: of a round whose objects were drawn before. */
export function peopleNoticeSample({ policy, opening }: SampleRound) {
  const agencies = [...new Set(opening.commitment.frames.map(({ agency }) => agency))];
  const match = agencies.map((agency) => ({ agency, input: 'c'.repeat(64) }));
  const commitment = { ...opening.commitment, frames: [], match };
  return drawNoticePaper({
    policy,
    opening: { ...opening, commitment, planLines: [] },
    register: [],
    label: LABEL,
  });
}

/** What its public copies keep back before the visits are over. */
export function blindOf({ opening, draw }: SampleRound): Withheld {
  return withheldOf(opening.commitment, draw);
}

/** `withheld` stands for the public copy; nothing, and `office`, for the copy of those who carry the visits out. */
interface Told {
  readonly withheld?: Withheld;
  readonly copy?: PaperCopy;
  readonly unannounced?: boolean;
}

export function drawnListSample(
  round: SampleRound,
  { withheld = NOTHING_WITHHELD, copy = 'public', unannounced = false }: Told = {},
) {
  const { policy, opening, seed, draw, enterprises } = round;
  const drawnAt = instant('2017-08-30T10:20:00+08:00');
  const told = { withheld, copy, unannounced, label: LABEL };
  return drawnListPaper({ policy, opening, seed, draw, enterprises, drawnAt, ...told });
}

export function matchSummarySample(
  round: SampleRound,
  shortages: readonly MatchShortage[] = [],
  told: Told = {},
) {
  return matchSummaryPaper(matchSummaryInput(round, shortages, told));
}

export function matchSummaryInput(
  { policy, matched, enterprises, inspectors, opening, seed }: SampleRound,
  shortages: readonly MatchShortage[] = [],
  { withheld = NOTHING_WITHHELD, copy = 'public', unannounced = false }: Told = {},
): MatchSummaryInput {
  return {
    policy,
    round: ROUND,
    rehearsal: false,
    proof: { opening, seed, unannounced },
    matchedAt: instant('2017-09-01T18:10:00+08:00'),
    matched,
    standing: matched,
    claims: matched.flatMap(({ agency, tasks }) =>
      tasks.map(({ id }, i) => ({
        agency,
        id,
        how: i % 5 === 4 ? ('deadline' as const) : ('claimed' as const),
        at: instant('2017-08-31T09:00:00+08:00'),
      })),
    ),
    shortages,
    joined: [],
    changes: [],
    joinerChanges: [],
    items: opening.commitment.frames.map(({ frame }) => frame),
    enterprises,
    inspectors,
    withheld,
    copy,
    label: LABEL,
  };
}

export function jointPlanSample(
  { policy, plan, enterprises, inspectors, opening, seed }: SampleRound,
  { withheld = NOTHING_WITHHELD, copy = 'public', unannounced = false }: Told = {},
) {
  const told = { withheld, copy, label: LABEL };
  const proof = { opening, seed, unannounced };
  return jointPlanPaper({ policy, round: ROUND, plan, proof, enterprises, inspectors, ...told });
}
