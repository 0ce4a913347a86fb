import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLedger } from '../../engine/app/ledger.ts';
import { readRosters } from '../../engine/app/read-rosters.ts';
import { readCsv } from '../../engine/files/read-csv.ts';
import { readXlsx } from '../../engine/files/read-xlsx.ts';
import { writeCsv } from '../../engine/files/write-csv.ts';
import { writeXlsx } from '../../engine/files/write-xlsx.ts';
import { openFrozenInputs } from '../../engine/store/open-frozen-inputs.ts';
import { openStore } from '../../engine/store/open-store.ts';
import { okOf } from '../pipeline/basis/support.ts';
import { runHere } from '../support/run-here.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const PEOPLE = `${EXAMPLES}rosters/执法检查人员名录.csv`;
const LISTS = `${EXAMPLES}rosters/子库名单/`;
const WORKSHEET = 'data/outbox/区市场监管局/属地待定.xlsx';

let folder = '';
let district = '';
/** Every eighth row of the example, and whoever answers for a school: quick, and of the same mixture. */
let roster = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yaohao-import-'));
  const schools = readFileSync(`${LISTS}JY-01-民办学校和幼儿园.csv`, 'utf8');
  roster = changedCsv(`${EXAMPLES}rosters/检查对象名录.csv`, '检查对象名录.csv', (rows) =>
    rows.filter(([code = ''], i) => i % 8 === 0 || schools.includes(code)),
  );
  district = join(folder, '区');
  expect((await runHere(['init', district], folder)).exitCode).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** On a day of August 2017, as a post. */
function bring(day: string, as: string, ...args: readonly string[]) {
  return runHere(['--at', `2017-08-${day}T09:00:00+08:00`, '--as', as, 'import', ...args], district);
}

async function bringJson(day: string, as: string, ...args: readonly string[]) {
  const run = await bring(day, as, ...args, '--json');
  return { ...run, answer: JSON.parse(run.stdout) };
}

function ledgerBytes(): string {
  return readFileSync(join(district, 'data/records/rosters.jsonl'), 'utf8');
}

async function standing() {
  const ledger = okOf(await readLedger(openStore({ folder: district })));
  return ledger.rosters;
}

/** Rows of a CSV as their head names them, changed, and written again. */
function changedCsv(
  path: string,
  name: string,
  change: (rows: string[][], head: readonly string[]) => string[][],
) {
  const table = okOf(readCsv(readFileSync(path), path));
  const rows = change(
    table.rows.map(({ cells }) => [...cells]),
    table.columns,
  );
  const target = join(folder, name);
  writeFileSync(target, writeCsv([table.columns, ...rows]));
  return target;
}

describe('二(二) 检查对象名录', () => {
  test('the import ends with the coverage: kinds against the 法人库, outside, unknown, in no sub-roster', async () => {
    const { exitCode, stdout } = await bring(
      '15',
      'amr-clerk',
      '检查对象',
      roster,
      '--cut-off',
      '2017-07-31',
    );
    expect(exitCode).toBe(0);
    const rows = readFileSync(roster, 'utf8').trim().split('\r\n').length - 1;
    expect(rows).toBeGreaterThan(400);
    expect(stdout).toContain(`读到 ${rows} 行，入库 ${rows} 行`);
    expect(stdout).toMatch(/^ {2}主体类型 +法人库 +入库 +除区外 +差额 +覆盖率$/mu);
    expect(stdout).toMatch(/^ {2}企业 +1680 +\d+ +\d+ +-?\d+ +\d+\.\d%$/mu);
    expect(stdout).toMatch(/^ {2}农民专业合作社 +210 +\d+ +\d+ +-?\d+ +\d+\.\d%$/mu);
    expect(stdout).toMatch(/区外 \d+ 户、属地不明 \d+ 户，不参加抽取；.*不在任何子库 \d+ 户/u);
    expect(stdout).toContain(WORKSHEET);
  });

  test('a re-import says who entered and left each sub-roster, and why', async () => {
    const changed = changedCsv(roster, '八月名录.csv', (rows, head) => {
      const [scope, state, name] = ['经营范围', '登记状态', '企业名称'].map((column) => head.indexOf(column));
      const bakery = rows.find((row) => row[scope ?? 0] === '糕点加工、零售');
      if (bakery === undefined) throw new Error('no bakery in the example');
      bakery[state ?? 0] = '注销';
      const gone = rows.findIndex((row) => /保安有限公司$/u.test(row[name ?? 0] ?? ''));
      return rows.toSpliced(gone, 1);
    });
    const { answer } = await bringJson('16', 'amr-clerk', 'enterprises', changed, '--cut-off', '2017-08-14');
    expect(answer.read).toBe(answer.kept);
    expect(answer.refused).toEqual([]);
    const left = answer.moves.flatMap((moves: { left: { code: string; why: string }[] }) => moves.left);
    const byCode = Map.groupBy(left as { code: string; why: string; name: string }[], ({ code }) => code);
    expect([...byCode.keys()].toSorted()).toEqual(['left-condition', 'left-roster']);
    expect(byCode.get('left-roster')?.[0]).toMatchObject({
      name: expect.stringMatching(/保安有限公司$/u),
      why: '不再在检查对象名录库中',
    });
    expect(byCode.get('left-condition')?.[0]?.why).toContain('登记状态 存续 → 注销');
    expect(answer.moves.every(({ entered }: { entered: unknown[] }) => entered.length === 0)).toBe(true);
  });

  test('法人库 counts given with the file go before those of the policy', async () => {
    const { answer } = await bringJson(
      '16',
      'amr-clerk',
      'enterprises',
      roster,
      '--cut-off',
      '2017-08-15',
      '--registered',
      '企业=2000，个体工商户=1800',
    );
    const registered = answer.coverage.kinds.map((kind: { registered?: number }) => kind.registered);
    expect(registered).toEqual([2000, 1800, undefined, undefined]);
  });
});

