import { buildTasks, type DrawnByFrame, type Task } from './build-tasks.ts';
import type { Change, Commitment, Draw, Match } from './documents.ts';

export type Strike = Extract<Change, { readonly kind: 'strike' }>;
export type Substitution = Extract<Change, { readonly kind: 'substitute' }>;
/** Inspectors by slot; null is an open slot (空缺). */
export type Places = readonly (string | null)[];

/** Who is drawn and who goes where, after some of the changes (变更). */
export interface RoundState {
  readonly commitment: Commitment;
  /** By frame; without the frames whose drawn are not published. */
  readonly drawn: DrawnByFrame;
  readonly struck: ReadonlySet<string>;
  /** By agency, then by enterprise. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, Places>>;
}

/** As it stood when the draw and the match were done. */
export function startState(commitment: Commitment, drawn: DrawnByFrame, match: Match): RoundState {
  const places = match.agencies.map(({ agency, tasks }) => {
    return [agency, new Map(tasks.map((task) => [task.id, task.people]))] as const;
  });
  return { commitment, drawn, struck: new Set(), places: new Map(places) };
}

/** Who is drawn according to draw.json; a blind frame is left out until its drawn are published. */
export function publishedDrawn(commitment: Commitment, draw: Draw): DrawnByFrame {
  const blind = new Set(
    commitment.frames.filter((frame) => frame.tickets === 'blind').map((frame) => frame.frame),
  );
  const known = draw.frames.filter((frame) => !blind.has(frame.frame) || !isWithheld(frame));
  return new Map(known.map((frame) => [frame.frame, new Set(frame.drawn.map((entry) => entry.id))]));
}

/** A struck enterprise (剔除) leaves every agency's tasks; who takes its place becomes a task with open slots. */
export function afterStrike(state: RoundState, strike: Strike): RoundState {
  const drawn = new Map(state.drawn);
  const before = drawn.get(strike.frame);
  if (before) {
    const now = new Set([...before].filter((id) => id !== strike.out));
    drawn.set(strike.frame, strike.in === null ? now : now.add(strike.in));
  }
  const places = [...state.places].map(([agency, tasks]) => {
    const left = new Map([...tasks].filter(([id]) => id !== strike.out));
    const task = buildTasks(state.commitment, agency, drawn).find((entry) => entry.id === strike.in);
    if (task && isOwnFrame(state.commitment, agency, strike.frame))
      left.set(task.id, widen(left.get(task.id) ?? [], task));
    return [agency, left] as const;
  });
  return { ...state, drawn, struck: new Set([...state.struck, strike.out]), places: new Map(places) };
}

/** One slot changes hands (人员更换). */
export function afterSubstitution(
  state: RoundState,
  { agency, id, slot, in: substitute }: Substitution,
): RoundState {
  const tasks = new Map(state.places.get(agency));
  const people = [...(tasks.get(id) ?? [])];
  people[slot - 1] = substitute;
  return { ...state, places: new Map([...state.places, [agency, tasks.set(id, people)]]) };
}

/** After all changes, as they are written. */
export function afterChanges(state: RoundState, changes: readonly Change[]): RoundState {
  return changes.reduce((now, change) => {
    if (change.kind === 'strike') return afterStrike(now, change);
    return change.kind === 'substitute' ? afterSubstitution(now, change) : now;
  }, state);
}

/** Of a blind frame: the drawn are kept back until the visits are over (draw.md §4), and its thresholds with them. */
export function isWithheld({ drawn, strata }: Draw['frames'][number]): boolean {
  return drawn.length === 0 && strata.some((stratum) => stratum.take > 0);
}

function isOwnFrame(commitment: Commitment, agency: string, frame: string): boolean {
  return commitment.frames.some((entry) => entry.agency === agency && entry.frame === frame);
}

/** At least two slots; more is known to who has the people file, and `people` keeps what it had. */
function widen(people: Places, task: Task): Places {
  const length = Math.max(2, people.length, task.qualifications.length);
  return Array.from({ length }, (_, i) => people[i] ?? null);
}
