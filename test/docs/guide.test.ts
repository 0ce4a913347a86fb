import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runHere } from '../support/run-here.ts';
import { mustRun } from '../support/small-district.ts';
import { follow, type Stand } from './follow-guide.ts';
import { type GuideSection, type GuideStep, readGuide } from './guide-steps.ts';

const PROGRAM = fileURLToPath(new URL('../../', import.meta.url));
const GUIDE = readGuide(readFileSync(`${PROGRAM}docs/zh/操作指南.md`, 'utf8'));
const PATIENCE = 600_000;

/** Read one after another, each going on where the one before ended. */
const IN_A_ROW = ['第一天', '一个月', '企业来问', '办不成的时候', '导出给领导看'];
/** Each in a district folder just made. */
const BY_THEMSELVES = ['新增抽查事项', '调整比例', '新增加大抽查情形', '明年节假日', '正式启用'];

let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'yaohao-guide-'));
  symlinkSync(PROGRAM, join(home, 'yaohao'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function section(title: string): GuideSection {
  const found = GUIDE.find((one) => one.title === title);
  if (found === undefined) throw new Error(`the guide has no steps under ${title}`);
  return found;
}

async function followAll(start: Stand, steps: readonly GuideStep[]): Promise<Stand> {
  let stand = start;
  for (const step of steps) stand = await follow(stand, step);
  return stand;
}

test('every section with steps is followed here', () => {
  expect(new Set(GUIDE.map(({ title }) => title))).toEqual(new Set(['准备', ...IN_A_ROW, ...BY_THEMSELVES]));
});

test('the reader is told which file each edit is in', () => {
  const edits = GUIDE.flatMap(({ steps, prose }) =>
    steps.flatMap((step) => ('path' in step ? [{ path: step.path, prose }] : [])),
  );
  expect(edits.length).toBeGreaterThan(8);
  for (const { path, prose } of edits) expect(prose).toContain(`\`${path}\``);
});

test('准备: the short way of writing commands works in a shell', () => {
  const lines = section('准备').steps.flatMap((step) => (step.kind === 'shell' ? step.lines : []));
  const check = ['AT=2017-08-10T08:30:00+08:00', 'yaohao --district yaohao check'];
  const script = [`cd '${home}/yaohao'`, ...lines, ...check].join('\n');
  const said = execFileSync('bash', ['-euc', script], { encoding: 'utf8' });
  expect(said).toContain('没有发现错误');
});

describe('the first day and a month, in their order', () => {
  let stand: Stand;
  beforeAll(() => {
    stand = { folder: home, at: '', said: '' };
  });

  test.each(IN_A_ROW)(
    '%s',
    async (title) => {
      stand = await followAll(stand, section(title).steps);
    },
    PATIENCE,
  );

  test('the papers that it names for the leaders lie where it says', () => {
    const text = readFileSync(`${PROGRAM}docs/zh/操作指南.md`, 'utf8');
    const table = text.slice(text.indexOf('## 导出给领导看'), text.indexOf('## 正式启用'));
    const papers = [...table.matchAll(/`([^`/]+\.(?:pdf|csv))`/gu)].map(([, name = '']) => name);
    expect(papers.length).toBeGreaterThanOrEqual(5);
    for (const name of papers)
      expect(existsSync(join(stand.folder, 'reports/2017-08/documents', name)), name).toBe(true);
  });
});

describe('everyday tasks, each in a new district folder', () => {
  test.each(BY_THEMSELVES)('%s', async (title) => {
    const folder = join(home, `${BY_THEMSELVES.indexOf(title)}`);
    await mustRun(runHere(['init', folder], home));
    const done = await followAll({ folder, at: '', said: '' }, section(title).steps);
    const check = await runHere(['check'], done.folder);
    expect(check.exitCode, check.stderr).toBe(0);
  });
});
