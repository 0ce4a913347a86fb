import type { KindCoverage, RosterCoverage } from '../domain/roster-coverage.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { checkTotals } from './check-totals.ts';
import { formatDay, formatShare } from './format.ts';
import { officialFrame } from './official-frame.ts';
import type { OfficialFrame, PaperLabel, PaperProblem, SectionView, TableView } from './paper-view.ts';
import { coverageByItem, coverageByTown, flaggedRows } from './roster-coverage-annexes.ts';
import { tableView } from './table-view.ts';

/** 检查对象名录库情况, 二(二). Template: `roster-coverage`, and `roster-coverage-public` for the web. */
export interface RosterCoverageView {
  readonly frame: OfficialFrame;
  /** What matters, in one sentence. */
  readonly lead: string;
  readonly sections: readonly SectionView[];
}

/** The paper, or every sum that does not add up. */
export function rosterCoveragePaper(
  coverage: RosterCoverage,
  label: PaperLabel,
): Result<RosterCoverageView, PaperProblem> {
  const problems = checkTotals(TITLE, sumsOf(coverage));
  if (problems.length > 0) return failed(...problems);
  return ok({
    frame: officialFrame({
      issuer: coverage.issuer,
      example: coverage.district.example,
      title: `${coverage.district.name}${TITLE}`,
      label,
      annexes: [coverageByTown(coverage), coverageByItem(coverage), flaggedRows(coverage)],
    }),
    lead: leadOf(coverage),
    sections: [
      { title: '名录库来源与规模', paragraphs: [sourceOf(coverage)], tables: [coverageByKind(coverage)] },
      { title: '需要处理的事项', paragraphs: todoOf(coverage), tables: [] },
      { title: '统计口径', paragraphs: METHOD, tables: [] },
    ],
  });
}

const TITLE = '检查对象名录库情况';

function sumsOf(coverage: RosterCoverage) {
  const { kinds, towns, total, outside, unknownDistrict, unknownTown } = coverage;
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  return [
    {
      what: '入库户数、重复并入行数与拒收行数',
      whole: coverage.read,
      parts: [total, coverage.repeated, coverage.refused],
    },
    { what: '各类主体', whole: total, parts: kinds.map((kind) => kind.rows) },
    { what: '各类主体的区外户数', whole: outside, parts: kinds.map((kind) => kind.outside) },
    {
      what: '各乡镇街道、未识别、属地不明与区外',
      whole: total,
      parts: [sum(towns.map((town) => town.rows)), unknownTown, unknownDistrict, outside],
    },
  ];
}

/** The one sentence for a leader: how many, how much of the register, and who is not drawn. */
function leadOf(coverage: RosterCoverage): string {
  const { total, outside, unknownDistrict } = coverage;
  const registered = registeredOf(coverage.kinds);
  const inRegister = registered.inRoster;
  const share =
    registered.sum === 0
      ? '法人库登记数未提供，覆盖率无法计算'
      : `法人库登记${registered.sum}户，覆盖率${formatShare(inRegister, registered.sum)}`;
  const left = outside + unknownDistrict;
  const drawn =
    left === 0
      ? '全部可以参加抽取'
      : `区外${outside}户、属地不明${unknownDistrict}户不参加抽取，可抽取${total - left}户`;
  return `名录库现有检查对象${total}户；${share}；${drawn}。`;
}

/** Over the kinds for which the office gave a number of the register (法人库). */
function registeredOf(kinds: readonly KindCoverage[]) {
  const given = kinds.filter((kind) => kind.registered !== undefined);
  return {
    sum: given.reduce((sum, kind) => sum + (kind.registered ?? 0), 0),
    inRoster: given.reduce((sum, kind) => sum + kind.rows - kind.outside, 0),
    complete: given.length === kinds.length,
  };
}

function sourceOf(coverage: RosterCoverage): string {
  const { source, cutOff, importedAt, read, total, repeated, refused, digest } = coverage;
  return (
    `名录库数据来自${source}，数据截至${formatDay(cutOff)}，${formatDay(importedAt)}导入。` +
    `共读入${read}行，入库${total}户，重复并入${repeated}行，拒收${refused}行。导入文件校验值（SHA-256）前16位：${grouped(digest)}。`
  );
}

/** In fours, so that a line may break between them. */
function grouped(digest: string): string {
  return (digest.slice(0, 16).match(/.{4}/gu) ?? []).join(' ');
}

function coverageByKind({ kinds, total, outside }: RosterCoverage): TableView {
  const registered = registeredOf(kinds);
  const active = kinds.reduce((sum, kind) => sum + kind.active, 0);
  const whole = registered.complete && kinds.length > 0;
  return tableView({
    caption: '表1　名录库与法人库对照（按主体类型，户）',
    columns: [
      { label: '主体类型', width: 21, align: 'text' },
      { label: '法人库登记', width: 18, align: 'number' },
      { label: '入库', width: 12, align: 'number' },
      { label: '其中存续', width: 13, align: 'number' },
      { label: '除区外', width: 13, align: 'number' },
      { label: '差额', width: 10, align: 'number' },
      { label: '覆盖率', width: 13, align: 'number' },
    ],
    rows: kinds.map(kindCells),
    total: [
      '合计',
      whole ? registered.sum : null,
      total,
      active,
      total - outside,
      whole ? total - outside - registered.sum : null,
      whole ? formatShare(total - outside, registered.sum) : null,
    ],
    note: '除区外＝入库户数－区外户数，含属地不明的户；差额＝除区外户数－法人库登记数，负数为名录库缺少的户数；“—”为法人库登记数未提供。',
  });
}

function kindCells({ kind, registered, rows, outside, active }: KindCoverage) {
  const here = rows - outside;
  const compared =
    registered === undefined ? [null, null] : [here - registered, formatShare(here, registered)];
  return [kind, registered, rows, active, here, ...compared];
}

function todoOf(coverage: RosterCoverage): readonly string[] {
  const { unknownDistrict, unknownTown, inNoSubRoster, refused } = coverage;
  const missing = coverage.kinds.filter(
    (kind) => kind.registered !== undefined && kind.rows - kind.outside < kind.registered,
  );
  const items = [
    ...missing.map(
      ({ kind, registered = 0, rows, outside }) =>
        `${kind}比法人库登记数少${registered - rows + outside}户，应查明缺少的户并补充入库。`,
    ),
    unknownDistrict > 0 && `属地不明${unknownDistrict}户，认定属地之前不参加抽取，应逐户认定。`,
    unknownTown > 0 && `地址在本区而乡镇、街道未能识别${unknownTown}户，应补充所在乡镇、街道。`,
    inNoSubRoster > 0 &&
      `未列入任何子库${inNoSubRoster}户，不会被任何抽查事项抽到，应由各执法检查机关核对建库条件。`,
    refused > 0 && `拒收${refused}行，应按导入回执逐行更正后重新导入。`,
  ].filter((item) => item !== false);
  if (items.length === 0) return ['没有需要处理的事项。'];
  return items.map((item, i) => `（${'一二三四五六七八九十'[i] ?? i + 1}）${item}`);
}

const METHOD: readonly string[] = [
  '一户检查对象以统一社会信用代码为准计一户；代码校验位不符的予以标记，不予删除。属地按登记地址认定；' +
    '区外和属地不明的对象保留在库，不参加抽取。子库按各抽查事项的建库条件生成，同一户可以列入多个子库，' +
    '因此各子库户数之和不等于入库户数。覆盖率为除区外的入库户数与法人库登记数之比，只舍不入。',
];
