import { describe, expect, test } from 'vitest';
import type { CommitmentFile } from '../../engine/domain/draw-commitment.ts';
import type { RegisterEntry } from '../../engine/domain/draw-register.ts';
import type { RoundOpening } from '../../engine/domain/draw-round.ts';
import type { RecipeStep } from '../../engine/domain/draw-seed.ts';
import { instant } from '../../engine/kernel/instant.ts';
import { drawNoticePaper } from '../../engine/papers/draw-notice.ts';
import { drawNoticeSample, peopleNoticeSample } from './sample-papers.ts';
import { LABEL, sampleRound } from './sample-round.ts';
import { blanksOf, problemsOf, rowsOf, templateFaults, viewOf } from './sample-views.ts';

const round = sampleRound(30);

function noticeOf(
  change: Partial<CommitmentFile>,
  opening: Partial<RoundOpening> = {},
  register: readonly RegisterEntry[] = [],
) {
  const commitment = { ...round.opening.commitment, ...change };
  return drawNoticePaper({
    policy: round.policy,
    opening: { ...round.opening, ...opening, commitment },
    register,
    label: LABEL,
  });
}

const textOf = (view: object) => JSON.stringify(view);

describe('二(五) 抽查公告', () => {
  test('the commitment stands in sixteen groups of four digits, and whole in the QR code', () => {
    const { sections } = viewOf(drawNoticeSample(round));
    const { commitment } = sections[1] ?? {};
    expect(commitment?.lines.map((line) => line.length)).toEqual([4, 4, 4, 4]);
    expect(commitment?.lines.flat().join('')).toBe(round.opening.hash);
    expect(commitment?.scan).toContain(round.opening.hash);
    expect(commitment?.register).toBe('抽取登记簿 340404 第1号');
  });

  test('the head of the chain, and every number that is void by then, with when and why', () => {
    const entry = (
      number: number,
      state: RegisterEntry['state'],
      at: string,
      reason = '',
    ): RegisterEntry => ({
      ...{ seq: number, series: '340404', number, round: `2017-0${number}`, state, reason },
      ...{ commitment: `${number}`.repeat(64), opening: '', at: instant(`${at}T09:00:00+08:00`) },
    });
    const register = [
      entry(1, 'void', '2017-01-10', '名录有误'),
      entry(2, 'drawn', '2017-02-10'),
      // Voided since: this notice does not change any more.
      entry(3, 'void', '2099-01-01', '以后作废'),
      { ...entry(1, 'void', '2017-01-10', '别的登记簿'), series: '340404-ENV' },
      entry(4, 'open', '2017-08-28'),
    ];
    const text = textOf(viewOf(noticeOf({ number: 4, previous: '3'.repeat(64) }, {}, register)));
    expect(text).toContain('本号写入了第3号的承诺值 3333 3333');
    expect(text).toContain('第1号（批次2017-01）2017年1月10日09:00作废，原因：名录有误。');
    expect(text).not.toMatch(/以后作废|别的登记簿|第2号（批次/u);
    const second = textOf(viewOf(noticeOf({ number: 2, previous: '1'.repeat(64) }, {}, register)));
    expect(second).toContain('第1号没有上一号');
    expect(textOf(viewOf(noticeOf({ number: 2, previous: '1'.repeat(64) })))).not.toContain('已经作废的');
  });

  test('when, where and how the dice are thrown, and until when agencies claim', () => {
    const text = textOf(viewOf(drawNoticeSample(round)));
    expect(text).toContain('2017年8月30日10:00，在谢家集区市场监督管理局当众逐颗掷出十面骰子20颗');
    expect(text).toContain('应于2017年9月1日18:00前认领');
    expect(text).toContain('以2017年8月28日18:00为准');
  });

  test('every item with its legal ratio and numbers; what is taken adds up to the first sentence', () => {
    const view = viewOf(drawNoticeSample(round));
    const rows = rowsOf(view.frame.annexes[1]?.tables[0]);
    const take = rows.slice(0, -1).reduce((sum, row) => sum + Number(row.at(-1)), 0);
    expect(rows.at(-1)?.at(-1)).toBe(String(take));
    expect(view.lead).toContain(`随机抽取检查对象${take}户次`);
    expect(rows.map((row) => row[0])).toContain('SC-01');
    expect(rows.find((row) => row[0] === 'SC-01')?.slice(1, 4)).toEqual([
      '企业公示信息抽查',
      '区市场监管局',
      '每年不低于 3%',
    ]);
  });

  test('a ratio of key units of its own is said', () => {
    const rows = rowsOf(viewOf(drawNoticeSample(round)).frame.annexes[1]?.tables[0]);
    expect(rows.find((row) => row[0] === 'HB-01')?.[3]).toMatch(/其中重点单位/u);
  });

  test('the plan lines that the round executes, with the share due by now', () => {
    const rows = rowsOf(viewOf(drawNoticeSample(round)).frame.annexes[0]?.tables[0]);
    expect(rows.map((row) => row[0])).toEqual(round.opening.planLines);
    expect(rows[0]?.at(-1)).toBe('1/5');
  });

  test('the sheet for the ceremony: C and the recipe in print, a place for each die, four signatures', () => {
    const sheet = viewOf(drawNoticeSample(round)).frame.annexes[2];
    expect(sheet?.title).toBe('摇号记录单');
    const [printed, dice, signed] = sheet?.tables ?? [];
    expect(rowsOf(printed).map(([, text]) => text?.replaceAll(' ', ''))).toEqual([
      '2017-08，抽取登记簿340404第1号',
      round.opening.hash,
      expect.stringContaining('当众逐颗掷出十面骰子20颗'),
    ]);
    expect(
      rowsOf(dice)
        .flat()
        .map((cell) => cell.trim()),
    ).toEqual(Array.from({ length: 20 }, (_, i) => String(i + 1)));
    expect(rowsOf(signed).map(([who]) => who?.slice(0, 3))).toEqual(['掷骰人', '见证人', '见证人', '经办人']);
  });

  test('dice that fill no row, two sources, and none to write: the sheet follows the recipe', () => {
    const at = instant('2017-08-30T21:30:00+08:00');
    const [, , mixed] = viewOf(
      noticeOf({
        recipe: [
          { kind: 'dice', at, count: 12 },
          { kind: 'lottery', at, name: 'ssq', issue: '2017101' },
        ],
      }),
    ).frame.annexes;
    expect(
      rowsOf(mixed?.tables[1])[1]
        ?.slice(1, 3)
        .map((cell) => cell.trim()),
    ).toEqual(['12', '—']);
    expect(rowsOf(mixed?.tables[3])[0]?.[0]).toContain('双色球第2017101期');
    const trial = viewOf(noticeOf({ rehearsal: true, number: 0, recipe: [{ kind: 'csprng', at }] }));
    expect(trial.frame.annexes).toHaveLength(2);
  });

  test('the head of the chain: the number before stands in print on every notice but the first', () => {
    const previous = 'ab'.repeat(32);
    const of = (view: ReturnType<typeof noticeOf>) => viewOf(view).sections[1]?.paragraphs.join('') ?? '';
    expect(of(noticeOf({ number: 7, previous })).replaceAll(' ', '')).toContain(`第6号的承诺值${previous}`);
    expect(of(noticeOf({ number: 1 }))).toContain('登记簿的第1号，没有上一号');
    expect(of(noticeOf({ rehearsal: true, number: 0 }))).not.toContain('链头');
  });

  test('nothing of strata, uplifted ratios or reasons', () => {
    const frames = round.opening.commitment.frames.map((frame) => ({
      ...frame,
      strata: frame.strata.map((stratum) => ({ ...stratum, stratum: 'raised-stratum', ratio: '777/1000' })),
    }));
    const text = textOf(viewOf(noticeOf({ frames })));
    expect(text).not.toMatch(/raised-stratum|777/u);
    expect(round.policy.riskRules.length).toBeGreaterThan(0);
    for (const { id } of round.policy.riskRules) expect(text).not.toContain(id);
  });

  test.each<readonly [string, RecipeStep, string]>([
    [
      'lottery',
      { kind: 'lottery', at: instant('2017-08-30T21:30:00+08:00'), name: 'ssq', issue: '2017101' },
      '2017年8月30日21:30，采用中国福利彩票双色球第2017101期开奖号码',
    ],
    [
      'drand',
      { kind: 'drand', at: instant('2025-08-30T10:00:00+08:00'), round: 1000 },
      'drand（quicknet）第1000轮',
    ],
    ['csprng', { kind: 'csprng', at: instant('2017-08-30T10:00:00+08:00') }, '演练随机数'],
  ])('another source is said in words: %s', (_, step, words) => {
    expect(textOf(viewOf(noticeOf({ recipe: [step] })))).toContain(words);
  });

  test('a rehearsal says so in its title, its first sentence and beside its commitment', () => {
    const view = viewOf(noticeOf({ rehearsal: true, number: 0 }));
    expect(view.frame.title).toBe('谢家集区2017年8月随机抽查公告（演练）');
    expect(view.lead).toMatch(/^本公告为演练/u);
    expect(view.sections[1]?.commitment?.register).toBe('演练，不编入登记簿');
  });

  test('a commitment for the match alone draws nobody, and says so', () => {
    const view = viewOf(peopleNoticeSample(round));
    expect(view.lead).toContain('二（六）');
    expect(view.lead).toContain('不抽取检查对象');
    expect(view.frame.title).toBe('谢家集区2017年8月执法检查人员随机匹配公告');
    expect(view.frame.annexes.map(({ title }) => title)).toEqual(['摇号记录单']);
    expect(blanksOf(view)).toEqual([]);
  });

  test('every fault at once: sizes that do not add up, an unknown agency, an unknown plan line', () => {
    const [first, ...rest] = round.opening.commitment.frames;
    if (first === undefined) throw new Error('no frame');
    const frames = [{ ...first, size: first.size + 1, agency: 'NOBODY' }, ...rest];
    expect(problemsOf(noticeOf({ frames }, { planLines: ['P01', 'P99'] }))).toEqual([
      `totals-differ ${first.frame}子库户数`,
      'plan-line-missing P99',
      'paper-name-missing 机关',
    ]);
  });

  test('no legal ratio on the day of the cut-off refuses the notice', () => {
    const cutAt = instant('2010-01-01T00:00:00+08:00');
    expect(problemsOf(noticeOf({ cutAt }))[0]).toBe('ratio-not-in-force AJ-01');
  });

  test('no text is blank, and the template asks only for what is there', () => {
    const view = viewOf(drawNoticeSample(round));
    expect(blanksOf(view)).toEqual([]);
    expect(templateFaults('draw-notice', view)).toEqual([]);
  });
});
