import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mustRun, smallDistrict, type TrialDistrict } from '../support/small-district.ts';

const PROGRAM = fileURLToPath(new URL('../../yaohao.mjs', import.meta.url));
let district: TrialDistrict;
beforeAll(async () => {
  district = await smallDistrict();
  await mustRun(
    district.as(
      'amr-review',
      '2017-07-31T09:00',
      'publish',
      '--why',
      '首次发布',
      '--approved-by',
      'amr-head',
    ),
  );
});
afterAll(() => district.remove());

const recordsOf = (stream: string) =>
  readFileSync(join(district.folder, `data/records/${stream}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const kindsOf = (stream: string): readonly string[] => recordsOf(stream).map(({ kind }) => kind);
const bodiesOf = (stream: string): readonly { task: string; period: string }[] =>
  recordsOf(stream).map(({ body }) => body);

const noticeOf = (round: string) => join(district.folder, `reports/${round}/documents/抽查公告.pdf`);

const roundsOf = ({ stdout }: { readonly stdout: string }): readonly string[] =>
  stdout.split('\n').filter((line) => line.startsWith('月度抽查'));

/** A process of its own. */
function runApart(at: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const args = [PROGRAM, '--as', 'amr-scheduler', '--at', `${at}:00+08:00`, '--json', 'run'];
  const child = spawn(process.execPath, args, { cwd: district.folder });
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  child.stderr.on('data', (text) => {
    said += text;
  });
  return new Promise((done) => child.once('close', (code) => done({ code, said })));
}

test('two processes that start together open one round, and answer each period once', async () => {
  const runs = await Promise.all([runApart('2017-08-15T09:00'), runApart('2017-08-15T09:00')]);
  expect(runs.map(({ code, said }) => [code, said.includes('"ok":false')])).toEqual([
    [0, false],
    [0, false],
  ]);
  expect(kindsOf('rounds/2017-08')).toEqual(['round-opened']);
  const answered = bodiesOf('jobs').map(({ task, period }) => `${task} ${period}`);
  expect(answered).toHaveLength(new Set(answered).size);
  expect(answered).toContain('月度抽查 2017-08');
  expect(existsSync(noticeOf('2017-08'))).toBe(true);
});

test('a round waits for its seed: asked again, nothing is drawn and no number is made', async () => {
  rmSync(noticeOf('2017-08'));
  const run = await mustRun(district.as('amr-scheduler', '2017-08-16T12:00', 'run'));
  expect(existsSync(noticeOf('2017-08'))).toBe(true);
  expect(run.stdout).toContain('月度抽查 2017-08：等待中，已开启，等待摇号');
  expect(kindsOf('rounds/2017-08')).toEqual(['round-opened']);
});

test('a notice that cannot be written leaves the round open, is told, and is made by the next run', async () => {
  const documents = join(district.folder, 'reports/2017-08/documents');
  rmSync(documents, { recursive: true });
  writeFileSync(documents, '（示例）占住文件夹的文件');
  const failing = await district.as('amr-scheduler', '2017-08-17T12:00', 'run');
  expect([failing.exitCode, failing.stdout.includes('月度抽查 2017-08：等待中，已开启，等待摇号')]).toEqual([
    1,
    true,
  ]);
  expect(failing.stderr).toContain('documents');
  rmSync(documents);
  await mustRun(district.as('amr-scheduler', '2017-08-17T13:00', 'run'));
  expect(existsSync(noticeOf('2017-08'))).toBe(true);
  expect(kindsOf('rounds/2017-08')).toEqual(['round-opened']);
});

test('a roster too old for the missed months is said once, and they wait', async () => {
  const run = await district.as('amr-scheduler', '2017-11-06T09:00', 'run');
  expect(run.exitCode).toBe(1);
  expect(run.stderr.split('[roster-too-old]')).toHaveLength(2);
  expect(roundsOf(run)).toEqual([
    '月度抽查 2017-08：等待中，已开启，等待摇号',
    '月度抽查 2017-09：等待中，不能开启',
    '月度抽查 2017-10：等待中，不能开启',
    '月度抽查 2017-11：等待中，不能开启',
  ]);
});

test('months that were missed are made up once', async () => {
  const file = join(district.folder, '检查对象名录-10月.csv');
  writeFileSync(file, `${readFileSync(join(district.folder, '检查对象名录.csv'), 'utf8')}\r\n`);
  const bring = ['import', 'enterprises', file, '--cut-off', '2017-10-31'];
  await mustRun(district.as('amr-clerk', '2017-11-06T09:30', ...bring));
  const waiting = ['2017-08', '2017-09', '2017-10', '2017-11'].map(
    (month) => `月度抽查 ${month}：等待中，已开启，等待摇号`,
  );
  for (const time of ['10:00', '11:00']) {
    const run = await mustRun(district.as('amr-scheduler', `2017-11-06T${time}`, 'run'));
    expect(roundsOf(run)).toEqual(waiting);
  }
  for (const month of ['2017-09', '2017-10', '2017-11'])
    expect(kindsOf(`rounds/${month}`)).toEqual(['round-opened']);
});
