import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kindOfPolicyFile } from '../../engine/intake/policy/policy-files.ts';
import { freshDistrict, mustRun, type TrialDistrict } from '../support/small-district.ts';

let district: TrialDistrict;
const path = (name: string) => join(district.folder, name);
const run = () => district.as('amr-clerk', '2017-08-14T09:00', 'schema');
const json = (name: string) => JSON.parse(readFileSync(path(name), 'utf8'));

beforeAll(async () => {
  district = await freshDistrict();
  await mustRun(run());
});
afterAll(() => district.remove());

type Globs = string | readonly string[];

/** Which schema the settings give to a file: as an editor matches them, `!` takes away. */
function schemasFor(file: string): readonly string[] {
  const settings: { 'yaml.schemas': Readonly<Record<string, Globs>> } = json('.vscode/settings.json');
  return Object.entries(settings['yaml.schemas']).flatMap(([schema, globs]) => {
    const all = [globs].flat();
    const taken = all.some((glob) => !glob.startsWith('!') && matchesGlob(file, glob));
    const excluded = all.some((glob) => glob.startsWith('!') && matchesGlob(file, glob.slice(1)));
    return taken && !excluded ? [schema] : [];
  });
}

const ajv = new Ajv({ strict: false, allErrors: true, allowUnionTypes: true });

const compiled = new Map<string, ValidateFunction>();

/** One schema serves many files. */
function validatorOf(schema: string): ValidateFunction {
  const known = compiled.get(schema) ?? ajv.compile(json(schema));
  compiled.set(schema, known);
  return known;
}

/** What the editor would underline. */
function faults(file: string, text: string): readonly string[] {
  const [schema = ''] = schemasFor(file);
  const validate = validatorOf(schema);
  return validate(parse(text))
    ? []
    : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.keyword}`);
}

function policyFiles(): readonly string[] {
  return ['config', 'rules'].flatMap((folder) =>
    readdirSync(path(folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `${folder}/${name}`)
      .filter((name) => kindOfPolicyFile(name) !== 'other'),
  );
}

describe('schemas for an editor', () => {
  test('every policy file has exactly one, and validates against it', () => {
    const files = policyFiles();
    expect(files.length).toBeGreaterThan(80);
    expect(files.filter((file) => schemasFor(file).length !== 1)).toEqual([]);
    const wrong = files.flatMap((file) =>
      faults(file, readFileSync(path(file), 'utf8')).map((one) => `${file} ${one}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['an agency that the district has not', '机关: 区公安消防大队', '机关: 区消防大队队'],
    ['an agency without its key', '机关: ', '机构: '],
    ['a key that nobody knows', '    类别: ', '    类型: '],
    ['a class that is none', '类别: 重点', '类别: 重要'],
    ['a fact that nobody declares', '登记状态: ', '登计状态: '],
    ['a qualification that nobody has', /资格: [^ ]+/u, '资格: 示例资格'],
  ] as const)('%s is underlined', (_case, from, to) => {
    const file = 'config/items/fire.yaml';
    const sound = readFileSync(path(file), 'utf8');
    const first = /机关: .*/u.exec(sound)?.[0] ?? '';
    const text = sound.replace(from === '机关: 区公安消防大队' ? first : from, to);
    expect(text).not.toBe(sound);
    expect(faults(file, text).length).toBeGreaterThan(0);
  });

  test('English keys are as good; hovering tells in Chinese; only the Chinese key is suggested', () => {
    const sound = 'agency: ENV\nitems: []\n';
    expect(faults('config/items/a.yaml', sound)).toEqual([]);
    const { properties } = json('.vscode/schemas/items.schema.json');
    expect(properties.事项.markdownDescription).toContain('本机关的随机抽查事项');
    expect([properties.机关.doNotSuggest, properties.agency.doNotSuggest]).toEqual([undefined, true]);
    expect(properties.机关.enum).toContain('区市场监管局');
  });

  test('settings that the office has stay; what is no plain JSON is not touched', async () => {
    writeFileSync(
      path('.vscode/settings.json'),
      '{ "editor.fontSize": 18, "yaml.schemas": { "./a.json": "a.yaml" } }',
    );
    await mustRun(run());
    const settings = json('.vscode/settings.json');
    expect(settings['editor.fontSize']).toBe(18);
    expect(settings['yaml.schemas']).toMatchObject({
      './a.json': 'a.yaml',
      './.vscode/schemas/items.schema.json': 'config/items/*.yaml',
    });
    expect(json('.vscode/extensions.json').recommendations).toEqual(['redhat.vscode-yaml']);
    const own = '{\n  // 本单位的\n  "editor.fontSize": 18\n}\n';
    writeFileSync(path('.vscode/settings.json'), own);
    const told = await run();
    expect([told.exitCode, told.stderr]).toEqual([0, expect.stringContaining('[editor-settings-kept]')]);
    expect(readFileSync(path('.vscode/settings.json'), 'utf8')).toBe(own);
  });

  test('a policy with an error still gets its schemas', async () => {
    rmSync(path('.vscode'), { recursive: true });
    mkdirSync(path('.vscode'));
    writeFileSync(path('config/agencies.yaml'), '机关：错\n');
    expect((await run()).exitCode).toBe(0);
    expect(existsSync(path('.vscode/schemas/items.schema.json'))).toBe(true);
    expect(json('.vscode/schemas/items.schema.json').properties.机关.enum).toBeUndefined();
  });
});
