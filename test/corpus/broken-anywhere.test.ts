import { expect, test } from 'vitest';
import { fc } from '../support/properties.ts';
import { LONG, tellEvidence } from '../support/tell-evidence.ts';
import { saidOf, soundFiles } from './answer-mistake.ts';

const TRIED = LONG ? 3_000 : 60;
const MOST_WITH_OTHERS = 0.02;

/** What makes a line no YAML any more; undefined where the line has no place for it. */
const FAULTS: Readonly<Record<string, (line: string) => string | undefined>> = {
  'a tab': (line) => (/^ +\S/u.test(line) ? line.replace(/^ +/u, '\t') : undefined),
  'one space more': (line) => ` ${line}`,
  'two spaces more': (line) => `  ${line}`,
  'one space less': (line) => (line.startsWith(' ') ? line.slice(1) : undefined),
  'an open quote': (line) => replaced(line, /: (?=[^\s{["'|>])/u, ': "'),
  'an open bracket': (line) => replaced(line, /[}\]](?!.*[}\]])/u, ''),
  'no colon': (line) => replaced(line, ': ', ' '),
  'no comma': (line) => replaced(line, ', ', ' '),
  'a key twice': (line) => (/^ *[^\s\-{#]+: \S/u.test(line) ? `${line}\n${line}` : undefined),
};

function replaced(line: string, what: string | RegExp, by: string): string | undefined {
  const now = line.replace(what, by);
  return now === line ? undefined : now;
}

const SOUND = soundFiles();
const broken = SOUND.flatMap(({ path, text }) =>
  text.split('\n').flatMap((line, i, lines) =>
    Object.entries(FAULTS).flatMap(([fault, spoil]) => {
      const now = line.trim() === '' ? undefined : spoil(line);
      return now === undefined ? [] : [{ path, fault, line: i + 1, text: lines.with(i, now).join('\n') }];
    }),
  ),
);

const OF_WRITING = /^(?:yaml-|full-width-|key-not-indented)/u;

test('of a fault of writing, wherever it stands, nothing else is concluded', () => {
  const answers = fc.sample(fc.constantFrom(...broken), TRIED).map((one) => {
    const said = saidOf(SOUND.map((file) => (file.path === one.path ? { ...file, text: one.text } : file)));
    return { ...one, codes: said.map(({ code, place }) => `${code} ${place?.file}:${place?.line}`) };
  });
  const told = answers.filter(({ codes }) => codes.some((code) => OF_WRITING.test(code)));
  const wrong = told.filter(({ codes }) => !codes.every((code) => OF_WRITING.test(code)));
  tellEvidence(
    `${told.length} faults of writing told of ${answers.length} made, ${wrong.length} with an answer to what only follows`,
  );
  expect(told.length).toBeGreaterThan(answers.length / 2);
  expect(
    wrong.length / told.length,
    JSON.stringify(
      wrong.map(({ text: _, ...one }) => one),
      null,
      1,
    ),
  ).toBeLessThanOrEqual(MOST_WITH_OTHERS);
});
