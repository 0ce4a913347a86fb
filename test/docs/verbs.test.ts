import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { lexer, type Tokens } from 'marked';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProgram } from '../../engine/cli/program.ts';
import { freshDistrict, type TrialDistrict } from '../support/small-district.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = buildProgram({ programRoot: ROOT, workingFolder: ROOT });
const [VERBS = [], OPTIONS = [], CODES = []] = lexer(readFileSync(`${ROOT}docs/verbs.md`, 'utf8'))
  .filter((token): token is Tokens.Table => token.type === 'table')
  .map(({ rows }) => rows.map((row) => row.map(({ text }) => text)));

test('the table of verbs is the list of the program, in its order', () => {
  expect(VERBS.map(([verb, what, , approval]) => [verb, what, approval])).toEqual(
    PROGRAM.commands.map((verb) => [`\`${usageOf(verb)}\``, verb.description(), approvalOf(verb)]),
  );
});

test('the table of options is that of the program', () => {
  expect(OPTIONS).toEqual(PROGRAM.options.map(({ flags, description }) => [`\`${flags}\``, description]));
});

test('four exit codes', () => expect(CODES.map(([code]) => code)).toEqual(['0', '1', '2', '3']));

function usageOf(verb: Command): string {
  const args = verb.registeredArguments.map((one) => {
    const name = one.name() + (one.variadic ? '...' : '');
    return one.required ? `<${name}>` : `[${name}]`;
  });
  return [verb.name(), ...args].join(' ');
}

function approvalOf(verb: Command): string {
  const option = verb.options.find(({ long }) => long === '--approved-by' || long === '--signed-by');
  return option === undefined ? '' : `\`${option.long}\`${option.mandatory ? '' : '*'}`;
}

const CODE = '91340404EXAM0778X2';
const APPROVED = ['--evidence', 'x', '--approved-by', 'amr-head'];
/** How each verb that needs a right may be typed; `import` needs one right or another. */
const LINES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  import: [
    ['inspectors', 'x.csv'],
    ['enterprises', 'x.csv'],
  ],
  publish: [['--why', 'x', '--approved-by', 'amr-head']],
  open: [['2017-08']],
  evidence: [['x.csv', '--kind', '见证']],
  seed: [['--dice', '1']],
  draw: [[]],
  claim: [['--agency', 'ENV']],
  match: [[]],
  relax: [[...APPROVED, '--agency', 'ENV', '--cap', '1']],
  strike: [[...APPROVED, '--id', CODE, '--ground', 'deregistered', '--recorded-on', '2017-07-01']],
  substitute: [[...APPROVED, '--agency', 'ENV', '--id', CODE, '--slot', '1', '--ground', 'illness']],
  void: [['--reason', 'x']],
  seal: [['--holders', '甲、乙']],
  destroy: [[...APPROVED, '--audited-on', '2017-08-01']],
  schedule: [[]],
  forms: [[]],
  record: [['x.csv']],
  followup: [['x.csv']],
  disclose: [[]],
  sanction: [[]],
  restrict: [[CODE, '--scene', '政府采购']],
  repair: [[CODE, ...APPROVED, '--list', '经营异常名录']],
  report: [['2017-08']],
  release: [['汇总报告', '--signed-by', 'amr-head']],
  assess: [['2017-08']],
};

describe('a verb refuses whoever has not the right of the table, and names those who have it', () => {
  let district: TrialDistrict;
  beforeAll(async () => {
    district = await freshDistrict();
    writeFileSync(join(district.folder, 'x.csv'), 'x\n');
  });
  afterAll(() => district.remove());

  const rights = VERBS.flatMap(([usage = '', , right = '']) => {
    const verb = /\w+/u.exec(usage)?.[0] ?? '';
    return right === '' ? [] : [{ verb, rights: right.split('、') }];
  });

  test('every verb with a right is tried', () =>
    expect(rights.map(({ verb }) => verb)).toEqual(Object.keys(LINES)));

  test.each(
    rights.flatMap(({ verb, rights: named }) =>
      named.map((right, i) => ({ verb, right, line: LINES[verb]?.[i] ?? [] })),
    ),
  )('$verb: $right', async ({ verb, right, line }) => {
    const post = right === '发布政策' ? 'fin-procurement' : 'org-list';
    const run = await district.as(post, '2017-08-15T09:00', verb, ...line);
    expect([run.exitCode, run.stderr]).toEqual([3, expect.stringContaining('[right-missing]')]);
    const named = [...run.stderr.matchAll(/([a-z]{3}-[a-z]+)（/gu)].map(([, id]) => id);
    const may = postsWith(right);
    expect(named).toEqual(may.slice(0, 4));
    if (may.length > 4) expect(run.stderr).toContain(`共 ${may.length} 个岗位，见 config/posts.yaml`);
  });

  function postsWith(right: string): readonly string[] {
    const posts = readFileSync(join(district.folder, 'config/posts.yaml'), 'utf8');
    return [...posts.matchAll(/编号: ([a-z-]+),.*权限: \[([^\]]*)\]/gu)]
      .filter(([, , listed = '']) => listed.split(', ').includes(right))
      .map(([, id = '']) => id);
  }
});