describe('二(八) 属地待定: the clerk’s worksheet', () => {
  test('goes out with a drop-down of towns, comes back filled in, and what is decided is decided', async () => {
    const path = join(district, WORKSHEET);
    const table = okOf(await readXlsx(readFileSync(path), path));
    expect(table.columns).toEqual([
      '编号',
      '名称',
      '住所（经营场所）',
      '线索（按名称推测，仅供参考）',
      '核定属地',
    ]);
    const unknown = table.rows.length;
    expect(unknown).toBeGreaterThan(3);
    const words = ['唐山镇', '区外', '火星'];
    const rows = table.rows.map(({ cells }, i) => [...cells.slice(0, 4), words[i] ?? '']);
    const columns = table.columns.map((title) => ({ title }));
    writeFileSync(path, await writeXlsx([{ name: '属地待定', columns, rows }]));

    const { answer } = await bringJson('16', 'amr-clerk', '属地', path);
    expect(answer).toMatchObject({ read: unknown, kept: 2, flagged: [] });
    const refused = Map.groupBy(answer.refused as { code: string; line: number }[], ({ code }) => code);
    expect(refused.get('whereabouts-unreadable')).toMatchObject([{ line: 4 }]);
    expect(refused.get('whereabouts-undecided')).toHaveLength(unknown - 3);
    expect(answer.coverage.unknownDistrict).toBe(unknown - 2);
    const [first] = table.rows;
    const entered = answer.moves.flatMap((moves: { entered: object[] }) => moves.entered);
    expect(entered).toContainEqual(
      expect.objectContaining({ id: first?.cells[0], code: 'entered-district', why: '属地确定为本区' }),
    );
    expect((await standing()).settled[first?.cells[0] ?? '']).toMatchObject({
      whereabouts: { district: 'inside', town: 'TS' },
    });
  });

  test('one that holds a word which is not in the ledger yet is never made anew', async () => {
    const path = join(district, WORKSHEET);
    const before = readFileSync(path);
    const run = await runHere(['--as', 'amr-clerk', 'template', 'whereabouts'], district);
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain('[worksheet-kept]');
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('二(三) 执法检查人员名录', () => {
  test('one file may hold several agencies; who may not be sent today is named with the rule', async () => {
    const { answer, exitCode } = await bringJson('16', 'leg-review', '执法检查人员', PEOPLE);
    expect(exitCode).toBe(0);
    expect(answer).toMatchObject({ read: 191, kept: 191, refused: [] });
    expect(answer.agencies).toHaveLength(25);
    const barred = answer.ineligible as {
      name: string;
      agency: string;
      reasons: { code: string; message: string }[];
    }[];
    const expired = barred.find(({ reasons }) =>
      reasons.some(({ code }) => code === 'certificate-ends-before-visit'),
    );
    expect(expired?.reasons[0]?.message).toMatch(
      /的执法证已于 201[67]-\d\d-\d\d 到期，不参加匹配.*行政处罚法第五十五条/u,
    );
    expect(barred.flatMap(({ reasons }) => reasons).every(({ message }) => /[一-鿿]/u.test(message))).toBe(
      true,
    );
  });

  test('an agency’s clerk replaces the own rows and no others', async () => {
    const before = await standing();
    const own = changedCsv(PEOPLE, '环保人员.csv', (rows, head) =>
      rows.filter((row) => row[head.indexOf('执法检查机关')] === '区环保局').slice(0, 3),
    );
    const { stdout } = await bring('17', 'env-clerk', 'inspectors', own, '--fewer', '其余的调离');
    expect(stdout).toContain('已替换 1 个机关的人员（区环保局 3 人），其他机关的不变。');
    const after = await standing();
    expect(after.inspectors.ENV).toMatchObject({ entries: 3 });
    const others = ({ ENV: _, ...rest }: typeof after.inspectors) => rest;
    expect(others(after.inspectors)).toEqual(others(before.inspectors));
  });

  test('a file without a column 机关 is the clerk’s own agency’s, or the one that was named', async () => {
    const bare = changedCsv(PEOPLE, '没有机关.csv', (rows, head) => {
      const column = head.indexOf('执法检查机关');
      return rows
        .filter((row) => row[column] === '区教育局')
        .slice(0, 2)
        .map((row) => row.with(column, ''));
    });
    expect(
      (await bringJson('17', 'edu-clerk', 'inspectors', bare, '--fewer', '其余的调离')).answer.agencies,
    ).toEqual([{ agency: '区教育局', entries: 2 }]);
    const named = await bringJson('18', 'amr-clerk', 'inspectors', bare, '--agency', '教育');
    expect(named.answer).toMatchObject({ read: 0, already: true });
  });
});

describe('二(二) 子库名单', () => {
  test('schools get ids of their own and an enterprise that answers for them', async () => {
    const file = `${LISTS}JY-01-民办学校和幼儿园.csv`;
    const { answer } = await bringJson('18', 'edu-clerk', '子库', 'JY-01', file, '--objects', '学校');
    expect(answer).toMatchObject({ read: 16, kept: 16, refused: [] });
    const read = okOf(await readRosters(openFrozenInputs({ folder: district }), await standing()));
    const schools = read.listed.find(({ subRoster }) => subRoster === 'JY-01')?.objects ?? [];
    expect(schools).toHaveLength(16);
    for (const { id, answers } of schools) {
      expect(id).toMatch(/^school:SL\d+$/u);
      expect(read.enterprises.some((enterprise) => enterprise.id === answers)).toBe(true);
    }
  });

  test('numbers of objects in a list that nobody said is about objects are asked about', async () => {
    const file = `${LISTS}JY-01-民办学校和幼儿园.csv`;
    expect((await bring('18', 'edu-clerk', 'sub-roster', file, '--item', 'JY-01')).stderr).toContain(
      '[objects-unsaid]',
    );
  });

  test('quantities of a list move objects into the sub-roster that asks for them, and that is told', async () => {
    const { stdout } = await bring(
      '18',
      'amr-clerk',
      'sub-roster',
      'SC-09',
      `${LISTS}SC-09-特种设备使用单位.csv`,
    );
    expect(stdout).toMatch(/SC-09 特种设备使用单位监督检查：进入 \d+ 户，退出 0 户/u);
    expect(stdout).toContain('开始符合事项的对象条件（特种设备数量 没有 → ');
    expect(stdout.split('\n').length).toBeLessThan(20);
  });
});

describe('what else is known of enterprises, each a file of its own', () => {
  test.each([
    ['complaints', ['投诉举报', 'lists/投诉举报登记.csv'], 1063],
    ['the abnormal list', ['lists', 'lists/经营异常名录.csv', '--list', '经营异常名录'], 55],
    ['the serious list', ['名单', 'lists/严重违法失信名单.csv', '--list', 'serious'], 20],
    ['earlier visits', ['以往检查', 'lists/以往检查.csv'], 266],
  ])(
    '%s: every row kept, and the same file twice changes nothing',
    async (_, [kind = '', file = '', ...rest], rows) => {
      const args = [kind, EXAMPLES + file, ...rest];
      const first = await bringJson('18', 'amr-clerk', ...args);
      expect(first.answer).toMatchObject({ read: rows, kept: rows, refused: [] });
      const ledger = ledgerBytes();
      const again = await bringJson('19', 'amr-clerk', ...args);
      expect(again).toMatchObject({ exitCode: 0, answer: { already: true, read: 0, kept: 0 } });
      expect(again.stderr).toContain('[file-imported-already]');
      expect(ledgerBytes()).toBe(ledger);
    },
  );
});

describe('二(三) whose file it is', () => {
  test.each([
    ['the whole district’s inspectors', ['inspectors', PEOPLE], 'rows-of-others', '区环保局只能录入本机关的'],
    [
      'another agency’s sub-roster',
      ['sub-roster', 'SC-09', `${LISTS}SC-09-特种设备使用单位.csv`],
      'agency-of-another',
      '这是区市场监管局的名单',
    ],
    [
      'another agency’s name',
      ['inspectors', PEOPLE, '--agency', '区教育局'],
      'agency-of-another',
      '区环保局不能代为录入',
    ],
    ['the enterprise roster', ['enterprises', PEOPLE], 'right-missing', '录入全区名录'],
    [
      'the lists',
      ['lists', `${EXAMPLES}lists/经营异常名录.csv`, '--list', 'abnormal'],
      'right-missing',
      'amr-clerk',
    ],
    ['visits of other agencies', ['visits', `${EXAMPLES}lists/以往检查.csv`], 'rows-of-others', 'leg-review'],
  ])('env-clerk may not bring %s: exit 3, in words, nothing written', async (_, args, code, words) => {
    const [ledger, frozen] = [ledgerBytes(), readdirSync(join(district, 'data/frozen'))];
    const { exitCode, stderr } = await bring('20', 'env-clerk', ...args);
    expect(exitCode).toBe(3);
    expect(stderr).toContain(`[${code}]`);
    expect(stderr).toContain(words);
    expect(ledgerBytes()).toBe(ledger);
    expect(readdirSync(join(district, 'data/frozen'))).toEqual(frozen);
  });

  test('nobody brings inspectors for an agency that inspects nobody', async () => {
    const { exitCode, stderr } = await bring('20', 'amr-clerk', 'inspectors', PEOPLE, '--agency', '区科技局');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('区科技局不是执法检查机关');
  });
});
