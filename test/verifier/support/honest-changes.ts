import { createHash, createHmac } from 'node:crypto';
import type { Change, Changes, Draw, Inspector, Match } from '../../../engine/verifier/documents.ts';
import type { FramePlan, PeoplePlan, RoundPlan } from './round-plan.ts';

/** What the office does after the draw: strikes these enterprises, replaces these people; who follows is computed. */
export interface Wishes {
  readonly strike: readonly string[];
  readonly leave: readonly { readonly agency: string; readonly id: string; readonly slot: number }[];
}

const APPROVAL = {
  ground: 'deregistered',
  evidence: 'ab'.repeat(32),
  at: '2027-01-01T10:00:00+08:00',
  proposedBy: 'amr-clerk',
  approvedBy: 'justice-clerk',
};

/** The changes that draw.md §4 and §5 ask for, written down anew for the tests: no code of the verifier's replay. */
export function makeHonestChanges(plan: RoundPlan, draw: Draw, match: Match, wishes: Wishes): Changes {
  const drawn = new Map(draw.frames.map((frame) => [frame.frame, frame.drawn.map((entry) => entry.id)]));
  const places = new Map(
    match.agencies.map(({ agency, tasks }) => [
      agency,
      new Map(tasks.map((task) => [task.id, [...task.people]])),
    ]),
  );
  const round: Round = {
    ...{ plan, drawn, places },
    seed: draw.seed,
    struck: new Set<string>(),
    needs: new Map<string, string[]>(),
  };
  for (const { agency, slots } of plan.people) {
    for (const id of tasksOf(round, agency))
      round.needs.set(`${agency} ${id}`, asksOf(round, agency, id, slots));
  }
  const strikes = wishes.strike.flatMap((out) => strikeEverywhere(round, out));
  const left = wishes.leave.flatMap(({ agency, id, slot }) => {
    const out = places.get(agency)?.get(id)?.[slot - 1];
    return out === undefined ? [] : [substitute(round, agency, id, slot, out)];
  });
  return [...strikes, ...left, ...fillAddedTasks(round)];
}

interface Round {
  readonly plan: RoundPlan;
  readonly seed: string;
  readonly drawn: Map<string, string[]>;
  readonly places: Map<string, Map<string, (string | null)[]>>;
  readonly struck: Set<string>;
  /** What the slots of a task ask for, by agency and id. */
  readonly needs: Map<string, string[]>;
}

