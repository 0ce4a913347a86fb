import { EDITION_KINDS, type EditionKind, type EditionsState } from '../../domain/edition.ts';
import type { Policy } from '../../domain/policy.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Place, type Problem, warning } from '../../kernel/problem.ts';

export interface Published {
  readonly editions: EditionsState;
  /** The policy of the last publication; undefined where none was. */
  readonly last: Pick<Policy, 'plans'> | undefined;
}

/**
 * 附件2, 公布期限: parts that are published for the first time, after the day by which they should have been: the item
 * list and the rules by 完成时限 of their tasks, the plan of a year by its 公布期限 or that of its task.
 */
export function lateEditions(
  policy: Policy,
  { editions, last }: Published,
  on: IsoDate,
): readonly Problem<'edition-late'>[] {
  const seen = new Set(editions.publications.flatMap((one) => one.editions.map(({ kind }) => kind)));
  const known = new Set(last?.plans.map(({ year }) => year));
  return duesOf(policy)
    .filter(({ kind, year }) => (year === undefined ? !seen.has(kind) : !known.has(year)))
    .filter(({ due }) => due < on)
    .map(({ name, due, place }) => warning('edition-late', { name, due, on }, place));
}

interface Due {
  readonly kind: EditionKind;
  /** Of the plan of this year. */
  readonly year?: number;
  readonly name: string;
  readonly due: IsoDate;
  readonly place?: Place;
}

/** One due date for each part: the latest where several tasks are proven by it. */
function duesOf({ tasks, plans }: Policy): readonly Due[] {
  const ofTasks = tasks.flatMap(({ proof, deadline: { date }, place }) =>
    proof.flatMap(({ edition }) =>
      edition === undefined || date === undefined ? [] : [{ kind: edition, due: date, place }],
    ),
  );
  const lists = (['items', 'rules'] as const).flatMap((kind): readonly Due[] => {
    const last = latest(ofTasks.filter((one) => one.kind === kind));
    return last === undefined ? [] : [{ kind, name: EDITION_KINDS[kind], ...withPlace(last) }];
  });
  const ofPlan = latest(ofTasks.filter(({ kind }) => kind === 'plan'));
  const yearly = plans.flatMap(({ year, publishBy, place }): readonly Due[] => {
    const own = publishBy === undefined ? undefined : { due: publishBy, place };
    const task = ofPlan?.due.startsWith(`${year}-`) === true ? ofPlan : undefined;
    const found = own ?? task;
    const name = `${year}年度抽查计划`;
    return found === undefined ? [] : [{ kind: 'plan', year, name, ...withPlace(found) }];
  });
  return [...lists, ...yearly];
}

interface Dated {
  readonly due: IsoDate;
  readonly place: Place | undefined;
}

function latest<One extends Dated>(dues: readonly One[]): One | undefined {
  return dues.toSorted((a, b) => (a.due < b.due ? -1 : 1)).at(-1);
}

function withPlace({ due, place }: Dated): { readonly due: IsoDate; readonly place?: Place } {
  return place === undefined ? { due } : { due, place };
}
