import type { EdgeBar, MatchInspector, PeopleFile } from '../../domain/match-people.ts';
import type { MatchTask } from '../../domain/match-result.ts';

/** Whether an inspector may be placed in a slot of a task (draw/v1 §5 "Edge"); `needed` = its qualification or `''`. */
export function checkEdge(
  { window }: PeopleFile,
  inspector: MatchInspector,
  task: MatchTask,
  needed: string,
): boolean {
  return (
    isPresent(inspector, window) &&
    covers(inspector.areas, [task.area]) &&
    covers(inspector.scope, task.frames) &&
    !inspector.avoid.includes(task.id) &&
    (needed === '' || inspector.qualifications.includes(needed))
  );
}

/** The certificate outlasts the window and no leave touches it: whichever day is chosen, the visit is lawful. */
function isPresent({ certificateTo, busy }: MatchInspector, [from, to]: PeopleFile['window']): boolean {
  return certificateTo >= to && !busy.some(([leaves, returns]) => leaves <= to && returns >= from);
}

function covers(codes: readonly string[], any: readonly string[]): boolean {
  return codes.includes('*') || any.some((code) => codes.includes(code));
}

/** Every part of "Edge" that the slot fails; none where `checkEdge` holds. */
export function barsOf(
  { window: [from, to] }: PeopleFile,
  inspector: MatchInspector,
  task: MatchTask,
  needed: string,
): readonly EdgeBar[] {
  const { areas, avoid, busy, certificateTo, qualifications, scope } = inspector;
  const bars: Readonly<Record<EdgeBar, boolean>> = {
    certificate: certificateTo < to,
    away: busy.some(([leaves, returns]) => leaves <= to && returns >= from),
    item: !covers(scope, task.frames),
    area: !covers(areas, [task.area]),
    qualification: needed !== '' && !qualifications.includes(needed),
    recusal: avoid.includes(task.id),
  };
  return (Object.keys(bars) as EdgeBar[]).filter((bar) => bars[bar]);
}
