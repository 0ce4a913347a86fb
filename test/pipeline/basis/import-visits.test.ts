import { describe, expect, test } from 'vitest';
import type { VisitsSnapshot } from '../../../engine/domain/history.ts';
import type { VisitsImported } from '../../../engine/domain/records/visits-imported.ts';
import { NO_ROSTERS } from '../../../engine/domain/rosters.ts';
import { importVisits } from '../../../engine/pipeline/basis/import-visits.ts';
import { A, AGENCIES, enterprise, rosterOf, saidOf } from './samples.ts';
import { AT, applied, brought, okOf, thawed } from './support.ts';

type Row = Readonly<Record<string, string>>;

const JIA: Row = {
  number: 'JC-001',
  uscc: A,
  name: '示例甲有限公司',
  agency: '区工商局',
  visitedOn: '2017.3.1',
  kind: '随机抽查',
  method: '现场检查',
  item: 'SC-01',
  outcome: '未发现问题',
};

function bring(rows: readonly Row[], state = NO_ROSTERS) {
  const command = { ...brought(rows), roster: rosterOf(enterprise()) };
  return importVisits(state, { agencies: AGENCIES }, command, { at: AT });
}

function bodyOf(rows: readonly Row[]): VisitsImported {
  return okOf(bring(rows)).records[0]?.body as VisitsImported;
}

function read(...rows: readonly Row[]) {
  return thawed<VisitsSnapshot>(okOf(bring(rows)).frozen).visits;
}

describe('以往检查: a row', () => {
  test('is read whole, the agency by any of its names', () => {
    expect(read(JIA)).toEqual([
      {
        number: 'JC-001',
        id: A,
        agency: 'AMR',
        visitedOn: '2017-03-01',
        random: true,
        onsite: true,
        item: 'SC-01',
        outcome: '未发现问题',
        violation: false,
        line: 2,
      },
    ]);
    expect(saidOf(bodyOf([JIA]))).toEqual({});
  });

  test.each<[string, boolean, readonly string[]]>([
    // draw.md §4: only visits drawn at random and made on site cool an enterprise down
    ['随机抽查', true, []],
    ['双随机', true, []],
    ['非随机抽查', false, []],
    ['日常检查', false, []],
    ['投诉举报核查', false, []],
    ['', false, ['visit-kind-unreadable']],
    ['例行', false, ['visit-kind-unreadable']],
  ])('检查类型 %j: at random %s', (kind, random, flags) => {
    expect(read({ ...JIA, kind })[0]?.random).toBe(random);
    expect(saidOf(bodyOf([{ ...JIA, kind }]))[2] ?? []).toEqual(flags);
  });

  test.each<[string, boolean, readonly string[]]>([
    ['现场检查', true, []],
    ['实地现场核查', true, []],
    ['非现场检查', false, []],
    ['书面检查', false, []],
    ['网络监测', false, []],
    ['检验检测', false, []],
    ['', false, ['visit-method-unreadable']],
    ['看过', false, ['visit-method-unreadable']],
  ])('检查方式 %j: on site %s', (method, onsite, flags) => {
    expect(read({ ...JIA, method })[0]?.onsite).toBe(onsite);
    expect(saidOf(bodyOf([{ ...JIA, method }]))[2] ?? []).toEqual(flags);
  });

  test.each<[string, Row, string]>([
    ['neither code nor name', { uscc: '', name: '' }, 'row-without-identity'],
    ['no agency', { agency: '' }, 'agency-missing'],
    ['an agency that does not exist', { agency: '区示例局' }, 'agency-unknown'],
    ['no day', { visitedOn: '' }, 'date-missing'],
    ['a day that cannot be read', { visitedOn: '三月初' }, 'date-missing'],
  ])('with %s is refused with its line', (_, over, code) => {
    expect(bodyOf([JIA, { ...JIA, ...over }])).toMatchObject({
      read: 2,
      kept: 1,
      flagged: [],
      refused: [{ line: 3, code }],
    });
  });
});

describe('以往检查: what was found', () => {
  test.each([
    // the values of this system that are none
    '未发现问题',
    '未发现开展本次抽查涉及的经营活动',
    // and what offices write for it
    '正常（符合信息公示相关规定）',
    '检查合格',
    '无问题',
    '没有问题',
    '未见异常',
    '未发现明显问题',
    '未发现违法违规行为',
    '未发现违法、违规行为',
    '没有发现违反规定的情形',
    '未发现存在安全问题',
    '无违法行为',
    '不存在违规经营',
    '未发现不合格产品',
    '经现场检查，未发现问题。',
  ])('%s is no violation', (outcome) => {
    expect(read({ ...JIA, outcome })[0]?.violation).toBe(false);
  });

  test.each([
    '未按规定公示应当公示的信息',
    '公示信息隐瞒真实情况弄虚作假',
    '通过登记的住所（经营场所）无法联系',
    '发现问题已责令改正',
    '不配合检查情节严重',
    '发现问题待后续处理',
    '违反食品药品管理相关规定',
    '不予配合情节严重',
    '不合格',
    '设备检验不合格',
    '发现问题经责令已改正',
    '未发现问题；通过登记的住所（经营场所）无法联系',
    '公示信息正常、未发现违法行为、设备不合格',
    '没有按规定整改，责令限期改正',
    '违规行为未改正',
  ])('%s is one', (outcome) => {
    expect(read({ ...JIA, outcome })[0]?.violation).toBe(true);
  });

  test.each(['已关闭停业或正在组织清算', '已关闭停业或未正常开展检测工作', '注销', '不正常', '迁出', ''])(
    '%j says neither',
    (outcome) => {
      expect(read({ ...JIA, outcome })[0]).not.toHaveProperty('violation');
    },
  );
});

describe('以往检查: the same again', () => {
  test('one visit twice is one; saying something else it is refused', () => {
    expect(read(JIA, JIA)).toHaveLength(1);
    expect(saidOf(bodyOf([JIA, JIA]))).toEqual({ 3: ['row-repeated'] });
    expect(bodyOf([JIA, { ...JIA, outcome: '不合格' }]).refused).toMatchObject([
      {
        line: 3,
        code: 'entry-repeated-differing',
        values: { first: 2, fields: expect.stringContaining('检查结果') },
      },
    ]);
  });

  test.each<[string, Row]>([
    ['another day', { visitedOn: '2017-03-02' }],
    ['another agency', { agency: '区环保局' }],
    ['another item', { item: 'SC-02' }],
    ['another number', { number: 'JC-002', outcome: '不合格' }],
  ])('%s is another visit', (_, over) => {
    expect(read(JIA, { ...JIA, ...over })).toHaveLength(2);
    expect(saidOf(bodyOf([JIA, { ...JIA, ...over }]))).toEqual({});
  });

  test('a file is added to those before; the same file twice appends nothing and says so', () => {
    const first = applied(NO_ROSTERS, okOf(bring([JIA])).records);
    const both = applied(first, okOf(bring([{ ...JIA, visitedOn: '2016-03-01' }], first)).records);
    expect(both.visits).toHaveLength(2);
    expect(bring([JIA], both)).toMatchObject({
      ok: true,
      value: { records: [], frozen: [], warnings: [{ code: 'file-imported-already' }] },
    });
  });
});
