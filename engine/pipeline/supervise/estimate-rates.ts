import type { CommittedFrame } from '../../domain/draw-commitment.ts';
import type { FrameRow } from '../../domain/draw-frame.ts';
import { isViolation } from '../../domain/inspection.ts';
import type { EstimatedRate, ItemEstimate } from '../../domain/item-estimate.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { parseFraction } from '../../kernel/parse-fraction.ts';
import { proportionInterval } from '../../kernel/proportion-interval.ts';
import { add, divide, multiply, type Rational, rational, toNumber, ZERO } from '../../kernel/rational.ts';
import { drawnTasks, findingsByLine, lineKey } from './owed-lines.ts';
import { type RoundRecords, seenBy } from './round-records.ts';

/** The rows of each frame as frozen, by its code: who is in which stratum. */
export type FrameRows = ReadonlyMap<string, readonly FrameRow[]>;

const CONFIDENCE = 0.95;

/**
 * For every frame of a drawn round, in the order of the commitment, how often a violation is to be expected among all
 * who could have been drawn (draw/v1 §4 "Estimates"). A visit weighs size/expect of its stratum, less the part that
 * strikes showed not to be there. Exact until the last step; the interval is Clopper–Pearson's at 95 % with the
 * effective number (Σ weight)²/Σ weight². A frame whose rows are not at hand is left out.
 */
export function estimateRates(
  round: RoundRecords,
  rows: FrameRows,
  cutOff: IsoDate,
): readonly ItemEstimate[] {
  const findings = findingsByLine(round, cutOff);
  const drawn = Map.groupBy(drawnTasks(round, cutOff), ({ item }) => item);
  if (round.draw.draw === undefined || !seenBy(cutOff)(round.draw.draw)) return [];
  return (round.draw.opened?.commitment.frames ?? []).flatMap((frame) => {
    const strata = strataOf(rows.get(frame.frame));
    if (strata === undefined) return [];
    const ids = (drawn.get(frame.frame) ?? []).map(({ id }) => id);
    const visits = ids.flatMap((id): readonly Visit[] => {
      const finding = findings.get(lineKey(id, frame.frame));
      return finding === undefined
        ? []
        : [{ stratum: strata.get(id) ?? '', violation: isViolation(finding.results) }];
    });
    const struck = struckOf(round, frame.frame, cutOff);
    const sample = {
      frame,
      visits,
      drawn: ids.map(inStratum(strata)),
      struck: struck.map(inStratum(strata)),
    };
    return [
      {
        agency: frame.agency,
        item: frame.frame,
        population: frame.strata.reduce((sum, { size }) => sum + size, 0),
        drawn: ids.length,
        struck: struck.length,
        visited: visits.length,
        missing: ids.length - visits.length,
        problems: visits.filter(({ violation }) => violation).length,
        ...(visits.length === 0 ? {} : { rate: rateOf(sample) }),
      },
    ];
  });
}

interface Visit {
  readonly stratum: string;
  readonly violation: boolean;
}

interface Sample {
  readonly frame: CommittedFrame;
  readonly visits: readonly Visit[];
  /** Strata of those drawn and standing, and of those struck. */
  readonly drawn: readonly string[];
  readonly struck: readonly string[];
}

function rateOf({ frame, visits, drawn, struck }: Sample): EstimatedRate {
  const weightOf = new Map(
    frame.strata.map(({ stratum, size, expect }) => {
      const [standing, gone] = [drawn, struck].map((of) => of.filter((one) => one === stratum).length);
      return [stratum, weigh({ size, expect, standing: standing ?? 0, gone: gone ?? 0 })] as const;
    }),
  );
  const weighed = visits.map(({ stratum, violation }) => {
    return { violation, weight: weightOf.get(stratum) ?? ZERO };
  });
  const whole = sumOf(weighed.map(({ weight }) => weight));
  const squares = sumOf(weighed.map(({ weight }) => multiply(weight, weight)));
  const hits = sumOf(weighed.filter(({ violation }) => violation).map(({ weight }) => weight));
  const share = toNumber(divide(hits, whole));
  if (visits.length === drawn.length && isCensus(frame)) return { share };
  const effective = divide(multiply(whole, whole), squares);
  const trials = toNumber(effective);
  const found = toNumber(multiply(effective, divide(hits, whole)));
  return { share, interval: proportionInterval(found, trials, CONFIDENCE) };
}

interface WeighedStratum {
  readonly size: number;
  readonly expect: string;
  readonly standing: number;
  readonly gone: number;
}

/** size/expect · (visited or missing)/(that + struck). A stratum somebody was drawn from expects more than 0. */
function weigh({ size, expect, standing, gone }: WeighedStratum): Rational {
  const expected = parseFraction(expect);
  if (expected.n === 0n || standing === 0) return ZERO;
  return multiply(divide(rational(size), expected), rational(standing, standing + gone));
}

/** Every ratio of the frame was 100 %. */
function isCensus({ strata }: CommittedFrame): boolean {
  return strata.every(({ size, expect }) => expect === `${size}/1`);
}

function struckOf({ draw }: RoundRecords, frame: string, cutOff: IsoDate): readonly ObjectId[] {
  return draw.changes
    .filter(seenBy(cutOff))
    .flatMap((change) => (change.kind === 'strike' && change.frame === frame ? [change.out] : []));
}

function strataOf(rows: readonly FrameRow[] | undefined): ReadonlyMap<ObjectId, string> | undefined {
  return rows && new Map(rows.map(({ id, stratum }) => [id, stratum]));
}

function inStratum(strata: ReadonlyMap<ObjectId, string>): (id: ObjectId) => string {
  return (id) => strata.get(id) ?? '';
}

function sumOf(weights: readonly Rational[]): Rational {
  return weights.reduce(add, ZERO);
}
