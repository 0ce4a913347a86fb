import { describe, expect, test } from 'vitest';
import type { JoinerChange, Strike, Substitution } from '../../engine/domain/draw-change.ts';
import { NOTHING_WITHHELD } from '../../engine/domain/withheld.ts';
import { instant } from '../../engine/kernel/instant.ts';
import { type MatchSummaryInput, matchSummaryPaper } from '../../engine/papers/match-summary.ts';
import { matchSummaryInput } from './sample-papers.ts';
import { sampleRound } from './sample-round.ts';
import { blanksOf, rowsOf, templateFaults, viewOf } from './sample-views.ts';

const round = sampleRound(40);
const [of] = round.matched.filter(({ tasks }) => tasks.some(({ people }) => !people.includes(null)));
const task = of?.tasks.find(({ people }) => !people.includes(null));
if (of === undefined || task === undefined) throw new Error('the sample has no whole visit');
const { agency } = of;
const frame = task.frames[0] ?? '';
const [out = '', other = ''] = task.people.flatMap((one) => one ?? []);
const [spare = '', more = ''] = round.inspectors
  .filter((one) => one.agency === agency && !task.people.includes(one.code))
  .map(({ code }) => code);
const comingIn = round.enterprises.find(({ id }) => !of.tasks.some((one) => one.id === id))?.id ?? task.id;

const SIGNED = {
  evidence: '00'.repeat(32),
  at: instant('2017-09-02T09:30:00+08:00'),
  proposedBy: 'AMR/amr-clerk',
  approvedBy: 'ENV/env-head',
};
const substitution = (one: Partial<Substitution>): Substitution => ({
  ...{ kind: 'substitute', agency, id: task.id, slot: 1, out, in: spare, ground: 'illness' },
  ...SIGNED,
  ...one,
});
const strike = (one: Partial<Strike>): Strike => ({
  ...{ kind: 'strike', frame, out: task.id, in: comingIn, ground: 'deregistered' },
  ...SIGNED,
  ...one,
});
const seat = (slot: number, code: string | null) =>
  substitution({ id: comingIn, slot, out: null, in: code, ground: 'strike' });

const TITLE = '剔除、递补和人员变动';
function sectionOf(more: Partial<MatchSummaryInput>) {
  const view = viewOf(matchSummaryPaper({ ...matchSummaryInput(round), ...more }));
  expect(blanksOf(view)).toEqual([]);
  expect(templateFaults('match-summary', view)).toEqual([]);
  const section = view.sections.find(({ title }) => title === TITLE);
  const rows = (caption: string) =>
    (section?.tables ?? []).filter((table) => table.caption.startsWith(caption)).flatMap(rowsOf);
  return { view, words: section?.paragraphs.join('') ?? '', tables: section?.tables ?? [], rows };
}

const certificateOf = (code: string) =>
  round.inspectors.find((one) => one.code === code)?.certificate.number ?? '';

