import { compareCodes } from '../../domain/draw-code.ts';
import type { Inspector } from '../../domain/inspector.ts';
import type { DateInterval, MatchInspector, PeopleInput } from '../../domain/match-people.ts';

/** Who of an agency can be committed to a round, and why the others cannot; 二(三)(六). */
export interface AgencyPeople {
  readonly people: PeopleInput;
  readonly left: readonly { readonly code: string; readonly why: LeftOutReason }[];
}

export type LeftOutReason =
  | 'no-certificate' // 没有行政执法证，或者证上没有有效期
  | 'certificate-ends' // 执法证在检查期间届满
  | 'no-item' // 本批次没有可以检查的事项
  | 'away'; // 检查期间请假、借调、培训

export interface PeopleGround {
  readonly agency: string;
  readonly inspectors: readonly Inspector[];
  /** Item ids that the agency draws in this round. */
  readonly frames: readonly string[];
  /** Inspectors at a visit, the most that one of these items asks for; at least 2 (行政处罚法 42). */
  readonly slots: number;
  readonly window: DateInterval;
  /** 每人上限. */
  readonly cap: number;
  /** Tasks of this year recorded before the commitment, by code. */
  readonly history: ReadonlyMap<string, number>;
}

/**
 * The people file of an agency: whoever holds a certificate to the window's end and may carry out an item. Level and
 * profession have decided in the roster (可检查事项, 属地); recusal and qualification are asked by the match.
 */
export function peopleOfAgency(ground: PeopleGround): AgencyPeople {
  const judged = ground.inspectors.map((inspector) => ({ inspector, why: whyLeftOut(inspector, ground) }));
  const inspectors = judged
    .filter(({ why }) => why === undefined || why === 'away')
    .map(({ inspector }) => matchInspector(inspector, ground));
  return {
    people: { agency: ground.agency, slots: Math.max(2, ground.slots), window: ground.window, inspectors },
    left: judged.flatMap(({ inspector, why }) => (why === undefined ? [] : [{ code: inspector.code, why }])),
  };
}

function whyLeftOut(inspector: Inspector, ground: PeopleGround): LeftOutReason | undefined {
  const { certificate, leave } = inspector;
  const [from, to] = ground.window;
  if (certificate.number === undefined || certificate.expiresOn === undefined) return 'no-certificate';
  if (certificate.expiresOn < to) return 'certificate-ends';
  if (scopeOf(inspector, ground).length === 0) return 'no-item';
  return leave.some((away) => away.from <= to && away.to >= from) ? 'away' : undefined;
}

function scopeOf({ items }: Inspector, { frames }: PeopleGround): readonly string[] {
  return items.includes('*') ? ['*'] : frames.filter((frame) => items.includes(frame));
}

function matchInspector(inspector: Inspector, ground: PeopleGround): MatchInspector {
  const { code, areas, recusals, leave, certificate, qualifications } = inspector;
  return {
    inspector: code,
    areas: areas.includes('*') ? ['*'] : [...areas].toSorted(compareCodes),
    avoid: [...recusals].toSorted(compareCodes),
    busy: leave.map(({ from, to }) => [from, to] as const),
    cap: ground.cap,
    // Whoever has no day on the certificate was left out before.
    certificateTo: certificate.expiresOn ?? ground.window[0],
    history: ground.history.get(code) ?? 0,
    qualifications: [...qualifications].toSorted(compareCodes),
    scope: [...scopeOf(inspector, ground)].toSorted(compareCodes),
  };
}
