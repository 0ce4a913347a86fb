import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DrawSlip } from '../../engine/domain/draw-slip.ts';
import { textOf } from '../rendering/print-page.ts';
import { mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';

const NOON = '2017-08-18T12:00';
const DICE = '40719338265017498263';
let district: TrialDistrict;
beforeAll(async () => {
  district = await smallDistrict();
  const clerk = (at: string, ...args: readonly string[]) => mustRun(district.as('amr-clerk', at, ...args));
  const publish = ['publish', '--why', '首次发布', '--approved-by', 'amr-head'];
  await mustRun(district.as('amr-review', '2017-08-15T09:00', ...publish));
  await clerk('2017-08-15T09:30', 'open', '2017-08');
  await clerk('2017-08-15T11:40', 'seed', '--only-asserted', '--dice', DICE);
  await clerk('2017-08-15T11:45', 'draw');
  await clerk('2017-08-18T08:30', 'match');
});
afterAll(() => district.remove());

const proof = (path: string) => readFileSync(join(district.folder, 'reports/2017-08/proof', path), 'utf8');
const published = <T>(path: string) => JSON.parse(proof(path)) as T;

/** Rows of the published rosters: item, then `id,leaf,ticket,result`. */
function publishedRows(): readonly { readonly item: string; readonly cells: readonly string[] }[] {
  return readdirSync(join(district.folder, 'reports/2017-08/proof/frames')).flatMap((file) =>
    proof(`frames/${file}`)
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => ({ item: file.replace('.csv', ''), cells: row.split(',') })),
  );
}

/** Drawn for an item, and in as many rosters as can be. */
function somebodyDrawn(): string {
  const rows = publishedRows().filter(({ cells: [id = ''] }) => /^9/u.test(id));
  const count = (id: string) => rows.filter(({ cells }) => cells[0] === id).length;
  const drawn = rows.filter(({ cells }) => cells[3] === 'drawn').map(({ cells: [id = ''] }) => id);
  return drawn.toSorted((a, b) => count(b) - count(a))[0] ?? '';
}

const slipOf = (id: string, ...more: readonly string[]) =>
  district.as('amr-review', NOON, ...more, 'explain', id, '--round', '2017-08', '--slip');

test('the slip’s own commands, run in a shell, reach the committed root and the published number', async () => {
  const id = somebodyDrawn();
  const { stdout } = await mustRun(slipOf(id));
  const roots = published<{ frames: { frame: string; root: string }[] }>('commitment.json').frames;
  const rosters = publishedRows().filter(({ cells }) => cells[0] === id);
  const parts = stdout.split('\n【').slice(1);
  expect(parts.length).toBeGreaterThanOrEqual(rosters.length);
  expect(rosters.length).toBeGreaterThan(2);
  for (const { item, cells } of rosters) {
    const part = parts.find((one) => one.startsWith(`${item} `)) ?? '';
    expect(shell(said(part, '算到根')), item).toBe(roots.find(({ frame }) => frame === item)?.root);
    expect(shell(said(part, '算号码')).slice(0, 64)).toBe(cells[2]);
    expect(said(part, '叶').slice(0, 64)).toBe(cells[1]);
    const [ticket, line] = [said(part, '号码'), said(part, '入选线')];
    const within = /^[0-9a-f]{64}$/u.test(line) && ticket <= line;
    if (cells[3] === 'drawn' || cells[3] === 'not') expect(within).toBe(cells[3] === 'drawn');
  }
});

test('the independent verifier takes the text as it is, and a forged one not', async () => {
  const { stdout } = await mustRun(slipOf(somebodyDrawn()));
  const check = async (text: string) => {
    writeFileSync(join(district.folder, '回执.txt'), text);
    const args = ['verify', 'reports/2017-08/proof', '--receipt', '回执.txt'];
    return (await mustRun(district.as('amr-review', NOON, ...args))).stdout;
  };
  const lines = stdout.split('\n【').length - 1;
  const confirmed = (told: string) => told.split('分组和理由确是抽取前承诺的').length - 1;
  expect(confirmed(await check(stdout))).toBe(lines);
  const forged = await check(stdout.replaceAll('"state":"in"', '"state":"done"'));
  expect(confirmed(forged)).toBeLessThan(lines);
  expect(forged).toContain('与承诺不符');
});

