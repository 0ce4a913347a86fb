import type { EdgeBar, PeopleFile } from '../../domain/match-people.ts';
import type { MatchShortage, MatchTask } from '../../domain/match-result.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import { barsOf } from './check-edge.ts';

/** The min-cut of a shortage by what is asked for and by who could come; 二(六), draw/v1 §5 "Infeasible". */
export interface ShortageExplained {
  /** Slots that are short, those alike counted together. */
  readonly needs: readonly ShortNeed[];
  /** The enterprises that they belong to. */
  readonly ids: readonly ObjectId[];
  /** Everybody the agency committed to, by code. */
  readonly people: readonly PersonInShortage[];
}

export interface ShortNeed {
  /** Items of the visit, by id. */
  readonly frames: readonly string[];
  /** `''` for none. */
  readonly qualification: string;
  readonly visits: number;
  readonly slots: number;
  /** People who could take one of these slots; none: no cap, however great, ends the shortage. */
  readonly able: number;
}

export interface PersonInShortage {
  readonly inspector: string;
  /** Most visits in this round, with what was relaxed. */
  readonly cap: number;
  /** 已到上限: all of them are taken by the slots that are short. */
  readonly full: boolean;
  /** Of the slots that are short: how many this person may take. */
  readonly slots: number;
  /** Enterprises that those belong to. */
  readonly visits: number;
  /** What bars from the other slots: the first thing that each fails by, and the enterprises it belongs to. */
  readonly bars: readonly {
    readonly bar: EdgeBar;
    readonly slots: number;
    readonly visits: readonly ObjectId[];
  }[];
}

/** `relaxedBy`: added to every cap already. */
export function explainShortage(
  people: PeopleFile,
  tasks: readonly MatchTask[],
  shortage: MatchShortage,
  relaxedBy: number,
): ShortageExplained {
  const short = shortage.slots.flatMap(({ id, slot }) => {
    const task = tasks.find((one) => one.id === id);
    return task === undefined ? [] : [{ task, needed: task.slots[slot - 1] ?? '' }];
  });
  return {
    needs: needsOf(people, short),
    ids: [...new Set(short.map(({ task }) => task.id))],
    people: people.inspectors.map((inspector) => {
      const judged = short.map(({ task, needed }) => ({
        id: task.id,
        bar: barsOf(people, inspector, task, needed)[0],
      }));
      const open = judged.filter(({ bar }) => bar === undefined);
      return {
        inspector: inspector.inspector,
        cap: inspector.cap + relaxedBy,
        full: shortage.exhausted.includes(inspector.inspector),
        slots: open.length,
        visits: new Set(open.map(({ id }) => id)).size,
        bars: barsByKind(judged),
      };
    }),
  };
}

interface ShortSlot {
  readonly task: MatchTask;
  readonly needed: string;
}

/** Those that nobody can take first, then the most slots. */
function needsOf(people: PeopleFile, short: readonly ShortSlot[]): readonly ShortNeed[] {
  const alike = Map.groupBy(short, ({ task, needed }) => JSON.stringify([task.frames, needed]));
  return [...alike.values()]
    .flatMap((slots) => {
      const [first] = slots;
      if (first === undefined) return [];
      const visits = new Set(slots.map(({ task }) => task.id)).size;
      const able = people.inspectors.filter((one) =>
        slots.some(({ task, needed }) => barsOf(people, one, task, needed).length === 0),
      ).length;
      return [{ frames: first.task.frames, qualification: first.needed, visits, slots: slots.length, able }];
    })
    .toSorted((a, b) => Number(a.able > 0) - Number(b.able > 0) || b.slots - a.slots);
}

function barsByKind(
  judged: readonly { readonly id: ObjectId; readonly bar: EdgeBar | undefined }[],
): PersonInShortage['bars'] {
  const byBar = Map.groupBy(judged, ({ bar }) => bar);
  return [...byBar].flatMap(([bar, of]) =>
    bar === undefined ? [] : [{ bar, slots: of.length, visits: [...new Set(of.map(({ id }) => id))] }],
  );
}
