import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyFolder } from '../../engine/verifier/bundle/verify-folder.ts';
import { ANOTHER_DAY } from '../support/another-day.ts';
import { DEMO_PATIENCE, type PlayedDemo, playedDemo } from '../support/demo-district.ts';
import { digestsBelow } from '../support/made-once.ts';
import { runHere } from '../support/run-here.ts';
import { runYaohao } from '../support/run-yaohao.ts';

const ROUND = '2017-08';
let demo: PlayedDemo;
let home = '';
beforeAll(async () => {
  demo = await playedDemo();
  home = mkdtempSync(join(tmpdir(), 'yaohao-demo-test-'));
}, DEMO_PATIENCE.timeout);
afterAll(() => rmSync(home, { recursive: true, force: true }));

const documents = () => join(demo.folder, 'reports', ROUND, 'documents');
const proof = () => join(demo.folder, 'reports', ROUND, 'proof');
const read = (path: string) => readFileSync(join(demo.folder, path), 'utf8');
const records = (stream: string) =>
  read(`data/records/${stream}.jsonl`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly kind: string; readonly body: Record<string, never> });
const json = <T>(path: string) => JSON.parse(read(path)) as T;

describe('what a stranger holds after one command', () => {
  test('every proof and every document of the output contract', () => {
    const frames = readdirSync(join(proof(), 'frames'));
    expect(frames.length).toBeGreaterThan(30);
    for (const name of [
      'commitment.json',
      'policy.sums',
      'seed.json',
      'draw.json',
      'match.json',
      'changes.json',
    ]) {
      expect(existsSync(join(proof(), name)), name).toBe(true);
    }
    for (const name of ['chain.json', 'verify.mjs', 'verify.html', 'SHA256SUMS']) {
      expect(existsSync(join(proof(), name)), name).toBe(true);
    }
    const papers = ['抽查公告', '抽查名单', '匹配结果汇总表', '联合检查工作方案', '一企一表', '结果公示'];
    const more = ['联合惩戒公告', '考核通报', '汇总报告', '任务进度'];
    for (const name of [...papers, ...more]) {
      const head = readFileSync(join(documents(), `${name}.pdf`)).subarray(0, 5);
      expect(head.toString('latin1'), name).toBe('%PDF-');
    }
    expect(readFileSync(join(documents(), '结果公示.html'), 'utf8')).toContain('示例');
    expect(read(`data/records/rounds/${ROUND}.jsonl`)).toContain('"round-opened"');
  });

  test('every drawn enterprise has a form of its own, and nobody else has one', () => {
    const { frames } = json<{ frames: { drawn: { id: string }[] }[] }>(`reports/${ROUND}/proof/draw.json`);
    const drawn = new Set(frames.flatMap((frame) => frame.drawn.map(({ id }) => id)));
    const forms = readdirSync(join(documents(), '一企一表')).map((name) => name.replace('.pdf', ''));
    expect(forms.toSorted()).toEqual([...drawn].map((id) => id.replace(':', '-')).toSorted());
  });

  test('the numbers of the closing table are those of the files', () => {
    const { frames } = json<{ frames: { drawn: { id: string }[] }[] }>(`reports/${ROUND}/proof/draw.json`);
    const { agencies } = json<{ agencies: { tasks: { id: string; people: (string | null)[] }[] }[] }>(
      `reports/${ROUND}/proof/match.json`,
    );
    const tasks = agencies.flatMap((agency) => agency.tasks);
    const round = records(`rounds/${ROUND}`);
    const told = new Map(
      [...demo.stdout.matchAll(/^ {2}(\S+?)（\S+?）\s+(\d+) /gmu)].map(([, what = '', n]) => [
        what,
        Number(n),
      ]),
    );
    const count = (kind: string) => round.filter((record) => record.kind === kind).length;
    expect(told.get('抽取')).toBe(frames.reduce((sum, frame) => sum + frame.drawn.length, 0));
    expect(told.get('抽查事项')).toBe(frames.length);
    expect(told.get('被查检查对象')).toBe(new Set(tasks.map(({ id }) => id)).size);
    expect(told.get('检查任务')).toBe(tasks.length);
    expect(told.get('派出执法检查人员')).toBe(
      new Set(tasks.flatMap(({ people }) => people.filter((one) => one !== null))).size,
    );
    expect(told.get('一企一表')).toBe(readdirSync(join(documents(), '一企一表')).length);
    expect(told.get('检查结果')).toBe(count('finding-recorded'));
    const rows = readFileSync(join(documents(), '结果公示.csv'), 'utf8').trimEnd().split('\r\n').length - 1;
    expect(told.get('公示结果')).toBe(rows);
    expect(rows).toBe(count('finding-recorded'));
    const decided = records('credit').filter(
      ({ kind, body }) => kind === 'listed' && (body as { origin?: string }).origin === 'decided',
    );
    expect(told.get('列入名录')).toBe(decided.length);
    const bodyOf = <T>(stream: string, kind: string) =>
      records(stream).findLast((record) => record.kind === kind)?.body as unknown as T;
    const enterprises = bodyOf<{ entries: number }>('rosters', 'enterprises-imported');
    expect(told.get('检查对象名录库')).toBe(enterprises.entries);
    const inspectors = bodyOf<{ agencies: { entries: number }[] }>('rosters', 'inspectors-imported');
    expect(told.get('执法检查人员名录库')).toBe(
      inspectors.agencies.reduce((sum, { entries }) => sum + entries, 0),
    );
    const found = round
      .filter(({ kind }) => kind === 'finding-recorded')
      .map(({ body }) => (body as { results?: string[] }).results ?? []);
    const harmless = ['未发现问题', '未发现开展本次抽查涉及的经营活动'];
    expect(told.get('其中发现问题')).toBe(
      found.filter((results) => results.some((result) => !harmless.includes(result))).length,
    );
    const announced = bodyOf<{ restrictions: unknown[] }>('credit', 'restrictions-announced');
    expect(told.get('联合惩戒措施')).toBe(announced.restrictions.length);
    expect(told.get('考核单位')).toBe(bodyOf<{ scores: unknown[] }>('papers', 'assessed').scores.length);
    expect(told.size).toBeGreaterThanOrEqual(15);
    expect(told.get('已签发文书')).toBe(
      records('papers').filter(({ kind }) => kind === 'paper-released').length,
    );
  });
});

