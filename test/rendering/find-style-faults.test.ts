import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findStyleFaults } from '../../engine/rendering/templates/find-style-faults.ts';

const told = (source: string, file = 'a.css') =>
  findStyleFaults(source, file).map(({ code, place, values }) => [
    code,
    place?.line,
    place?.column,
    values.what,
  ]);

describe('a style sheet that breaks off', () => {
  test.each([
    ['p { color: red;\n.a { margin: 0 }', [['style-unclosed', 1, 3, '{']]],
    ['p { color: red }\n}\n.a {}', [['style-closes-nothing', 2, 1, '}']]],
    ['p { width: calc(1mm + 2mm }\n.a {}', [['style-unclosed', 1, 16, '(']]],
    ['p { width: 1mm) }', [['style-closes-nothing', 1, 15, ')']]],
    ['@media print { p { color: red }', [['style-unclosed', 1, 14, '{']]],
    ['p { color: red }\n/* 页边 p { }', [['style-unended', 2, 1, '/* 页边 p { }']]],
    [
      'p::before { content: "（ }\n.a {}',
      [
        ['style-unclosed', 1, 11, '{'],
        ['style-unended', 1, 22, '"（ }'],
      ],
    ],
    [
      'p { color：red；}',
      [
        ['style-full-width', 1, 10, '：'],
        ['style-full-width', 1, 14, '；'],
      ],
    ],
    [
      'p ｛ color: red ｝',
      [
        ['style-full-width', 1, 3, '｛'],
        ['style-full-width', 1, 16, '｝'],
      ],
    ],
  ] as const)('%s', (source, faults) => {
    expect(told(source)).toEqual(faults);
  });

  test.each([
    'p { unknown-property: 1; color: no-such-colour }',
    '/* { */ p::after { content: "}：（\\"" } /**/',
    "p::after { content: '{'; width: calc((1mm + 2mm) * 2) } a[href='}'] {}",
    '{{> data-table.css}} p { margin: {{margin}}mm }',
    '@page :right { @bottom-right { content: "— " counter(page) " —" } }',
  ])('%s is left alone', (source) => {
    expect(told(source)).toEqual([]);
  });

  test('in a template only what stands in <style> is read, with the line of the file', () => {
    const page = '<p>：；（{{x}}</p>\n<style media="print">\np { color: red\n</style>\n<style>a {}</style>';
    expect(told(page, 'a.hbs')).toEqual([['style-unclosed', 3, 3, '{']]);
    expect(told('<style>p { color: red }', 'a.hbs')).toEqual([]);
  });

  test('nothing is wrong with those that are shipped', () => {
    const folder = 'templates/partials';
    const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(5);
    for (const name of sheets) expect(told(readFileSync(`${folder}/${name}`, 'utf8')), name).toEqual([]);
  });
});
