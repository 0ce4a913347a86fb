import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkTemplate } from '../../engine/rendering/templates/check-template.ts';
import { checkTemplates } from '../../engine/rendering/templates/check-templates.ts';
import { openTemplates, readTemplateFiles } from '../../engine/rendering/templates/open-templates.ts';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'yaohao-templates-'));
  mkdirSync(join(folder, 'partials'));
  for (const [name, source] of Object.entries(files)) writeFileSync(join(folder, name), source);
  return folder;
}

function render(source: string, view: object, partials: Readonly<Record<string, string>> = {}) {
  const templates = openTemplates([folderOf({ 'paper.hbs': source, ...partials })]);
  return templates.ok ? templates.value.renderTemplate('paper', view) : templates;
}

function textOf(source: string, view: object): string {
  const rendered = render(source, view);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.problems));
  return rendered.value;
}

describe('a template places fields', () => {
  test.each([
    ['{{date day}}', '2017年8月5日'],
    ['{{date at}}', '2017年8月5日 09:03'],
    ['{{date nothing}}', '—'],
    ['{{integer zero}}', '0'],
    ['{{blank nothing}}{{blank empty}}{{blank zero}}', '——0'],
    ['{{#each rows}}{{ordinal @index}}{{chinese @index}}{{/each}}', '1一2二'],
    ['{{box yes}}{{box no}}', '☑☐'],
  ])('%s → %s', (source, text) => {
    const view = { day: '2017-08-05', at: '2017-08-05T09:03:00+08:00', nothing: null, empty: '' };
    expect(textOf(source, { ...view, zero: 0, rows: ['甲', '乙'], yes: true, no: false })).toBe(text);
  });

  test('values are escaped; what reorders or hides text becomes visible', () => {
    const name = '<script>x</script>"示例\u202e公司\u0000\u200f';
    expect(textOf('{{name}}', { name })).toBe('&lt;script&gt;x&lt;/script&gt;&quot;示例〓公司〓〓');
  });

  test('a QR code is one path of SVG', () => {
    const svg = textOf('{{qr url}}', { url: 'https://example.invalid/verify?serial=示例' });
    expect(svg.match(/<path/gu)).toHaveLength(1);
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/u);
  });

  test('a district may replace one template and one partial', () => {
    const shipped = folderOf({ 'paper.hbs': '{{> foot}}', 'partials/foot.hbs': '甲' });
    const own = folderOf({ 'partials/foot.hbs': '乙' });
    const [before, after] = [openTemplates([shipped]), openTemplates([shipped, own])];
    if (!before.ok || !after.ok) throw new Error('not opened');
    expect(after.value.renderTemplate('paper', {})).toEqual({ ok: true, value: '乙' });
    expect(after.value.digest).not.toBe(before.value.digest);
  });
});

describe('a template can do nothing else', () => {
  test.each([
    ['{{{name}}}', 'template-unescaped'],
    ['{{&name}}', 'template-unescaped'],
    ['{{log name}}', 'template-word-unknown'],
    ['{{name', 'template-syntax'],
    ['{{date}}', 'template-word-arguments'],
    ['{{nobody}}', 'template-broken'],
    ['{{> nobody}}', 'template-broken'],
    ['{{constructor.name}}', 'template-broken'],
    ['{{> ../../../../etc/passwd}}', 'template-broken'],
    ['{{> "/etc/passwd"}}', 'template-broken'],
    ['{{> (lookup this "name")}}', 'template-broken'],
    ['{{* nobody}}', 'template-word-unknown'],
    ['{{#*inline "x"}}{{{name}}}{{/inline}}{{> x}}', 'template-word-unknown'],
    [
      '{{#with rows}}{{#with (lookup this "constructor")}}{{this.x}}{{/with}}{{/with}}{{constructor.x}}',
      'template-broken',
    ],
  ])('%s is refused: %s', (source, code) => {
    const rendered = render(source, { name: '示例', rows: [] });
    expect(rendered.ok ? rendered.value : rendered.problems[0]?.code).toBe(code);
  });

  test.each([
    '{{lookup name "constructor"}}',
    '{{rows.constructor}}',
    '{{#with rows}}{{__proto__}}{{/with}}',
  ])('%s shows nothing', (source) => {
    expect(textOf(source, { name: {}, rows: {} })).toBe('');
  });
});