test('one changed letter of the line does not reach the root', async () => {
  const { stdout } = await mustRun(slipOf(somebodyDrawn()));
  const walk = said(stdout, '算到根');
  const forged = walk.replace('"state":"in"', '"state":"done"');
  expect(forged).not.toBe(walk);
  expect(shell(forged)).not.toBe(shell(walk));
});

test('the page lies where it says, is one page, and carries what the text carries', async () => {
  const id = somebodyDrawn();
  const slip = JSON.parse((await mustRun(slipOf(id, '--json'))).stdout) as DrawSlip & { file: string };
  expect(slip.file).toBe(`reports/2017-08/slips/${id}.pdf`);
  const path = join(district.folder, slip.file);
  const pages = await textOf(new Uint8Array(readFileSync(path)));
  expect(pages).toHaveLength(1);
  const { data, root, path: way } = slip.lines[0]?.proof ?? { data: '', root: '', path: [] };
  for (const text of [id, data, root, ...way.map(({ hash }) => hash)]) expect(pages[0]).toContain(text);
  expect(['drawn', 'added']).toContain(slip.lines[0]?.verdict);
  expect(pages[0]?.replaceAll(/\s/gu, '')).toContain('作出，先于摇号，只有本机关自己的说法');
  expect((await mustRun(slipOf(id))).stdout).toContain('承诺值先于摇号，只有本机关自己的说法');
  const before = readFileSync(path);
  rmSync(path);
  await mustRun(slipOf(id));
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('it tells nothing of items whose visits are not announced, while they are ahead', async () => {
  const blind = published<{ frames: { frame: string; tickets: string }[] }>('commitment.json').frames.filter(
    ({ tickets }) => tickets === 'blind',
  );
  expect(blind.length).toBeGreaterThan(0);
  const { lines } = JSON.parse((await mustRun(slipOf(somebodyDrawn(), '--json'))).stdout) as DrawSlip;
  expect(lines.filter(({ item }) => blind.some(({ frame }) => frame === item))).toEqual([]);
});

test('who may not see reasons gets no slip; nor is there one for somebody whom the round does not know', async () => {
  const clerk = await district.as('env-clerk', NOON, 'explain', somebodyDrawn(), '--slip');
  expect([clerk.exitCode, clerk.stderr]).toEqual([
    3,
    expect.stringMatching(
      /可以办理的岗位：本机关的env-head（区环保局负责人）；共 \d+ 个岗位，见 config\/posts.yaml 的“职务”。.*\[right-missing\]/u,
    ),
  ]);
  expect(clerk.stderr.length).toBeLessThan(200);
  const nobody = await slipOf('91340404EXAM999998');
  expect([nobody.exitCode === 0, nobody.stderr]).toEqual([
    false,
    expect.stringContaining('[enterprise-not-in-roster]'),
  ]);
});

test('with the round secret destroyed there are no slips, and it is said why', async () => {
  const opened = readFileSync(join(district.folder, 'data/records/rounds/2017-08.jsonl'), 'utf8')
    .split('\n')
    .find((record) => record.includes('"kind":"round-opened"') || record.includes('"secret"'));
  const { body } = JSON.parse(opened ?? '{}') as { body: { frozen: { secret: string } } };
  rmSync(join(district.folder, 'data/frozen', body.frozen.secret));
  const run = await slipOf(somebodyDrawn());
  expect([run.exitCode === 0, run.stderr]).toEqual([false, expect.stringContaining('[slip-secret-gone]')]);
});

function said(text: string, label: string): string {
  const found = text.split('\n').find((one) => one.trim().startsWith(`${label} `));
  return found?.trim().slice(label.length).trim() ?? '';
}

function shell(command: string): string {
  return execFileSync('bash', ['-c', command], { encoding: 'utf8' }).trim();
}
