import { compareCodes } from '../domain/draw-code.ts';
import type { DrawFile } from '../domain/draw-result.ts';
import type { RoundOpening } from '../domain/draw-round.ts';
import type { ObjectId } from '../domain/object-id.ts';
import type { Withheld } from '../domain/withheld.ts';
import type { NamedEnterprise, PaperNames } from './paper-names.ts';

/** One drawn enterprise, with everything it was drawn for. */
export interface DrawnRow {
  readonly enterprise: NamedEnterprise;
  /** In the order of the commitment. */
  readonly frames: readonly { readonly frame: string; readonly agency: string }[];
}

/** Ascending by id; without what is withheld. */
export function drawnRows(
  drawn: { readonly opening: RoundOpening; readonly draw: DrawFile; readonly withheld: Withheld },
  names: PaperNames,
): readonly DrawnRow[] {
  const { opening, draw, withheld } = drawn;
  const frames = opening.commitment.frames.filter(({ frame }) => !withheld.frames.has(frame));
  const byId = new Map<ObjectId, { readonly frame: string; readonly agency: string }[]>();
  for (const { frame, agency } of frames) {
    for (const { id } of draw.frames.find((one) => one.frame === frame)?.drawn ?? []) {
      byId.set(id, [...(byId.get(id) ?? []), { frame, agency }]);
    }
  }
  return [...byId]
    .toSorted(([a], [b]) => compareCodes(a, b))
    .map(([id, found]) => ({ enterprise: names.enterprise(id), frames: found }));
}

/** 区市场监管局：企业公示信息抽查、餐饮服务单位监督检查; one agency a line. */
export function itemsByAgency(
  frames: readonly { readonly frame: string; readonly agency: string }[],
  names: PaperNames,
): string {
  return [...Map.groupBy(frames, ({ agency }) => agency)]
    .map(
      ([agency, own]) =>
        `${names.agency(agency)}：${own.map(({ frame }) => names.itemName(frame)).join('、')}`,
    )
    .join('\n');
}
