import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkFolderRule, type FolderRule, importsOf, readSources } from './support/folder-rule.ts';

const ENGINE = fileURLToPath(new URL('../engine/', import.meta.url));
const PURE = ['domain', 'kernel'];
const ADAPTERS = ['files', 'intake', 'store', 'rendering', 'scheduling', 'rulebook', 'papers'];
const PHASES = ['basis', 'draw', 'inspect', 'publish', 'sanction', 'supervise'].map(
  (phase) => `pipeline/${phase}`,
);
const NODE_FILES = ['node:fs', 'node:fs/promises', 'node:path', 'node:url', 'node:os'];

/** Who may import whom, and which package is used where. A folder that is not here fails. */
const TABLE: Readonly<Record<string, FolderRule>> = {
  kernel: { folders: [], packages: ['canonicalize', '@noble/curves', 'jstat', 'node:crypto'] },
  domain: { folders: ['kernel'], packages: [] },
  pipeline: { folders: PURE, packages: [] },
  ...Object.fromEntries(PHASES.map((phase) => [phase, { folders: PURE, packages: [] }])),
  papers: { folders: PURE, packages: [] },
  rulebook: { folders: PURE, packages: ['json-rules-engine'] },
  files: {
    folders: ['kernel'],
    packages: [
      'yaml',
      'csv-parse',
      'csv-stringify',
      '@cj-tech-master/excelts',
      'yauzl',
      'pkijs',
      'asn1js',
      'node:stream',
    ],
  },
  intake: { folders: ['files', 'intake/words', ...PURE], packages: ['ajv'], data: ['../config/schema/'] },
  'intake/words': { folders: [], packages: ['pinyin-pro'], data: ['intake/words/'] },
  store: { folders: PURE, packages: ['lowdb', 'node:sqlite', ...NODE_FILES] },
  rendering: {
    folders: PURE,
    packages: [
      'handlebars',
      'puppeteer',
      'puppeteer-core',
      '@sparticuz/chromium',
      'tar-fs',
      'subset-font',
      '@cantoo/pdf-lib',
      'qrcode',
      'echarts',
      '@expo-google-fonts/noto-serif-sc',
      '@expo-google-fonts/noto-sans-sc',
      '@fontsource/lxgw-wenkai',
      'node:child_process',
      'node:crypto',
      'node:module',
      'node:stream',
      'node:stream/promises',
      'node:zlib',
      ...NODE_FILES,
    ],
  },
  scheduling: { folders: PURE, packages: ['node-cron'] },
  verifier: { folders: [], packages: ['node:crypto', '@noble/curves'] },
  'verifier/bundle': { folders: ['verifier'], packages: ['node:crypto', 'node:fs', 'node:path', 'node:url'] },
  app: {
    folders: [...PURE, 'pipeline', ...PHASES, ...ADAPTERS, 'verifier', 'verifier/bundle'],
    packages: ['node:crypto', ...NODE_FILES],
  },
  cli: {
    folders: ['app', 'verifier/bundle', ...PURE, ...PHASES, ...ADAPTERS],
    packages: ['commander', 'picocolors', 'node:crypto', 'node:readline/promises', ...NODE_FILES],
  },
};

describe('the folder rule', () => {
  const sources = readSources(ENGINE);

  test('looks at the whole engine', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(sources.length);
  });

  test('every import of the engine is allowed by the table', () => {
    expect(checkFolderRule(TABLE, sources)).toEqual([]);
  });

  test.each([
    ['a phase importing another', 'pipeline/draw/x.ts', "import { a } from '../basis/y.ts';"],
    ['a phase importing an adapter', 'pipeline/draw/x.ts', "import type { A } from '../../store/y.ts';"],
    ['a type from a forbidden folder', 'kernel/x.ts', "import type { A } from '../domain/y.ts';"],
    ['a re-export', 'domain/x.ts', "export { a } from '../app/y.ts';"],
    ['an unlisted folder', 'services/x.ts', ''],
    ['an unlisted folder below the phases', 'pipeline/extra/x.ts', ''],
    ['a file at the root', 'x.ts', ''],
    ['an unlisted package', 'papers/x.ts', "import x from 'lodash';"],
    ['a package of another folder', 'app/x.ts', "import Handlebars from 'handlebars';"],
    ['a package imported late', 'domain/x.ts', "const x = await import('ajv');"],
    ['a bare import', 'domain/x.ts', "import 'node:fs';"],
    [
      'a schema imported outside intake',
      'domain/x.ts',
      "import s from '../../config/schema/plan.schema.json';",
    ],
    ['an import out of the engine', 'app/x.ts', "import { a } from '../../test/y.ts';"],
  ])('%s turns it red', (_case, path, text) => {
    expect(checkFolderRule(TABLE, [{ path, text }])).toHaveLength(1);
  });

  test('each vendor has one door', () => {
    const doors = Object.entries(TABLE).flatMap(([folder, rule]) =>
      rule.packages.filter((name) => !name.startsWith('node:')).map((name) => [name, folder] as const),
    );
    const several = doors.filter(([name, folder]) => doors.some(([n, f]) => n === name && f !== folder));
    expect(several.map(([name]) => name).filter((name) => name !== '@noble/curves')).toEqual([]);
  });

  test('every package of the table is a dependency, or Node’s own', () => {
    const manifest: { dependencies: Record<string, string> } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    );
    const transitive = ['puppeteer-core']; // comes with puppeteer, see .puppeteerrc.cjs
    const later = ['echarts'];
    const named = Object.values(TABLE).flatMap((rule) => rule.packages);
    const unknown = named.filter(
      (name) =>
        !name.startsWith('node:') &&
        !(name in manifest.dependencies) &&
        ![...transitive, ...later].includes(name),
    );
    expect(unknown).toEqual([]);
  });
});

describe('deciders', () => {
  const CLOCK_OR_CHANCE =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bprocess\.|\bfetch\(|\bsetTimeout\(/u;

  test('touch no clock, chance, process or network', () => {
    const pure = readSources(ENGINE).filter(({ path }) => /^(?:kernel|domain|pipeline|papers)\//u.test(path));
    expect(pure.length).toBeGreaterThan(10);
    expect(pure.filter(({ text }) => CLOCK_OR_CHANCE.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('a clock in a decider turns it red', () => {
    expect(CLOCK_OR_CHANCE.test('const now = Date.now();')).toBe(true);
  });
});

test('the tests run on the packaged Node', () => {
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
});
