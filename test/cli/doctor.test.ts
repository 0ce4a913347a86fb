import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withLock } from '../../engine/store/with-lock.ts';
import { runHere } from '../support/run-here.ts';
import { freshDistrict, type TrialDistrict } from '../support/small-district.ts';

interface Found {
  readonly examined: string;
  readonly state: string;
  readonly values: Readonly<Record<string, string | number>>;
}

let district: TrialDistrict;
beforeAll(async () => {
  district = await freshDistrict();
});
afterAll(() => district.remove());

async function examine() {
  const run = await runHere(['doctor', '--json'], district.folder);
  const answer: { ok: boolean; findings: readonly Found[] } = JSON.parse(run.stdout);
  return {
    ...run,
    ...answer,
    of: (what: string) => answer.findings.find(({ examined }) => examined === what),
  };
}

describe('yaohao doctor', () => {
  test('looks at Node, browser, fonts, disk, lock, ledger, calendar and clock, one line each', async () => {
    const { exitCode, stdout } = await runHere(['doctor'], district.folder);
    const lines = stdout.trim().split('\n');
    expect(lines.map((line) => line.split(/\s{2,}/u)[1])).toEqual([
      'Node',
      '浏览器',
      '字体',
      '磁盘',
      '办理锁',
      '台账',
      '工作日历',
      '时钟',
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(process.versions.node);
    expect(stdout).toMatch(/浏览器 {2}HeadlessChrome\/\d+.*[（(]\//u);
    expect(stdout).toMatch(/仿宋 (?:由 )?\S+/u);
  });

  test('a year without a calendar: unfit, exit 1', async () => {
    const year = new Date().getFullYear();
    rmSync(join(district.folder, `config/calendar/${year}.yaml`));
    const { exitCode, ok, of } = await examine();
    expect({ exitCode, ok }).toEqual({ exitCode: 1, ok: false });
    expect(of('calendar')).toMatchObject({
      state: 'unfit',
      values: { missing: expect.stringContaining(`${year}`) },
    });
  });

  test('another process at work is told and is no fault', async () => {
    const held = await withLock({ folder: district.folder }, () => examine());
    expect(held.ok && held.value.of('lock')).toMatchObject({ state: 'doubtful' });
  });

  test('a ledger that somebody wrote into, and one from the future', async () => {
    const roster = join(district.folder, '名录.csv');
    writeFileSync(roster, '统一社会信用代码,企业名称,住所\n91340404EXAM16870D,示例保安有限公司,示例街1号\n');
    await district.as('amr-clerk', '2099-01-01T09:00', 'import', 'enterprises', roster);
    expect((await examine()).of('clock')).toMatchObject({ state: 'unfit' });
    const ledger = join(district.folder, 'data/records/rosters.jsonl');
    writeFileSync(ledger, readFileSync(ledger, 'utf8').replace('amr-clerk', 'amr-clork'));
    const { exitCode, stderr, of } = await examine();
    expect(of('ledger')).toMatchObject({ state: 'unfit' });
    expect(stderr).toContain('rosters.jsonl');
    expect(exitCode).toBe(1);
  });
});

describe('打印: the office’s own fonts', () => {
  const SERIF = fileURLToPath(
    import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  );
  let own: TrialDistrict;
  let shipped = '';
  const setFonts = (fonts: string) =>
    writeFileSync(join(own.folder, 'config/district.yaml'), `${shipped}\n打印: { 字体: { ${fonts} } }\n`);
  beforeAll(async () => {
    own = await freshDistrict();
    shipped = readFileSync(join(own.folder, 'config/district.yaml'), 'utf8');
  });
  afterAll(() => own.remove());

  test('without any, doctor says which face stands for 仿宋 and 小标宋, and where to name a better one', async () => {
    const { stdout } = await runHere(['doctor'], own.folder);
    expect(stdout).toMatch(/小标宋 由 \S+ 代替/u);
    expect(stdout).toContain('打印: { 字体: { 仿宋: 字体文件的路径 } }');
  });

  test('a file in the district folder, or one with its whole path, stands for its role', async () => {
    copyFileSync(SERIF, join(own.folder, 'config/仿宋.ttf'));
    setFonts(`仿宋: config/仿宋.ttf, titleSong: ${SERIF}`);
    const { exitCode, stdout } = await runHere(['doctor'], own.folder);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('仿宋 NotoSerifSC-Regular（本单位指定）');
    expect(stdout).toContain('小标宋 NotoSerifSC-Regular（本单位指定）');
  });

  test.each([
    ['one that is not there', '仿宋: config/没有.ttf', '[font-unusable]', /仿宋.*没有\.ttf 不能用.*“打印”/u],
    ['one that is no font', '楷体: config/district.yaml', '[font-unusable]', /楷体.*not-truetype/u],
    [
      'a way out of the district',
      '仿宋: ../仿宋.ttf',
      '[path-outside-district]',
      /\.\.\/仿宋\.ttf 指到了区目录之外/u,
    ],
  ])('%s is refused in words', async (_, fonts, code, words) => {
    setFonts(fonts);
    const { exitCode, stdout, stderr } = await runHere(['doctor'], own.folder);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(code);
    expect(stderr).toMatch(words);
    expect(stdout).not.toContain('找不到能打印文书的浏览器');
  });
});
