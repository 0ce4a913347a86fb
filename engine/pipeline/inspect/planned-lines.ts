import type { InspectState, RecordedFinding } from '../../domain/inspection.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';

/** One item at one enterprise, as planned, and what was found. */
export interface PlannedLine {
  readonly id: ObjectId;
  readonly on: IsoDate;
  readonly agency: string;
  readonly item: string;
  readonly attached: boolean;
  readonly finding: RecordedFinding | undefined;
}

/** Every line of the plan, by day, half, id, agency, item. */
export function listPlannedLines({ plan, findings }: InspectState): readonly PlannedLine[] {
  const found = new Map(findings.map((finding) => [`${finding.id} ${finding.item}`, finding]));
  return (plan?.visits ?? []).flatMap(({ id, on, parts }) =>
    parts.flatMap(({ agency, items }) =>
      items.map(({ item, attached }) => ({
        id,
        on,
        agency,
        item,
        attached,
        finding: found.get(`${id} ${item}`),
      })),
    ),
  );
}
