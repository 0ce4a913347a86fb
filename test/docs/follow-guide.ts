import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readXlsx } from '../../engine/files/read-xlsx.ts';
import { writeXlsx } from '../../engine/files/write-xlsx.ts';
import { runHere } from '../support/run-here.ts';
import type { GuideStep } from './guide-steps.ts';

/** Where a reader stands: the folder, the simulated time typed last, and what the last block of commands said. */
export interface Stand {
  readonly folder: string;
  readonly at: string;
  readonly said: string;
}

/** Does one step as a reader does; throws, with the step, where the program does not answer as the guide says. */
export async function follow(stand: Stand, step: GuideStep): Promise<Stand> {
  if (step.kind === 'shell') return type(stand, step.lines, step.exitCode);
  if (step.kind === 'said') expectSaid(stand.said, step.lines);
  else if (step.kind === 'fill') await fillIn(join(stand.folder, step.from), join(stand.folder, step.to));
  else edit(stand.folder, step);
  return stand;
}

async function type(stand: Stand, lines: readonly string[], exitCode: number): Promise<Stand> {
  let now: Stand = { ...stand, said: '' };
  for (const [i, line] of lines.entries())
    now = await typeLine(now, line, i === lines.length - 1 ? exitCode : 0);
  return now;
}

async function typeLine(stand: Stand, line: string, exitCode: number): Promise<Stand> {
  const { folder, at, said } = stand;
  if (line.startsWith('AT=')) return { ...stand, at: line.slice('AT='.length) };
  if (line.startsWith('cd ')) return { ...stand, folder: join(folder, line.slice('cd '.length)) };
  if (!line.startsWith('yaohao ')) {
    execFileSync('bash', ['-euc', line], { cwd: folder });
    return stand;
  }
  if (folder.endsWith('yaohao') || (!existsSync(join(folder, 'config')) && !line.startsWith('yaohao init ')))
    throw new Error(`${folder} is no district of the reader's: ${line}`);
  const run = await runHere([...(at === '' ? [] : ['--at', at]), ...wordsOf(line)], folder);
  if (run.exitCode !== exitCode)
    throw new Error(`${line}\nexit ${run.exitCode}, not ${exitCode}\n${run.stderr}${run.stdout}`);
  return { ...stand, said: said + run.stdout + run.stderr };
}

/** The words that a shell makes of a line. */
function wordsOf(line: string): readonly string[] {
  const script = `yaohao() { printf '%s\\0' "$@"; }\n${line}`;
  return execFileSync('bash', ['-euc', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

function expectSaid(said: string, lines: readonly string[]): void {
  const missing = lines.filter((line) => !said.includes(line));
  if (missing.length > 0) throw new Error(`not said: ${missing.join('\n')}\nbut:\n${said}`);
}

function edit(folder: string, step: Extract<GuideStep, { readonly path: string }>): void {
  const path = join(folder, step.path);
  if (step.kind === 'append') appendFileSync(path, step.text);
  if (step.kind === 'create') {
    if (existsSync(path)) throw new Error(`the guide makes ${step.path}, which is there already`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, step.text);
  }
  if (step.kind === 'replace') {
    const parts = readFileSync(path, 'utf8').split(`${step.from}\n`);
    if (parts.length !== 2) throw new Error(`${step.path} has this ${parts.length - 1} times:\n${step.from}`);
    writeFileSync(path, parts.join(`${step.to}\n`));
  }
}

/** One enterprise is not found at its address; with all others nothing is wrong. */
async function fillIn(from: string, to: string): Promise<void> {
  const table = await readXlsx(readFileSync(from), basename(from));
  if (!table.ok) throw new Error(`cannot read ${from}`);
  const { columns, rows } = table.value;
  const filled = rows.map(({ cells }, i) => {
    const answers: Readonly<Record<string, string>> = {
      检查结果: i === 0 ? '通过登记的住所（经营场所）无法联系' : '未发现问题',
      后续处置: i === 0 ? '反馈日常监管部门' : '无需后续处置',
    };
    return columns.map((column, j) => answers[column] ?? cells[j] ?? '');
  });
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(
    to,
    await writeXlsx([{ name: '检查结果', columns: columns.map((title) => ({ title })), rows: filled }]),
  );
}
