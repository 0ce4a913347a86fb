import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runHere } from '../support/run-here.ts';
import { runYaohao } from '../support/run-yaohao.ts';
import { sharedData } from '../support/shared-data.ts';

const PROGRAM = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaohao-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('yaohao init', () => {
  test('lays out a district with the shipped policy, and never overwrites one', async () => {
    const district = join(folder, '本区');
    const first = await runYaohao(['init', district]);
    expect(first).toMatchObject({ exitCode: 0 });
    expect(first.stdout).toContain(district);
    for (const part of ['config/district.yaml', 'rules/facts.yaml', 'templates', 'data/inbox', 'reports']) {
      expect(existsSync(join(district, part)), part).toBe(true);
    }
    // An editor completes keys, agencies and facts from the first day.
    const settings: { 'yaml.schemas': object } = JSON.parse(
      readFileSync(join(district, '.vscode/settings.json'), 'utf8'),
    );
    const schemas = Object.keys(settings['yaml.schemas']);
    expect(schemas.length).toBeGreaterThan(15);
    expect(schemas.filter((schema) => !existsSync(join(district, schema)))).toEqual([]);
    const items = readFileSync(join(district, '.vscode/schemas/items.schema.json'), 'utf8');
    expect(items).toContain('谢家集消防大队');
    writeFileSync(join(district, 'config/mine.txt'), 'mine');
    const second = await runHere(['init', district], folder);
    expect(second).toMatchObject({ exitCode: 1 });
    expect(second.stderr).toContain('[district-exists]');
    expect(readFileSync(join(district, 'config/mine.txt'), 'utf8')).toBe('mine');
  });
});

describe('yaohao check', () => {
  test('finds the shipped policy without an error, and says how many files it read', async () => {
    const { exitCode, stdout } = await runHere(['check', '--json'], PROGRAM);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ ok: true, problems: [] });
    expect(answer.files).toBeGreaterThan(15);
    expect(exitCode).toBe(0);
  });

  test('answers a full-width colon with file, line, column, the line itself and the remedy', async () => {
    const district = join(folder, 'colon');
    await runHere(['init', district], folder);
    const path = join(district, 'config/district.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('编码: ', '编码：'));
    const { exitCode, stdout, stderr } = await runHere(['check'], district);
    expect(exitCode).toBe(1);
    const pages = /：(\S+)\/代码\.md/u.exec(stdout)?.[1] ?? '';
    expect(existsSync(join(district, pages, 'full-width-colon.md'))).toBe(true);
    expect(stderr).toContain('config/district.yaml:2:3');
    expect(stderr).toContain('全角冒号');
    expect(stderr).toContain('[full-width-colon]');
    expect(stderr).toMatch(/\n {4}2 \| 编码：340404/u);
  });

  test('refuses a policy file that is a link to somewhere outside the district', async () => {
    const district = join(folder, 'link');
    await runHere(['init', district], folder);
    const outside = join(folder, 'outside.yaml');
    writeFileSync(outside, '名称: 外面');
    symlinkSync(outside, join(district, 'config', 'outside.yaml'));
    const { exitCode, stderr } = await runHere(['check'], district);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('config/outside.yaml');
    expect(stderr).toContain('[path-outside-district]');
  });

  test('says that a folder is no district', async () => {
    mkdirSync(join(folder, 'empty'));
    const { exitCode, stderr } = await runHere(['check', '--district', join(folder, 'empty')], PROGRAM);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('[district-missing]');
  });
});

describe('yaohao verify', () => {
  test('accepts a whole round and refuses it after one changed byte, naming the file', async (context) => {
    const golden = sharedData('golden-round');
    if (golden === undefined) return context.skip('needs ../shared/data');
    const bundle = join(folder, 'bundle');
    cpSync(golden, bundle, { recursive: true });
    rmSync(join(bundle, 'trace.json'));
    expect((await runHere(['verify', bundle], PROGRAM)).exitCode).toBe(0);
    const seed = join(bundle, 'seed.json');
    writeFileSync(
      seed,
      readFileSync(seed, 'utf8').replace(
        /"digits":"\d/u,
        (start) => `${start.slice(0, -1)}${9 - Number(start.at(-1))}`,
      ),
    );
    const changed = await runHere(['verify', bundle], PROGRAM);
    expect(changed.exitCode).toBe(1);
    expect(changed.stdout).toContain('seed.json');
  });
});

test('an unknown verb is wrong usage', async () => {
  expect(await runYaohao(['foo'])).toMatchObject({ exitCode: 2 });
});
