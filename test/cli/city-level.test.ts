import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Run } from '../support/run-yaohao.ts';
import { EXAMPLES, mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';
import { summaryOfMatch } from '../support/summary-of-match.ts';

const CITY = '市示例局';
const SECOND = '市示例二局';
const LAB = '示例检测有限公司';
let district: TrialDistrict;
let matched: Run;

interface Form {
  readonly id: string;
  readonly lines: readonly {
    readonly item: string;
    readonly agency: string;
    readonly inspectors: readonly { code: string }[];
  }[];
  readonly beside?: readonly { readonly agency: string; readonly inspectors: readonly { code: string }[] }[];
  readonly helpers?: readonly { readonly item: string; readonly name: string }[];
}

function edit(file: string, from: string, to: string): void {
  const path = join(district.folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
}

const clerk = (at: string, ...args: readonly string[]) => district.as('amr-clerk', at, ...args);

/**
 * The city's bureau joins HB-01 with one of its people and inspects AJ-01 itself; a laboratory helps with HB-01. A second
 * bureau joins RS-01 and has sent no list.
 */
beforeAll(async () => {
  district = await smallDistrict();
  edit(
    'config/agencies.yaml',
    '  - { 编号: STB,',
    `  - { 编号: CTY, 名称: ${CITY}, 简称: 市示例, 级别: 市, 执法检查机关: 是 }\n  - { 编号: CT2, 名称: ${SECOND}, 简称: 市示例二, 级别: 市, 执法检查机关: 是 }\n  - { 编号: STB,`,
  );
  edit(
    'config/items/environment.yaml',
    '    联合: 安全与环保\n',
    `    联合: 安全与环保\n    市级参与: { 机关: ${CITY}, 方式: 派员参加 }\n    协助: [{ 名称: ${LAB}, 性质: 机构, 承担: 抽样检测 }]\n`,
  );
  edit(
    'config/items/work-safety.yaml',
    '    联合: 安全与环保\n',
    `    联合: 安全与环保\n    市级参与: { 机关: ${CITY}, 方式: 直接检查 }\n`,
  );
  edit(
    'config/items/human-resources.yaml',
    '    联合: 综合\n',
    `    联合: 综合\n    市级参与: { 机关: ${SECOND}, 方式: 派员参加 }\n`,
  );
  const roster = readFileSync(`${EXAMPLES}rosters/执法检查人员名录.csv`, 'utf8').trimEnd();
  const own = [1, 2, 3, 4].map(
    (n) =>
      `CTY-0${n},示例检查员CTY0${n},${CITY},市级,全区,环境,现场勘验,安全生产监察员,全部,示例3404990000${n},示例发证机关,2020-06-30,,`,
  );
  writeFileSync(join(district.folder, '人员.csv'), [roster, ...own, ''].join('\r\n'));
  const bring = ['import', 'inspectors', join(district.folder, '人员.csv'), '--cut-off', '2017-07-31'];
  await mustRun(clerk('2017-08-10T10:00', ...bring));
  const publish = ['publish', '--why', '首次发布', '--approved-by', 'amr-head'];
  await mustRun(district.as('amr-review', '2017-08-15T09:00', ...publish));
  await mustRun(clerk('2017-08-15T09:30', 'open', '2017-08'));
  await mustRun(clerk('2017-08-15T11:40', 'seed', '--only-asserted', '--dice', '40719338265017498263'));
  await mustRun(clerk('2017-08-15T11:45', 'draw'));
  matched = await mustRun(clerk('2017-08-18T08:30', 'match'));
  await mustRun(clerk('2017-08-18T08:40', 'schedule'));
  await mustRun(clerk('2017-08-18T08:50', 'forms'));
});
afterAll(() => district.remove());

const records = () =>
  readFileSync(join(district.folder, 'data/records/rounds/2017-08.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string; body: never });
const bodyOf = <T>(kind: string): T => records().find((one) => one.kind === kind)?.body as T;
const forms = () => bodyOf<{ forms: readonly Form[] }>('forms-issued').forms;
const proof = (path: string) =>
  JSON.parse(readFileSync(join(district.folder, 'reports/2017-08/proof', path), 'utf8'));

describe('二(八) 市级执法检查机关', () => {
  test('直接检查: the item is drawn as the city’s own, and its people take it', () => {
    const frame = proof('commitment.json').frames.find((one: { agency: string }) => one.agency === 'CTY');
    const lines = forms().flatMap((form) => form.lines.filter(({ item }) => item === frame.frame));
    expect(lines.length).toBeGreaterThan(0);
    for (const { agency, inspectors } of lines) {
      expect(agency).toBe('CTY');
      expect(inspectors.filter(({ code }) => code.startsWith('CTY-')).length).toBeGreaterThanOrEqual(2);
    }
  });

  test('派员参加: one of the city beside the district’s two, never instead of one', () => {
    const joined = forms().filter(({ lines }) => lines.some(({ item }) => item === 'HB-01'));
    const withCity = joined.filter(({ lines }) => lines.every(({ agency }) => agency !== 'CTY'));
    expect(withCity.length).toBeGreaterThan(0);
    for (const { lines, beside } of withCity) {
      expect(beside).toMatchObject([
        { agency: 'CTY', inspectors: [{ code: expect.stringMatching(/^CTY-/u) }] },
      ]);
      for (const { agency, inspectors } of lines.filter(({ item }) => item === 'HB-01')) {
        expect(agency).toBe('ENV');
        expect(inspectors.filter(({ code }) => code.startsWith('ENV-')).length).toBeGreaterThanOrEqual(2);
      }
    }
    expect(matched.stdout).toContain(`${CITY}派员参加 ${withCity.length} 户，不计入应派人数。`);
    const others = forms().filter(({ lines }) => lines.every(({ item }) => item !== 'HB-01'));
    expect(others.every(({ beside }) => beside === undefined)).toBe(true);
  });

  test('nobody of the city is in two places in one half day', () => {
    const { visits } = bodyOf<{
      visits: readonly {
        on: string;
        half: string;
        parts: readonly { agency: string; inspectors: readonly string[] }[];
      }[];
    }>('visits-scheduled');
    const places = visits.flatMap(({ on, half, parts }) =>
      parts
        .filter(({ agency }) => agency === 'CTY')
        .flatMap(({ inspectors }) => inspectors.map((code) => `${on} ${half} ${code}`)),
    );
    expect(new Set(places).size).toBe(places.length);
  });

  test('its people were committed to before the numbers, and the proof holds', async () => {
    expect(proof('commitment.json').match.map(({ agency }: { agency: string }) => agency)).toContain('CTY');
    const folder = join(district.folder, 'reports/2017-08/proof');
    expect((await mustRun(district.as('amr-review', '2017-08-18T12:00', 'verify', folder))).stdout).toMatch(
      /^核验通过/u,
    );
  });
});

describe('协助检查的专业机构', () => {
  test('stands on the form of each visit for that item, and on no other', () => {
    for (const { lines, helpers = [] } of forms()) {
      const helped = lines.some(({ item }) => item === 'HB-01');
      expect(helpers.map(({ name }) => name)).toEqual(helped ? [LAB] : []);
    }
  });

  test('is no inspector: in no committed people, no match, no line, and a result signed by it is refused', async () => {
    expect(JSON.stringify([proof('match.json'), forms().map(({ lines }) => lines)])).not.toContain(LAB);
    const form = forms().find(({ helpers }) => helpers !== undefined);
    const results = join(district.folder, '结果.csv');
    writeFileSync(
      results,
      `表号,统一社会信用代码,事项编号,检查日期,检查人员,检查结果,后续处置\n,${form?.id},HB-01,2017-08-21,${LAB},未发现问题,无需后续处置\n`,
    );
    const run = await district.as('env-clerk', '2017-08-21T15:00', 'record', results);
    expect(run.exitCode).not.toBe(0);
    expect(run.stderr + run.stdout).toContain(LAB);
  });
});

test('the report of who helps is attached to the form by name and digest: no finding, no inspector', async () => {
  const form = forms().find(({ helpers }) => helpers !== undefined);
  const other = forms().find(({ helpers }) => helpers === undefined);
  const report = join(district.folder, '检测报告.pdf');
  writeFileSync(report, '监测结果');
  const attach = (post: string, at: string, helper: string, id = form?.id ?? '') =>
    district.as(post, at, 'record', report, '--helper', helper, '--id', id);
  const refused = async (running: ReturnType<typeof attach>, code: string) => {
    const run = await running;
    expect([run.exitCode === 0, run.stderr]).toEqual([false, expect.stringContaining(`[${code}]`)]);
  };
  await refused(attach('env-clerk', '2017-08-21T15:10', '另一家检测公司'), 'attachment-without-helper');
  await refused(attach('env-clerk', '2017-08-21T15:10', LAB, other?.id), 'attachment-without-helper');
  await refused(attach('amr-inspect', '2017-08-21T15:10', LAB), 'attachment-of-other-agency');
  await refused(
    attach('env-clerk', '2017-08-21T15:10', LAB, '91340404EXAM999998'),
    'attachment-without-form',
  );
  const done = await mustRun(attach('env-clerk', '2017-08-21T15:20', LAB));
  const sha256 = createHash('sha256').update('监测结果').digest('hex');
  expect(done.stdout).toContain(`SHA-256：${sha256}`);
  const body = { id: form?.id, item: 'HB-01', agency: 'ENV', helper: LAB, file: '检测报告.pdf', sha256 };
  expect(bodyOf('helper-reported')).toMatchObject(body);
  const way = await mustRun(district.as('amr-head', '2017-08-21T15:22', 'trace', form?.id ?? ''));
  expect(way.stdout).toMatch(new RegExp(`${LAB}（.*）：检测报告.pdf，SHA-256 ${sha256.slice(0, 12)}`, 'u'));
  const again = await mustRun(attach('env-clerk', '2017-08-21T15:25', LAB));
  expect([again.stderr, again.stdout]).toEqual([
    expect.stringContaining('[attachment-known]'),
    '没有新的报告，账本不变。\n',
  ]);
  expect(records().some(({ kind }) => kind === 'finding-recorded')).toBe(false);
});

test('every fault of a worksheet is told at once, in the order of its rows', async () => {
  const form = forms().find(({ helpers }) => helpers !== undefined);
  const other = forms().find(({ lines }) => lines.every(({ agency }) => agency !== 'ENV'));
  const results = join(district.folder, '结果.csv');
  const rows = [
    `${form?.id},HB-01,2017-08-21,,未发现问题,移送办案机构`,
    `${form?.id},HB-01,八月下旬,,没问题,无需后续处置`,
    `9134,HB-01,2017-08-21,,未发现问题,无需后续处置`,
    `${other?.id},${other?.lines[0]?.item},2017-08-21,,未发现问题,无需后续处置`,
    `${form?.id},HB-01,2017-08-30,,发现问题已责令改正,无需后续处置`,
  ];
  const head = '统一社会信用代码,事项编号,检查日期,检查人员,检查结果,后续处置';
  writeFileSync(results, `${[head, ...rows].join('\n')}\n`);
  const run = await district.as('env-clerk', '2017-08-21T15:30', '--json', 'record', results);
  const { problems }: { problems: readonly { code: string; place: { line: number } }[] } = JSON.parse(
    run.stdout,
  );
  expect(problems.map(({ code, place }) => `${place.line} ${code}`)).toEqual([
    '2 finding-follow-up-needless',
    '3 inspected-day-unreadable',
    '3 finding-result-unknown',
    '4 id-unreadable',
    '5 finding-of-other-agency',
    '6 finding-twice',
    '6 finding-in-future',
  ]);
  expect(records().some(({ kind }) => kind === 'finding-recorded')).toBe(false);
});

describe('市级派员的更换', () => {
  const joinedVisit = () => {
    const visit = forms().find(
      ({ lines, beside }) => beside !== undefined && lines.some(({ item }) => item === 'HB-01'),
    );
    return { id: visit?.id ?? '', came: visit?.beside?.[0]?.inspectors[0]?.code ?? '' };
  };
  const besideNow = (id: string) =>
    records()
      .filter(({ kind }) => kind === 'forms-issued')
      .flatMap(({ body }) => (body as { forms: readonly Form[] }).forms)
      .findLast((form) => form.id === id)
      ?.beside?.flatMap(({ inspectors }) => inspectors.map(({ code }) => code));
  const replace = (at: string, ...more: readonly string[]) => {
    const what = ['--agency', CITY, '--id', joinedVisit().id, '--slot', '1', '--ground', '生病'];
    const approved = ['--evidence', join(district.folder, '人员.csv'), '--approved-by', 'amr-head'];
    return clerk(at, 'substitute', ...what, ...approved, ...more);
  };

  test('of the list it sent the next comes by the rule: nobody is chosen', async () => {
    const run = await replace('2017-08-18T13:00', '--in', joinedVisit().came);
    expect([run.exitCode, run.stderr]).toEqual([
      3,
      expect.stringMatching(/应由示例检查员CTY0\d（CTY-0\d）替补，不能指定.*：就是要换下的人。/u),
    ]);
  });

  test('record and form show who comes now; the proof, which counts the two alone, is as it was', async () => {
    const { id, came } = joinedVisit();
    const before = proof('match.json');
    const done = await mustRun(replace('2017-08-18T13:10'));
    expect(done.stdout).toMatch(/第 1 名参加人员：.*因生病换下，由摇号结果算出的下一位示例检查员CTY0\d（/u);
    const change = bodyOf<{ in: string }>('joiner-replaced');
    expect(change).toMatchObject({ agency: 'CTY', id, out: came, how: 'rule', approvedBy: 'AMR/amr-head' });
    await mustRun(clerk('2017-08-18T13:20', 'schedule'));
    await mustRun(clerk('2017-08-18T13:30', 'forms'));
    expect(change.in).not.toBe(came);
    expect(besideNow(id)).toEqual([change.in]);
    const way = await mustRun(district.as('amr-head', '2017-08-18T13:35', 'trace', id));
    expect(way.stdout).toContain(`${CITY}：${came} 换为 ${change.in}（生病，市级派员，按规则递补）`);
    expect([proof('match.json'), proof('changes.json')]).toEqual([before, []]);
  });

  test('a bureau that sent no list names whom it sends: 指派, on record, on the form and in the summary', async () => {
    const id = forms().find(({ lines }) => lines.some(({ item }) => item === 'RS-01'))?.id ?? '';
    const send = (at: string, ...more: readonly string[]) => {
      const what = ['--agency', SECOND, '--id', id, '--slot', '1', '--ground', '离岗'];
      const approved = ['--evidence', join(district.folder, '人员.csv'), '--approved-by', 'amr-head'];
      return clerk(at, 'substitute', ...what, ...approved, ...more);
    };
    expect(besideNow(id)).toBeUndefined();
    expect((await send('2017-08-18T13:31')).stderr).toContain('[joiner-unnamed]');
    const path = join(district.folder, '市二局人员.csv');
    const [head = ''] = readFileSync(`${EXAMPLES}rosters/执法检查人员名录.csv`, 'utf8').split('\r\n');
    const who = `CT2-01,示例检查员CT201,${SECOND},市级,全区,劳动,现场勘验,,全部,示例34049900099,示例发证机关,2020-06-30,,`;
    writeFileSync(path, [head, who, ''].join('\r\n'));
    await mustRun(clerk('2017-08-18T13:32', 'import', 'inspectors', path, '--cut-off', '2017-08-17'));
    const done = await mustRun(send('2017-08-18T13:33', '--in', '示例34049900099'));
    expect(done.stdout).toContain('指派示例检查员CT201（示例34049900099），记录在案');
    expect(records().findLast(({ kind }) => kind === 'joiner-replaced')?.body).toMatchObject({
      ...{ agency: 'CT2', id, out: null, in: 'CT2-01', how: 'named' },
    });
    await mustRun(clerk('2017-08-18T13:34', 'schedule'));
    await mustRun(clerk('2017-08-18T13:35', 'forms'));
    expect(besideNow(id)).toEqual(['CT2-01']);
    expect(await summaryOfMatch(district)).toMatch(/示例检查员CT201（示例34049900099）.*市级派员，指派/u);
  });

  test('who comes in for an enterprise that was struck is joined too', async () => {
    const { id } = joinedVisit();
    const why = ['--ground', 'deregistered', '--recorded-on', '2017-07-01'];
    const approved = ['--evidence', join(district.folder, '人员.csv'), '--approved-by', 'gov-supervise'];
    const told = (await mustRun(clerk('2017-08-18T13:40', 'strike', '--id', id, ...why, ...approved))).stdout;
    expect(told).toMatch(
      new RegExp(
        `^批次 2017-08 剔除 [^（]+（${id}）：截止前已注销，2017-07-01 的登记记录，已记录在案。`,
        'u',
      ),
    );
    const struck = bodyOf<{ strikes: readonly { frame: string; in: string | null }[] }>('struck').strikes;
    const next = struck.find(({ frame }) => frame === 'HB-01')?.in ?? '';
    expect(next).not.toBe('');
    expect(told).toMatch(
      new RegExp(`“[^”]+”（HB-01）：由摇号结果算出的下一户 [^（]+（${next}） 递补。`, 'u'),
    );
    expect(told).toMatch(
      new RegExp(
        `区环保局检查 .+（${next}）：示例检查员ENV\\d+（示例\\d+）、示例检查员ENV\\d+（示例\\d+）。`,
        'u',
      ),
    );
    await mustRun(clerk('2017-08-18T13:50', 'schedule'));
    await mustRun(clerk('2017-08-18T14:00', 'forms'));
    expect(besideNow(next)).toEqual([expect.stringMatching(/^CTY-/u)]);
    const folder = join(district.folder, 'reports/2017-08/proof');
    expect((await mustRun(district.as('amr-review', '2017-08-18T14:10', 'verify', folder))).stdout).toMatch(
      /^核验通过/u,
    );
  });
});

test('a bureau of the district itself is not the city’s', async () => {
  edit('config/items/environment.yaml', `机关: ${CITY}, 方式: 派员参加`, '机关: 区环保局, 方式: 派员参加');
  const run = await clerk('2017-08-18T13:00', 'check');
  expect([run.exitCode, `${run.stdout}${run.stderr}`]).toEqual([
    1,
    expect.stringContaining('[city-level-not-city]'),
  ]);
});
