import { compareCodes } from '../../domain/draw-code.ts';
import type { RecordedFinding, RecordedUninspected } from '../../domain/inspection.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type RoundRecords, seenBy } from './round-records.ts';

/** 检查项目: one item at one enterprise that a form gives an agency to check. */
export interface OwedLine {
  readonly id: ObjectId;
  readonly name: string;
  readonly item: string;
  readonly agency: string;
  /** Day of the visit. */
  readonly on: IsoDate;
  /** Codes of those whom the form names. */
  readonly inspectors: readonly string[];
}

/** Every line of the standing forms that no strike took away, by agency, id, item. 二(七) */
export function owedLines({ draw, inspect }: RoundRecords, cutOff: IsoDate): readonly OwedLine[] {
  const struck = struckLines({ draw }, cutOff);
  return Object.values(inspect.forms)
    .filter(seenBy(cutOff))
    .flatMap(({ id, name, on, lines }) =>
      lines
        .filter(({ item, agency, attached }) =>
          attached
            ? lines.some(
                (one) => one.agency === agency && !one.attached && !struck.has(lineKey(id, one.item)),
              )
            : !struck.has(lineKey(id, item)),
        )
        .map(({ item, agency, inspectors }) => {
          return { id, name, item, agency, on, inspectors: inspectors.map(({ code }) => code) };
        }),
    )
    .toSorted(
      (a, b) => compareCodes(a.agency, b.agency) || compareCodes(a.id, b.id) || compareCodes(a.item, b.item),
    );
}

/** One agency's part of a scheduled visit, with the items that no strike took away. */
export interface StandingPart {
  readonly id: ObjectId;
  readonly on: IsoDate;
  readonly agency: string;
  readonly items: readonly string[];
}

/** Parts of the joint plan that still are to be done, in its order. 二(八) */
export function standingParts({ draw, inspect }: RoundRecords, cutOff: IsoDate): readonly StandingPart[] {
  const { plan } = inspect;
  if (plan === undefined || !seenBy(cutOff)(plan)) return [];
  const struck = struckLines({ draw }, cutOff);
  return plan.visits.flatMap(({ id, on, parts }) =>
    parts
      .filter(({ items }) => items.some(({ item, attached }) => !attached && !struck.has(lineKey(id, item))))
      .map(({ agency, items }) => {
        const standing = items.map(({ item }) => item).filter((item) => !struck.has(lineKey(id, item)));
        return { id, on, agency, items: standing };
      }),
  );
}

/** Frames and ids that a strike took out and none brought in again; a frame's code is the item's id. */
export function struckLines({ draw }: Pick<RoundRecords, 'draw'>, cutOff: IsoDate): ReadonlySet<string> {
  const struck = new Set<string>();
  for (const change of draw.changes.filter(seenBy(cutOff))) {
    if (change.kind !== 'strike') continue;
    struck.add(lineKey(change.out, change.frame));
    if (change.in !== null) struck.delete(lineKey(change.in, change.frame));
  }
  return struck;
}

export function lineKey(id: string, item: string): string {
  return `${id} ${item}`;
}

/** The drawn who are to be visited: by frame, with the moment they came in by a strike. */
export interface DrawnTask {
  readonly agency: string;
  readonly item: string;
  readonly id: ObjectId;
  /** Set where a strike brought it in: it could not be claimed before. */
  readonly since?: Instant;
}

/** Who was drawn and not struck, in the order of the frames. 二(五) */
export function drawnTasks({ draw }: RoundRecords, cutOff: IsoDate): readonly DrawnTask[] {
  if (draw.draw === undefined || !seenBy(cutOff)(draw.draw)) return [];
  const agencies = new Map(draw.opened?.commitment.frames.map(({ frame, agency }) => [frame, agency]));
  const drawn = draw.draw.file.frames.flatMap(({ frame, drawn: ids }) =>
    ids.map(({ id }): DrawnTask => ({ agency: agencies.get(frame) ?? '', item: frame, id })),
  );
  const added = draw.changes.filter(seenBy(cutOff)).flatMap((change): readonly DrawnTask[] => {
    if (change.kind !== 'strike' || change.in === null) return [];
    return [
      { agency: agencies.get(change.frame) ?? '', item: change.frame, id: change.in, since: change.at },
    ];
  });
  const struck = struckLines({ draw }, cutOff);
  return [...drawn, ...added].filter(({ id, item }) => !struck.has(lineKey(id, item)));
}

/** The standing finding of each line. */
export function findingsByLine(
  { inspect }: Pick<RoundRecords, 'inspect'>,
  cutOff: IsoDate,
): ReadonlyMap<string, RecordedFinding> {
  return new Map(
    inspect.findings.filter(seenBy(cutOff)).map((finding) => [lineKey(finding.id, finding.item), finding]),
  );
}

/** 未检查 of each line that has no finding. */
export function uninspectedByLine(
  round: Pick<RoundRecords, 'inspect'>,
  cutOff: IsoDate,
): ReadonlyMap<string, RecordedUninspected> {
  const findings = findingsByLine(round, cutOff);
  const left = round.inspect.uninspected.filter(seenBy(cutOff));
  const byLine = left.map((one) => [lineKey(one.id, one.item), one] as const);
  return new Map(byLine.filter(([line]) => !findings.has(line)));
}

/** Day of each agency's last visit, as planned, or later where it inspected later: its report is due after it. */
export function lastVisits(round: RoundRecords, cutOff: IsoDate): ReadonlyMap<string, IsoDate> {
  const last = new Map<string, IsoDate>();
  const inspected = [...findingsByLine(round, cutOff).values()].map(({ agency, inspectedOn }) => {
    return { agency, on: inspectedOn };
  });
  const parts = standingParts(round, cutOff);
  const agencies = new Set(parts.map(({ agency }) => agency));
  for (const { agency, on } of [...parts, ...inspected]) {
    if (agencies.has(agency) && on > (last.get(agency) ?? '')) last.set(agency, on);
  }
  return last;
}