describe('checkTemplates looks at the whole folder', () => {
  function found(files: Readonly<Record<string, string>>) {
    return checkTemplates(readTemplateFiles([folderOf(files)]), { paper: { title: '题' } }, 'templates').map(
      ({ code, severity, values }) => [code, severity, values.template ?? values.path ?? values.reason],
    );
  }

  test('a mistake in a partial is told once; files that nobody uses are warnings', () => {
    const foot = { 'partials/foot.hbs': '{{titel}}', 'partials/fooot.css': 'p {}' };
    expect(found({ 'paper.hbs': '{{> foot}}{{> foot}}', 'papr.hbs': '', ...foot })).toEqual([
      ['template-path-unknown', 'error', 'titel'],
      ['template-unused', 'warning', 'papr'],
      ['partial-unused', 'warning', 'fooot.css'],
    ]);
  });

  test('a template that a paper wants is missing; syntax is told of files that nobody uses, too', () => {
    expect(found({ 'other.hbs': '{{{title}}}' })).toEqual([
      ['template-unescaped', 'error', undefined],
      ['template-missing', 'error', 'paper'],
      ['template-unused', 'warning', 'other'],
    ]);
  });
});

describe('checkTemplate finds a typo before anything is printed', () => {
  const view = {
    title: '题',
    yes: true,
    rows: [
      { name: '甲', tags: ['红'] },
      { name: '乙', note: 'x', tags: [] },
    ],
  };

  function check(source: string, partials: Readonly<Record<string, string>> = {}) {
    const files = readTemplateFiles([folderOf({ 'paper.hbs': source, ...partials })]);
    const template = files.find((file) => file.name === 'paper');
    if (template === undefined) throw new Error('no template');
    return checkTemplate(
      template,
      view,
      files.filter((file) => file.partial),
    ).map(({ code, place, values }) => [
      code,
      `${place?.file.split('/').at(-1)}:${place?.line}:${place?.column}`,
      values.path ?? values.template ?? values.reason,
    ]);
  }

  test.each([
    ['{{titel}}', '1:3', 'titel'],
    ['{{#if yess}}{{title}}{{/if}}', '1:7', 'yess'],
    ['\n{{#each rows}}\n  {{nmae}}{{/each}}', '3:5', 'nmae'],
    ['{{#each row}}{{/each}}', '1:9', 'row'],
    ['{{#each rows}}{{../tilte}}{{/each}}', '1:17', '../tilte'],
    ['{{#each rows as |one|}}{{one.nam}}{{/each}}', '1:26', 'one.nam'],
    ['{{date dya}}', '1:8', 'dya'],
    ['{{@root.titel}}', '1:3', '@root.titel'],
    ['{{#with rows.[0]}}{{nom}}{{/with}}', '1:21', 'nom'],
    ['{{#unless yes}}{{else}}{{tytle}}{{/unless}}', '1:26', 'tytle'],
    ['{{rows.constructor}}', '1:3', 'rows.constructor'],
    ['{{#with title}}{{__proto__}}{{/with}}', '1:18', '__proto__'],
  ])('%j', (source, at, path) => {
    expect(check(source)).toEqual([['template-path-unknown', `paper.hbs:${at}`, path]]);
  });

  test.each([
    ['{{rows}}', 'template-field-not-text', '1:3', 'rows'],
    ['{{#with rows.[0]}}{{this}}{{/with}}', 'template-field-not-text', '1:21', 'this'],
    ['{{#each title}}{{this}}{{/each}}', 'template-field-not-list', '1:9', 'title'],
  ])('%j asks for the wrong kind', (source, code, at, path) => {
    expect(check(source)).toEqual([[code, `paper.hbs:${at}`, path]]);
  });

  test.each([
    // Found while it is read: the line of the block, not that of the end of the file.
    ['\n{{#each rows}}\n<p>{{name}}</p>\n', 'template-block-open', '2:4', 'each'],
    ['{{#if yes}}{{#each rows}}{{/each}}\n', 'template-block-open', '1:4', 'if'],
    ['\n {{#each rows}}{{name}}{{/if}}', 'template-block-crossed', '2:5', 'each'],
    ['{{#if yes}}a{{#else}}b{{/if}}', 'template-block-crossed', '1:16', 'else'],
    ['<p>\n{{title}\n</p>', 'template-syntax', '2:undefined', '{{title}'],
    // Words.
    ['{{upper title}}', 'template-word-unknown', '1:1', 'upper'],
    ['{{#rows}}{{/rows}}', 'template-word-unknown', '1:1', 'rows'],
    ['{{#if}}{{/if}}', 'template-word-arguments', '1:1', 'if'],
    ['{{#if yes title}}{{/if}}', 'template-word-arguments', '1:1', 'if'],
    ['{{#each}}{{/each}}', 'template-word-arguments', '1:1', 'each'],
    ['{{date title "x"}}', 'template-word-arguments', '1:1', 'date'],
    ['{{date title format="x"}}', 'template-word-arguments', '1:1', 'date'],
    ['{{lookup rows}}', 'template-word-arguments', '1:1', 'lookup'],
    ['{{date rows}}', 'template-word-misused', '1:8', 'date'],
    ['{{date yes}}', 'template-word-misused', '1:8', 'date'],
    ['{{#each rows}}{{chinese name}}{{/each}}', 'template-word-misused', '1:25', 'chinese'],
    ['{{bars title}}', 'template-word-misused', '1:8', 'bars'],
    ['{{box title}}', 'template-word-misused', '1:7', 'box'],
    ['{{qr rows}}', 'template-word-misused', '1:6', 'qr'],
    // What would be printed as it stands.
    ['<p>{title}</p>', 'template-brace', '1:4', '{title}</p>'],
    ['<b>\n  ｛｛title｝｝</b>', 'template-brace', '2:3', '｛｛title｝｝</b>'],
  ])('%j: %s', (source, code, at, what) => {
    const files = readTemplateFiles([folderOf({ 'paper.hbs': source })]);
    const found = checkTemplates(files, { paper: view }, 'templates');
    expect(
      found.map(({ code: of, place, values }) => {
        const { word, open, near, text } = values;
        return [of, `${place?.line}:${place?.column}`, word ?? open ?? near ?? text];
      }),
    ).toEqual([[code, at, what]]);
  });

  test('one mistake hides no other of the same file; a file that cannot be read says nothing of its partials', () => {
    const source = '{{upper title}}{{titel}}{{#each rows}}{{title}}{{/each}}{tilte}';
    expect(check(source).map(([code, at]) => [code, at])).toEqual([
      ['template-word-unknown', 'paper.hbs:1:1'],
      ['template-brace', 'paper.hbs:1:57'],
      ['template-path-unknown', 'paper.hbs:1:18'],
      ['template-path-unknown', 'paper.hbs:1:41'],
    ]);
    const files = folderOf({ 'paper.hbs': '{{> foot}}{{#if yes}}', 'partials/foot.hbs': '{{title}}' });
    const found = checkTemplates(readTemplateFiles([files]), { paper: view }, 'templates');
    expect(found.map(({ code }) => code)).toEqual(['template-block-open']);
  });

  test('inside a list the field outside is named; a field that a word asks for by name is looked for too', () => {
    const nearest = (source: string) => {
      const [file] = readTemplateFiles([folderOf({ 'paper.hbs': source })]);
      return file === undefined ? [] : checkTemplate(file, view, []).map(({ values }) => values);
    };
    expect(nearest('{{#each rows}}{{title}}{{/each}}')).toMatchObject([{ suggestion: '../title' }]);
    expect(nearest('{{#each rows}}{{#each ../rows}}{{title}}{{/each}}{{/each}}')).toMatchObject([
      { suggestion: '../../title' },
    ]);
    expect(nearest('{{lookup this "titel"}}')).toMatchObject([{ path: 'titel', fields: 'title、yes、rows' }]);
  });

  test('a partial that places itself, at once or by another, would never end', () => {
    const partials = {
      'partials/one.hbs': '{{> two}}',
      'partials/two.hbs': '{{#if yes}}{{> one}}{{/if}}',
    };
    expect(check('{{> one}}', partials)).toEqual([['template-circular', 'two.hbs:1:12', 'one']]);
    // The same one twice, side by side, is no circle.
    expect(check('{{> foot}}{{> foot}}', { 'partials/foot.hbs': '{{title}}' })).toEqual([]);
  });

  test('braces of style sheets are their own', () => {
    const style = '<style>\n@page { margin: 1mm }\n{{> a.css}}\n</style>{{title}}';
    expect(check(style, { 'partials/a.css': 'p { color: #000 }' })).toEqual([]);
  });

  test('a file as an old editor saved it is read: GBK, UTF-16, UTF-8 with its mark', () => {
    const folder = folderOf({});
    const gbk = Buffer.from([0xb1, 0xea, 0xcc, 0xe2]); // 标题
    writeFileSync(join(folder, 'paper.hbs'), gbk);
    writeFileSync(join(folder, 'other.hbs'), Buffer.from('\ufeff标题', 'utf16le'));
    writeFileSync(join(folder, 'third.hbs'), '\ufeff标题');
    expect(readTemplateFiles([folder]).map(({ source }) => source)).toEqual(['标题', '标题', '标题']);
  });

  test('what is there is not complained of', () => {
    const source =
      '{{title}}{{#each rows}}{{@index}}{{name}}{{note}}{{../title}}{{#each tags as |t|}}{{t}}{{/each}}{{/each}}{{rows.length}}';
    expect(check(source)).toEqual([]);
  });

  test('inside partials and partial blocks too', () => {
    const partials = {
      'partials/frame.hbs': '{{heading}}{{> @partial-block}}{{hedding}}',
      'partials/row.hbs': '{{name}}{{nam}}',
    };
    expect(
      check(
        '{{#> frame heading=title}}{{#each rows}}{{> row}}{{/each}}{{titl}}{{/frame}}{{> gone}}',
        partials,
      ),
    ).toEqual([
      ['template-path-unknown', 'row.hbs:1:11', 'nam'],
      ['template-path-unknown', 'paper.hbs:1:61', 'titl'],
      ['template-path-unknown', 'frame.hbs:1:34', 'hedding'],
      ['template-missing', 'paper.hbs:1:77', 'gone'],
    ]);
  });
});
