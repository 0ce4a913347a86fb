import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ALONE } from './support/alone.ts';
import { readSources, type SourceText } from './support/folder-rule.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const below = (folder: string): readonly SourceText[] =>
  readSources(`${ROOT}${folder}`).map(({ path, text }) => ({ path: `${folder}/${path}`, text }));

/** What stays replaced for whatever file comes next in the same process. */
const REPLACES =
  /\bvi\.(?:do)?[mM]ock\(|\bvi\.(?:stubGlobal|stubEnv|useFakeTimers|setSystemTime)\(|\bprocess\.env(?:\.\w+|\[[^\]]+\]) =[^=]|\bdelete process\.env|\bprocess\.(?:chdir|umask)\(|\bglobalThis\.\w+ =[^=]/u;

/**
 * What a module keeps from one call to the next: a variable, or a collection that is no `Readonly…`. A WeakMap keeps
 * nothing that outlives what its keys belong to.
 */
const KEEPS =
  /^(?:export )?(?:let |var |const \w+(?:: (?:Map|Set)<.*>|: .*\[\])? = (?:new (?:Map|Set)\b|\[\]|\{\}))/mu;

/** Modules that may: what is kept follows from what they are given, so that nobody can tell. */
const REMEMBERING = [
  'engine/intake/words/character-distance.ts',
  'engine/rendering/chart-svg.ts',
  'test/corpus/pair-of-mistakes.ts',
  'test/papers/sample-round.ts',
  'test/verifier/support/built-page.ts',
];

const pathsOf = (sources: readonly SourceText[], pattern: RegExp): readonly string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('test files of one process do not feel each other', () => {
  const files = below('test').filter(
    ({ path }) => path.endsWith('.test.ts') && path !== 'test/processes.test.ts',
  );

  test('a file that replaces a module, the clock, a global or the environment has a process of its own', () => {
    expect(files.length).toBeGreaterThan(200);
    expect(pathsOf(files, REPLACES).toSorted()).toEqual([...ALONE]);
  });

  test('no module keeps anything between two calls, but for what follows from what it is given', () => {
    const shared = [...below('engine'), ...below('examples'), ...below('test')].filter(
      ({ path }) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('-process.ts'),
    );
    expect(shared.length).toBeGreaterThan(800);
    expect(pathsOf(shared, KEEPS).toSorted()).toEqual(REMEMBERING);
  });

  test.each(["vi.mock('node:os');", 'process.env.TZ = zone;', "process.chdir('/');", 'vi.useFakeTimers();'])(
    'found: %s',
    (line) => expect(pathsOf([{ path: 'x', text: `  ${line}` }], REPLACES)).toEqual(['x']),
  );

  test.each(['let last = 0;', 'export const seen = new Set<string>();', 'const kept: string[] = [];'])(
    'found: %s',
    (line) => expect(pathsOf([{ path: 'x', text: `// first\n${line}` }], KEEPS)).toEqual(['x']),
  );
});