describe('三(三) 匹配结果汇总表: 剔除、递补和人员变动', () => {
  test('nothing is said where nothing changed; a raised cap is no change of persons', () => {
    const { evidence, at, approvedBy } = SIGNED;
    const relaxed = { kind: 'relax', agency, cap: 1, evidence, at, approvedBy } as const;
    expect(sectionOf({}).view.sections.some(({ title }) => title === TITLE)).toBe(false);
    expect(sectionOf({ changes: [relaxed] }).view.sections.some(({ title }) => title === TITLE)).toBe(false);
  });

  test('whoever was replaced is listed with who left, who proposed and who approved; illness is not told', () => {
    const told = sectionOf({ changes: [substitution({})] });
    expect(told.words).toMatch(/^更换执法检查人员1人次。/u);
    const [row = []] = told.rows('更换和新派人员');
    expect(row[2]).toContain(certificateOf(out));
    expect(row[3]).toContain(certificateOf(spare));
    expect(row[4]).toBe('因故不能参加，按规则递补');
    expect(row[5]).toMatch(/9时30分|09:30/u);
    expect(row[5]).toMatch(/区市场监管局双随机专管员提出\n区环保局负责人批准$/u);
    expect(JSON.stringify(told.view)).not.toContain('生病');
  });

  test('who is struck and who comes in is listed; places that a strike fills are no replacements', () => {
    const nobodyLeft = strike({ frame: task.frames[1] ?? frame, in: null });
    const standing = [{ ...of, tasks: [{ ...task, id: comingIn, people: [spare, null] }] }];
    const told = sectionOf({
      changes: [
        strike({}),
        nobodyLeft,
        seat(1, other),
        seat(2, null),
        substitution({ id: comingIn, out: other }),
      ],
      standing,
    });
    expect(told.words).toMatch(
      /^剔除抽取前已不在库的1户（2项次），递补1项次，1项次没有可以递补的。更换执法检查人员1人次，为递补的任务新派1人次，递补的任务缺员1人次。/u,
    );
    const [struck = [], none = []] = told.rows('剔除和递补');
    expect(struck[2]).toContain(task.id);
    expect(struck[3]).toContain(comingIn);
    expect([struck[4], none[3]]).toEqual(['截止前已注销', '没有可以递补的']);
    expect(told.rows('更换和新派人员').map((row) => [row[2] === '（递补的任务）', row[4]])).toEqual([
      [true, '递补任务，按规则派'],
      [true, '递补任务，按规则派'],
      [false, '因故不能参加，按规则递补'],
    ]);
    const counted = told.rows('各执法检查机关变动情况');
    expect(counted.map((row) => row.slice(1))).toEqual([
      ['2', '1', '1', '0', '1', '1', '1', '1'],
      ['2', '1', '1', '0', '1', '1', '1', '1'],
    ]);
  });

  test('by inspector: how often taken away, replacing somebody, and sent to a new place', () => {
    const changes = [substitution({}), seat(1, spare), substitution({ slot: 2, out: other, in: null })];
    const told = sectionOf({ changes });
    expect(told.words).toContain('更换执法检查人员1人次，换下后没有人可以替补1人次，为递补的任务新派1人次。');
    const of = (code: string) => told.rows('变动涉及').find((row) => row[1]?.includes(certificateOf(code)));
    expect(told.rows('变动涉及')).toHaveLength(3);
    expect(of(out)?.slice(2)).toEqual(['1', '0', '0']);
    expect(of(other)?.slice(2)).toEqual(['1', '0', '0']);
    expect(of(spare)?.slice(2)).toEqual(['0', '1', '1']);
  });

  test('somebody of the city who is sent later is no replacement either', () => {
    const joiner = (one: Partial<JoinerChange>): JoinerChange => ({
      ...{
        kind: 'replace-joiner',
        agency,
        id: task.id,
        slot: 1,
        out: null,
        in: more,
        ground: 'left',
        how: 'named',
      },
      ...SIGNED,
      ...one,
    });
    const told = sectionOf({ joinerChanges: [joiner({}), joiner({ out: more, in: spare, how: 'rule' })] });
    expect(told.words).toMatch(/^更换市级派员1人次，补派市级派员1人次。/u);
    expect(told.rows('更换和新派人员').map((row) => row[4])).toEqual([
      '离岗，市级派员，指派',
      '离岗，市级派员，按规则递补',
    ]);
  });

  test('before unannounced visits are over nothing of them is told, nor how much it is', () => {
    const changes = [strike({}), seat(1, other), substitution({})];
    const joinerChanges: readonly JoinerChange[] = [
      { ...substitution({ ground: 'left' }), kind: 'replace-joiner', ground: 'left', how: 'rule' },
    ];
    const withheld = { frames: new Set([frame]), agencies: new Set([agency]) };
    const told = sectionOf({ changes, joinerChanges, withheld });
    expect(told.words).toBe('有不事先告知的检查的，其变动在检查结束后公布。');
    expect(told.tables).toEqual([]);
    const partly = sectionOf({ changes, withheld: { ...NOTHING_WITHHELD, agencies: new Set([agency]) } });
    expect(partly.rows('剔除和递补')).toHaveLength(1);
    expect(partly.rows('各执法检查机关变动情况')[0]?.slice(1)).toEqual([
      '1',
      '1',
      '0',
      '0',
      '0',
      '0',
      '—',
      '—',
    ]);
  });
});
