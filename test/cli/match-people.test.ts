import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Substitution } from '../../engine/domain/draw-change.ts';
import type { FormsIssued, IssuedForm } from '../../engine/domain/inspection.ts';
import type { MatchFile } from '../../engine/domain/match-result.ts';
import { verifyBundle } from '../../engine/verifier/verify-bundle.ts';
import { EXAMPLES, mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';
import { summaryOfMatch } from '../support/summary-of-match.ts';
import { askPython, PYTHON } from '../verifier/support/ask-python.ts';
import { builtMjs } from '../verifier/support/built-mjs.ts';
import { builtPage } from '../verifier/support/built-page.ts';
import { readFolder } from '../verifier/support/golden-bundle.ts';

let district: TrialDistrict;
/** What the caps of 区环保局 must be raised by. */
let least = 0;
const clerk = (at: string, ...args: readonly string[]) => district.as('amr-clerk', at, ...args);

/** 区环保局: two may come, twice each, to three visits or more. 区人社局: nobody holds a valid certificate. */
beforeAll(async () => {
  district = await smallDistrict();
  const path = (file: string) => join(district.folder, file);
  const edit = (file: string, from: string, to: string) =>
    writeFileSync(path(file), readFileSync(path(file), 'utf8').replace(from, to));
  edit('config/district.yaml', '每人上限: 14 户', '每人上限: 2 户');
  edit('config/posts.yaml', '抽取, 认领, 匹配, 出具文书] }', '抽取, 认领, 匹配, 批准变更, 出具文书] }');
  writeFileSync(path('人员.csv'), fewerPeople());
  await mustRun(
    clerk('2017-08-10T10:00', 'import', 'inspectors', path('人员.csv'), '--cut-off', '2017-07-31'),
  );
  const publish = ['publish', '--why', '首次发布', '--approved-by', 'amr-head'];
  await mustRun(district.as('amr-review', '2017-08-15T09:00', ...publish));
  await mustRun(clerk('2017-08-15T09:30', 'open', '2017-08'));
  await mustRun(clerk('2017-08-15T11:40', 'seed', '--dice', '40719338265017498263', '--only-asserted'));
  await mustRun(clerk('2017-08-15T11:45', 'draw'));
  writeFileSync(path('批准.txt'), '同意放宽');
});
afterAll(() => district.remove());

function fewerPeople(): string {
  const edits: Readonly<Record<string, (row: string) => string>> = {
    'ENV-03': (row) => row.replace(/,,$/u, ',2017-08-21至2017-09-05,'),
    'ENV-04': expired,
    'ENV-05': expired,
    'ENV-06': expired,
    'ENV-07': (row) => row.replace('全部', 'HB-03'),
    'ENV-08': (row) => row.replace(/[^,]*$/u, recused()),
  };
  return readFileSync(`${EXAMPLES}rosters/执法检查人员名录.csv`, 'utf8')
    .split('\r\n')
    .map((row) => (row.startsWith('HRS-') ? expired(row) : (edits[row.slice(0, 6)]?.(row) ?? row)))
    .join('\r\n');
}

/** Everybody in the roster. */
function recused(): string {
  const rows = readFileSync(join(district.folder, '检查对象名录.csv'), 'utf8').split('\r\n');
  return rows.flatMap((row) => /9\w{17}/u.exec(row) ?? []).join('、');
}

function expired(row: string): string {
  return row.replace(/20\d\d-\d\d-\d\d/u, '2017-01-31');
}

const relax = (agency: string, cap: number, by: string) =>
  clerk(
    '2017-08-18T08:50',
    'relax',
    '--agency',
    agency,
    '--cap',
    `${cap}`,
    '--approved-by',
    by,
    ...approval(),
  );
const approval = () => ['--evidence', join(district.folder, '批准.txt')];
const records = () =>
  readFileSync(join(district.folder, 'data/records/rounds/2017-08.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string; body: object });

interface ShortageOnLine {
  readonly problems: readonly { readonly code: string }[];
  readonly shortages: readonly {
    readonly agency: string;
    readonly shortage: { readonly relaxBy: number | null };
    readonly people: readonly {
      readonly inspector: string;
      readonly visits: number;
      readonly bars: readonly { readonly bar: string; readonly visits?: unknown; readonly count?: number }[];
    }[];
  }[];
}

describe('二(六) 人员不够', () => {
  test('says which body and item, how many, who could come and who cannot and why, and what may be done', async () => {
    const refused = await clerk('2017-08-18T08:30', 'match');
    expect([refused.exitCode, refused.stdout]).toEqual([3, '']);
    const [env = '', hrs = ''] = refused.stderr.split('【区人社局】');
    expect(env).toMatch(
      /区环保局的执法检查人员不够：\d 户要 \d 个岗位，能担任的 2 人照每人上限至多派满 4 个，还差 \d 个。.*\[match-short\]/u,
    );
    expect(env).toMatch(/区人社局有 \d 户的 \d 个岗位没有一名可派的执法检查人员.*\[match-nobody\]/u);
    expect(env).toMatch(/缺人的岗位：“[^”]*检查”（HB-01）：\d 户，\d 个岗位/u);
    expect(env).toMatch(/检查对象：淮南市示例\S+、淮南市示例/u);
    expect(env).toMatch(/示例检查员ENV01（示例34040402001）：每人上限 2 户，已排满\n/u);
    expect(env).toMatch(/不能担任的 1 人，本批次没有可以检查的事项：示例检查员ENV07（[^）]*）\n/u);
    expect(env).toMatch(/不能担任的 1 人，须回避：示例检查员ENV08（示例34040402008）\n/u);
    expect(env).toMatch(/不能担任的 1 人，检查期间请假、借调或培训：示例检查员ENV03（/u);
    expect(env).toMatch(
      /不能担任的 3 人，执法证在检查期间届满：示例检查员ENV04（[^）]*）、[^、]*、[^、]*\n/u,
    );
    expect(env).toMatch(
      /\n {4}yaohao --as amr-clerk relax --round 2017-08 --agency 区环保局 --cap \d --evidence 批准文件.pdf --approved-by env-head\n/u,
    );
    expect(hrs).toMatch(/能担任的：一个也没有\n.*不能担任的 7 人，执法证在检查期间届满：.*等 7 人\n/u);
    expect(hrs).toMatch(/提高每人上限也补不上 \d 个岗位/u);
    expect(hrs).toContain('  yaohao --as amr-clerk match --round 2017-08 --leave-open 区环保局、区人社局\n');
    expect(refused.stderr).not.toMatch(/#\d|(?:ENV|HRS)-\d|undefined/u);
  });

  test('machines read the same; whom one must not visit only where private reasons may be seen', async () => {
    const told = JSON.parse((await clerk('2017-08-18T08:31', '--json', 'match')).stdout) as ShortageOnLine;
    expect(told.problems.map(({ code }) => code)).toEqual(['match-short', 'match-nobody']);
    expect(told.shortages.map(({ agency, shortage: { relaxBy } }) => [agency, relaxBy])).toEqual([
      ['ENV', expect.any(Number)],
      ['HRS', null],
    ]);
    least = Number(told.shortages[0]?.shortage.relaxBy);
    const recusal = told.shortages[0]?.people
      .find(({ inspector }) => inspector === 'ENV-08')
      ?.bars.find(({ bar }) => bar === 'recusal');
    expect(recusal).toEqual({ bar: 'recusal', slots: 2 * (least + 2), count: least + 2 });
  });

  test('caps are raised by the least that helps, where it helps, and approved by another post: 放宽', async () => {
    const refused = async (agency: string, cap: number, by: string, code: string) => {
      const run = await relax(agency, cap, by);
      expect([run.exitCode, run.stderr]).toEqual([3, expect.stringContaining(`[${code}]`)]);
    };
    await refused('区环保局', least + 1, 'env-head', 'relax-not-smallest');
    await refused('区环保局', least, 'amr-clerk', 'approver-of-same-post');
    await refused('区环保局', least, 'amr-inspect', 'approver-without-right');
    await refused('区财政局', 1, 'fin-head', 'relax-not-needed');
    await refused('区人社局', 1, 'hrs-head', 'relax-cannot-help');
    expect(records().filter(({ kind }) => kind === 'relaxed')).toEqual([]);
    const done = await mustRun(relax('区环保局', least, 'env-head'));
    expect(done.stdout).toContain(`区环保局每人上限放宽 ${least} 户`);
    expect(records().filter(({ kind }) => kind === 'relaxed')).toMatchObject([
      {
        body: {
          ...{ agency: 'ENV', cap: least, approvedBy: 'ENV/env-head' },
          evidence: expect.stringMatching(/^[0-9a-f]{64}$/u),
        },
      },
    ]);
    await refused('区环保局', least, 'env-head', 'relax-not-needed');
  });

  test('then the match is made within the raised caps, and whom nobody can visit is told', async () => {
    const still = await clerk('2017-08-18T09:00', 'match');
    expect(still.stderr).toContain('[match-nobody]');
    expect(still.stderr).not.toMatch(/\[match-short\]|【区环保局】/u);
    const done = await mustRun(clerk('2017-08-18T09:10', 'match', '--leave-open', '区人社局'));
    expect(done.stdout).toMatch(/有 \d 个位置空缺/u);
    expect(done.stderr).toMatch(
      /区人社局有 \d 个岗位空缺：(?:淮南市示例[^（]+（\w{18}） 第 1、2 名[，。])+/u,
    );
    const matched = records().find(({ kind }) => kind === 'matched')?.body as { match: MatchFile };
    const tasks = matched.match.agencies.find(({ agency }) => agency === 'ENV')?.tasks ?? [];
    const given = tasks.flatMap(({ people }) => people);
    expect(given).toHaveLength(2 * (least + 2));
    expect(new Set(given)).toEqual(new Set(['ENV-01', 'ENV-02']));
  });

  test('the proof holds with the increase in it', () => {
    const bundle = readFolder(join(district.folder, 'reports/2017-08/proof'));
    expect(JSON.parse(new TextDecoder().decode(bundle.get('changes.json')))).toMatchObject([
      { kind: 'relax', agency: 'ENV', cap: least },
    ]);
    expect(verifyBundle(bundle)).toMatchObject({ holds: true });
  });
});

/** 区财政局: six people for some visits, none of them unannounced. */
describe('三(三) 更换执法检查人员', () => {
  const files = () => readFolder(join(district.folder, 'reports/2017-08/proof'));
  const json = (path: string) => JSON.parse(new TextDecoder().decode(files().get(path)));
  const visit = (): { id: string; people: string[] } =>
    json('match.json').agencies.find(({ agency }: { agency: string }) => agency === 'FIN').tasks[0];
  const substitute = (at: string, by: string, ...more: readonly string[]) => {
    const what = ['--agency', '区财政局', '--id', visit().id, '--slot', '1', '--ground', 'illness'];
    return clerk(at, 'substitute', ...what, '--approved-by', by, ...approval(), ...more);
  };
  const formOf = (id: string): IssuedForm =>
    records()
      .filter(({ kind }) => kind === 'forms-issued')
      .flatMap(({ body }) => (body as FormsIssued).forms)
      .findLast((form) => form.id === id) as IssuedForm;
  /** Once each: they go for every item of their agency. */
  const goingTo = (id: string) => {
    const lines = formOf(id).lines.filter(({ agency }) => agency === 'FIN');
    return [...new Set(lines.flatMap(({ inspectors }) => inspectors.map(({ code }) => code)))];
  };

  test('who comes in is computed: whoever is named instead is refused, with what they lack', async () => {
    await mustRun(clerk('2017-08-18T10:00', 'schedule'));
    await mustRun(clerk('2017-08-18T10:10', 'forms'));
    const [out = '', other = ''] = visit().people;
    expect(goingTo(visit().id)).toEqual([out, other]);
    const refused = async (named: string, why: string) => {
      const run = await substitute('2017-08-18T10:20', 'fin-head', '--in', named);
      expect([run.exitCode, run.stderr]).toEqual([
        3,
        expect.stringMatching(
          new RegExp(
            `应由示例检查员\\w+（FIN-\\d+）替补，不能指定示例检查员${named.replace('-', '')}（${named}）：${why}。.*\\[substitute-not-next\\]`,
            'u',
          ),
        ),
      ]);
      return /应由示例检查员\w+（(FIN-\d+)）/u.exec(run.stderr)?.[1] ?? '';
    };
    const next = await refused(out, '就是要换下的人');
    expect(await refused(other, '已经参加这一户的检查')).toBe(next);
    const spare = ['FIN-01', 'FIN-02', 'FIN-03', 'FIN-04', 'FIN-05', 'FIN-06'].filter(
      (code) => ![out, other, next].includes(code),
    );
    for (const code of spare) expect(await refused(code, '[^。]+')).toBe(next);
    expect(records().some(({ kind }) => kind === 'substituted')).toBe(false);
  });

  test('proposer and approver are two posts', async () => {
    for (const [by, code] of [
      ['amr-clerk', 'approver-of-same-post'],
      ['fin-clerk', 'approver-without-right'],
    ] as const) {
      const run = await substitute('2017-08-18T10:30', by);
      expect([run.exitCode, run.stderr]).toEqual([3, expect.stringContaining(`[${code}]`)]);
    }
    expect(records().some(({ kind }) => kind === 'substituted')).toBe(false);
  });

  test('done by the rule, the record, the form and the summary of the match show who comes now', async () => {
    const [out = '', other = ''] = visit().people;
    const done = await mustRun(substitute('2017-08-18T10:40', 'fin-head'));
    const nameOf = (code: string) => `示例检查员${code.replace('-', '')}（示例`;
    expect(done.stdout).toMatch(
      new RegExp(`^区财政局对淮南市示例[^（]+（${visit().id}）的第 1 名检查人员：${nameOf(out)}`, 'u'),
    );
    expect(done.stdout).toMatch(/因生病换下，由摇号结果算出的下一位示例检查员FIN\d+（示例\d+）替补。/u);
    const change = records().findLast(({ kind }) => kind === 'substituted')?.body as Substitution;
    expect(change).toMatchObject({
      ...{ agency: 'FIN', id: visit().id, slot: 1, out, ground: 'illness' },
      ...{ proposedBy: 'AMR/amr-clerk', approvedBy: 'FIN/fin-head' },
    });
    expect([out, other, null]).not.toContain(change.in);
    const stale = await clerk('2017-08-18T10:50', 'forms');
    expect(stale.stderr).toContain('[plan-outdated]');
    await mustRun(clerk('2017-08-18T11:00', 'schedule'));
    await mustRun(clerk('2017-08-18T11:10', 'forms'));
    expect([formOf(visit().id).issue, goingTo(visit().id)]).toEqual([2, [change.in, other]]);
    const summary = await summaryOfMatch(district);
    expect(summary).toContain('更换执法检查人员1人次。');
    expect(summary).toMatch(new RegExp(`${nameOf(out)}[^}]*\\},.*${nameOf(change.in ?? '')}`, 'u'));
    expect(summary).toContain('区财政局负责人批准');
  });

  test.skipIf(!PYTHON)('and the proof holds for all three verifiers (needs python3)', async () => {
    const bundle = files();
    const changes = json('changes.json') as readonly { kind: string }[];
    expect(changes.map(({ kind }) => kind)).toEqual(['relax', 'substitute']);
    const [mjs, page] = [(await builtMjs()).verifyBundle(bundle), builtPage().verifyBundle(bundle)];
    expect([mjs.holds, page.holds]).toEqual([true, true]);
    expect(await askPython([bundle])).toMatchObject([{ holds: true }]);
  });

  test('where nobody can come, or nobody is left, body, enterprise and item are told by name', async () => {
    const matched = records().find(({ kind }) => kind === 'matched')?.body as { match: MatchFile };
    const { id = '' } = matched.match.agencies.find(({ agency }) => agency === 'ENV')?.tasks[0] ?? {};
    const what = ['--agency', 'ENV', '--id', id, '--slot', '2', '--ground', 'left'];
    const vacant = await mustRun(
      clerk('2017-08-18T11:20', 'substitute', ...what, '--approved-by', 'env-head', ...approval()),
    );
    expect(vacant.stderr).toMatch(
      new RegExp(`注意：区环保局对淮南市示例[^（]+（${id}）的第 2 个岗位没有人可以替补`, 'u'),
    );
    const [alone = ''] = drawnAlone();
    const why = ['--id', alone, '--ground', 'deregistered', '--recorded-on', '2017-07-20'];
    const struck = await mustRun(
      clerk('2017-08-18T11:30', 'strike', ...why, '--approved-by', 'leg-review', ...approval()),
    );
    expect(struck.stderr).toMatch(
      new RegExp(`注意：事项“民用爆炸物品销售单位检查”（JX-02）剔除淮南市示例[^（]+（${alone}）后，`, 'u'),
    );
  });

  /** The only one on the sub-roster of its item. */
  const drawnAlone = (): readonly string[] =>
    json('draw.json')
      .frames.find(({ frame }: { frame: string }) => frame === 'JX-02')
      .drawn.map((one: { id: string }) => one.id);
});