test(
  'again, on another day and in another time zone: nothing is drawn or written twice, and deleted reports come back byte for byte',
  DEMO_PATIENCE,
  async () => {
    const copy = join(home, 'again');
    cpSync(demo.folder, copy, { recursive: true });
    rmSync(join(copy, 'reports'), { recursive: true });
    expect(await runYaohao(['--district', copy, 'demo'], home, ANOTHER_DAY)).toMatchObject({ exitCode: 0 });
    for (const part of ['data/records', 'data/frozen', 'reports']) {
      expect(digestsBelow(copy, part), part).toEqual(digestsBelow(demo.folder, part));
    }
  },
);

test('the published policy in print: a paper for each part of it', { timeout: 120_000 }, async () => {
  const copy = join(home, 'policy');
  cpSync(demo.folder, copy, { recursive: true });
  const as = ['--district', copy, '--as', 'amr-clerk', '--at', '2017-09-01T09:00:00+08:00'];
  const run = await runHere([...as, 'report', 'policy'], home);
  expect(run.exitCode).toBe(0);
  // Which face stands in for one that no package has, once.
  expect(run.stderr.match(/小标宋由 NotoSerifSC-Black 代替/gu)).toHaveLength(1);
  expect(readdirSync(join(copy, 'reports/yearly/2017')).toSorted()).toEqual(
    [
      '发文登记簿.csv',
      '年度抽查计划.pdf',
      '考核办法.pdf',
      '联合惩戒措施目录.pdf',
      '随机抽查事项清单.pdf',
      '随机抽查办法.pdf',
      '随机抽查工作细则.pdf',
      '领导小组名单.pdf',
    ].toSorted(),
  );
});

describe('verify', () => {
  test('accepts the bundle', () => {
    expect(verifyFolder([proof()], home)).toMatchObject({ exitCode: 0 });
  });

  test('refuses it with one byte of any file changed, and names the file', { timeout: 120_000 }, () => {
    const copy = join(home, 'proof');
    cpSync(proof(), copy, { recursive: true });
    const files = Object.keys(digestsBelow(copy, '.'));
    expect(files.length).toBeGreaterThan(40);
    for (const file of files) {
      const bytes = readFileSync(join(copy, file));
      const changed = Buffer.from(bytes);
      const at = Math.floor(changed.length / 2);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(join(copy, file), changed);
      const { text, exitCode } = verifyFolder([copy], home);
      expect([file, exitCode]).toEqual([file, 1]);
      expect(text, file).toContain(file);
      writeFileSync(join(copy, file), bytes);
    }
    expect(verifyFolder([copy], home)).toMatchObject({ exitCode: 0 });
  });
});
