import type { DrawChange, JoinerChange, Strike, Substitution } from '../domain/draw-change.ts';
import { compareCodes } from '../domain/draw-code.ts';
import type { Withheld } from '../domain/withheld.ts';
import { type AgencyMatch, openPlaces } from './matched-visit.ts';

/** 更换执法检查人员或者市级派员, and whoever is sent to a place that was empty. */
export type PersonChange = Substitution | JoinerChange;

/**
 * 更换 (somebody for somebody), 换下未补 (nobody for somebody), 新派 (somebody to a new or empty place) and 新派缺员 (nobody
 * to it): a place that a strike added is no replacement, 三(三) speaks of those who are taken away.
 */
export type Move = 'replaced' | 'vacated' | 'seated' | 'unseated';

export function moveOf({ out, in: next }: PersonChange): Move {
  if (out === null) return next === null ? 'unseated' : 'seated';
  return next === null ? 'vacated' : 'replaced';
}

/** What may be told of the changes of a round. */
export interface ToldChanges {
  /** In the order decided. */
  readonly strikes: readonly Strike[];
  /** By time. */
  readonly people: readonly PersonChange[];
  /** Some are kept back until unannounced visits are over. */
  readonly keptBack: boolean;
}

/**
 * A strike is told frame by frame, a change of people agency by agency, as in the proof (draw/v1 §6); of the city's people,
 * who go where others visit, nothing before all may be told.
 */
export function toldChanges(
  changes: readonly DrawChange[],
  joinerChanges: readonly JoinerChange[],
  { frames, agencies }: Withheld,
): ToldChanges {
  const strikes = changes.filter((change): change is Strike => change.kind === 'strike');
  const substitutions = changes.filter((change): change is Substitution => change.kind === 'substitute');
  const people = [...substitutions, ...joinerChanges].toSorted((a, b) => compareCodes(a.at, b.at));
  const told = {
    strikes: strikes.filter(({ frame }) => !frames.has(frame)),
    people: people.filter(({ kind, agency }) =>
      kind === 'substitute' ? !agencies.has(agency) : agencies.size === 0,
    ),
  };
  const keptBack = told.strikes.length < strikes.length || told.people.length < people.length;
  return { ...told, keptBack };
}

/** One agency's changes; draw/v1 §5: strikes and substitutions are counted in public. */
export interface AgencyChanges extends Readonly<Record<Move, number>> {
  readonly agency: string;
  /** 剔除, 项次: one for each item. */
  readonly struck: number;
  /** 递补, 项次. */
  readonly added: number;
  /** Visits and open places as all changes have left them; null while unannounced visits are ahead. */
  readonly visits: number | null;
  readonly open: number | null;
}

/** Agencies of `order` that a change touches. `standing`: those whose visits may be told; `agencyOf`: whose an item is. */
export function changesByAgency(
  { strikes, people }: ToldChanges,
  order: readonly string[],
  standing: ReadonlyMap<string, AgencyMatch>,
  agencyOf: (frame: string) => string | undefined,
): readonly AgencyChanges[] {
  return order.flatMap((agency) => {
    const [own, moves] = [
      strikes.filter(({ frame }) => agencyOf(frame) === agency),
      people.filter((change) => change.agency === agency).map(moveOf),
    ];
    if (own.length + moves.length === 0) return [];
    const tasks = standing.get(agency)?.tasks;
    return [
      {
        agency,
        struck: own.length,
        added: own.filter((strike) => strike.in !== null).length,
        ...countMoves(moves),
        visits: tasks?.length ?? null,
        open: tasks?.reduce((sum, task) => sum + openPlaces(task), 0) ?? null,
      },
    ];
  });
}

export function countMoves(moves: readonly Move[]): Readonly<Record<Move, number>> {
  const count = (move: Move) => moves.filter((one) => one === move).length;
  return {
    replaced: count('replaced'),
    vacated: count('vacated'),
    seated: count('seated'),
    unseated: count('unseated'),
  };
}

/** One inspector's part in the changes. */
export interface InspectorChanges {
  readonly agency: string;
  readonly code: string;
  /** 被换下, 替补 for somebody, 新派 to a place that was empty. */
  readonly left: number;
  readonly replacing: number;
  readonly seated: number;
}

/** By agency as in `order`, then by code. */
export function changesByInspector(
  people: readonly PersonChange[],
  order: readonly string[],
): readonly InspectorChanges[] {
  return order.flatMap((agency) => {
    const own = people.filter((change) => change.agency === agency);
    const codes = new Set(own.flatMap(({ out, in: next }) => [out, next]).filter((code) => code !== null));
    return [...codes].toSorted(compareCodes).map((code) => {
      const coming = own.filter((change) => change.in === code).map(moveOf);
      const { replaced: replacing, seated } = countMoves(coming);
      return { agency, code, left: own.filter(({ out }) => out === code).length, replacing, seated };
    });
  });
}
