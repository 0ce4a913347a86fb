import type { KindCoverage, RosterCoverage } from '../../domain/roster-coverage.ts';
import { formatShare } from '../../papers/format.ts';
import { alignColumns } from './align-columns.ts';

/** The coverage of 检查对象名录库 at the end of an import, 二(二): the same numbers as the paper's first table. */
export function coverageLines(coverage: RosterCoverage): readonly string[] {
  const { kinds, total, outside, unknownDistrict, unknownTown, inNoSubRoster, cutOff, repeated } = coverage;
  const table = [
    ['主体类型', '法人库', '入库', '除区外', '差额', '覆盖率'],
    ...kinds.map(kindCells),
    totalCells(coverage),
  ];
  const merged = repeated === 0 ? '' : `，重复并入 ${repeated} 行`;
  return [
    `名录库覆盖情况（数据截至 ${cutOff}，${total} 户${merged}）：`,
    ...alignColumns(table).map((line) => `  ${line}`),
    `  区外 ${outside} 户、属地不明 ${unknownDistrict} 户，不参加抽取；本区内乡镇街道不明 ${unknownTown} 户；不在任何子库 ${inNoSubRoster} 户。`,
  ];
}

function kindCells({ kind, registered, rows, outside }: KindCoverage): readonly string[] {
  const here = rows - outside;
  const compared =
    registered === undefined ? ['—', '—'] : [String(here - registered), formatShare(here, registered)];
  return [kind, registered === undefined ? '—' : String(registered), String(rows), String(here), ...compared];
}

/** Over the kinds for which a number was given; the others have nothing to be compared with. */
function totalCells({ kinds, total, outside }: RosterCoverage): readonly string[] {
  const given = kinds.filter(({ registered }) => registered !== undefined);
  const registered = given.reduce((sum, kind) => sum + (kind.registered ?? 0), 0);
  const here = given.reduce((sum, { rows, outside: away }) => sum + rows - away, 0);
  const compared =
    given.length === 0
      ? ['—', '—', '—']
      : [String(registered), String(here - registered), formatShare(here, registered)];
  const [sum = '—', gap = '—', share = '—'] = compared;
  return ['合计', sum, String(total), String(total - outside), gap, share];
}