const bytes = (hex: string) => Buffer.from(hex, 'hex');
const H = (...parts: readonly (string | Buffer)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

function strikeEverywhere(round: Round, out: string): readonly Change[] {
  round.struck.add(out);
  const changes = round.plan.frames.flatMap((frame): readonly Change[] => {
    const list = round.drawn.get(frame.frame) ?? [];
    if (!list.includes(out)) return [];
    const next = nextIn(round, frame, out);
    round.drawn.set(frame.frame, [...list.filter((id) => id !== out), ...(next === null ? [] : [next])]);
    return [{ kind: 'strike', frame: frame.frame, out, in: next, ...APPROVAL }];
  });
  for (const tasks of round.places.values()) tasks.delete(out);
  for (const { agency, slots } of round.plan.people) extendNeeds(round, agency, slots, out, changes);
  return changes;
}

function nextIn({ plan, seed, drawn, struck }: Round, frame: FramePlan, out: string): string | null {
  const key = H('draw/v1/ticket\n', bytes(seed), frame.group);
  const mark = (id: string) =>
    createHmac('sha256', bytes(plan.secret)).update(`mark\0${frame.group}\0${id}`).digest('hex');
  const ticket = (id: string) => H(key, frame.tickets === 'blind' ? mark(id) : id).toString('hex');
  const stratum = frame.rows.find((row) => row.id === out)?.stratum;
  const free = frame.rows.filter(({ id, state, stratum: own }) => {
    return own === stratum && state === 'in' && !struck.has(id) && !drawn.get(frame.frame)?.includes(id);
  });
  return free.map(({ id }) => [ticket(id), id] as const).sort()[0]?.[1] ?? null;
}

/** Who comes in brings tasks; who was one already keeps its slots and gets one for each thing newly asked for. */
function extendNeeds(
  round: Round,
  agency: string,
  slots: number,
  out: string,
  changes: readonly Change[],
): void {
  round.needs.delete(`${agency} ${out}`);
  const gained = new Map<string, FramePlan[]>();
  for (const change of changes) {
    const frame = round.plan.frames.find((one) => change.kind === 'strike' && one.frame === change.frame);
    if (change.kind !== 'strike' || change.in === null || frame?.agency !== agency) continue;
    gained.set(change.in, [...(gained.get(change.in) ?? []), frame]);
  }
  for (const [id, frames] of gained) {
    const before = round.needs.get(`${agency} ${id}`);
    const more = qualificationsOf(frames).filter((one) => before?.includes(one) === false);
    round.needs.set(`${agency} ${id}`, before ? [...before, ...more] : asksOf(round, agency, id, slots));
  }
}

function asksOf(round: Round, agency: string, id: string, slots: number): string[] {
  const asked = qualificationsOf(framesOf(round, agency, id));
  return [...asked, ...Array<string>(Math.max(0, slots - asked.length)).fill('')];
}

function tasksOf({ plan, drawn }: Round, agency: string): readonly string[] {
  const own = plan.frames.filter((frame) => frame.agency === agency);
  return [...new Set(own.flatMap((frame) => drawn.get(frame.frame) ?? []))];
}

function framesOf({ plan, drawn }: Round, agency: string, id: string): readonly FramePlan[] {
  return plan.frames.filter((frame) => frame.agency === agency && drawn.get(frame.frame)?.includes(id));
}

function qualificationsOf(frames: readonly FramePlan[]): readonly string[] {
  return [...new Set(frames.map((frame) => frame.qualification ?? ''))].filter((one) => one !== '').sort();
}

function fillAddedTasks(round: Round): readonly Change[] {
  return round.plan.people.flatMap(({ agency }) => {
    const tasks = round.places.get(agency) ?? new Map<string, (string | null)[]>();
    return tasksOf(round, agency).flatMap((id) => {
      const count = round.needs.get(`${agency} ${id}`)?.length ?? 0;
      const people = tasks.get(id) ?? [];
      const open = Array.from({ length: count }, (_, i) => i + 1).filter(
        (slot) => people[slot - 1] === undefined,
      );
      if (open.length === 0) return [];
      tasks.set(
        id,
        Array.from({ length: count }, (_, i) => people[i] ?? null),
      );
      return open.map((slot) => substitute(round, agency, id, slot, null));
    });
  });
}

function substitute(round: Round, agency: string, id: string, slot: number, out: string | null): Change {
  const people = round.plan.people.find((entry) => entry.agency === agency);
  const tasks = round.places.get(agency) ?? new Map<string, (string | null)[]>();
  const present = tasks.get(id) ?? [];
  const key = H('draw/v1/match\n', bytes(round.seed), agency);
  const load = (inspector: string) => [...tasks.values()].filter((task) => task.includes(inspector)).length;
  const able = (people?.inspectors ?? [])
    .filter(
      (one) => one.inspector !== out && !present.includes(one.inspector) && load(one.inspector) < one.cap,
    )
    .filter((one) => people !== undefined && mayTake(round, people, one, { agency, id, slot }));
  const ranked = able.map((one) => {
    const hash = H(key, `p:${slot}|${one.inspector}|${id}`).toString('hex');
    return { inspector: one.inspector, visits: one.history + load(one.inspector), hash };
  });
  ranked.sort((a, b) => a.visits - b.visits || (a.hash < b.hash ? -1 : 1));
  const chosen = ranked[0]?.inspector ?? null;
  present[slot - 1] = chosen;
  return { kind: 'substitute', agency, id, slot, out, in: chosen, ...APPROVAL };
}

function mayTake(
  round: Round,
  { window: [from, to] }: PeoplePlan,
  person: Inspector,
  { agency, id, slot }: { readonly agency: string; readonly id: string; readonly slot: number },
): boolean {
  const frames = framesOf(round, agency, id);
  const area = frames[0]?.rows.find((row) => row.id === id)?.area ?? '';
  const asked = round.needs.get(`${agency} ${id}`)?.[slot - 1] ?? '';
  const covers = (codes: readonly string[], wanted: readonly string[]) =>
    codes.includes('*') || wanted.some((one) => codes.includes(one));
  return (
    person.certificateTo >= to &&
    !person.busy.some(([start, end]) => start <= to && end >= from) &&
    covers(person.areas, [area]) &&
    covers(
      person.scope,
      frames.map((frame) => frame.frame),
    ) &&
    !person.avoid.includes(id) &&
    (asked === '' || person.qualifications.includes(asked))
  );
}
