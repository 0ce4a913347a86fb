import { describe, expect, test } from 'vitest';
import { findForeignParts } from '../../engine/rendering/templates/find-foreign-parts.ts';

const told = (source: string, file = 'a.hbs') =>
  findForeignParts(source, file).map(({ code, place, values }) => [
    code,
    place?.line,
    place?.column,
    values.what,
  ]);

describe('a template takes nothing from elsewhere and runs nothing', () => {
  test.each([
    ['<img src="logo.png">', 'src="logo.png'],
    ["<img alt='' SRC = 'https://example.invalid/a.png'>", "SRC = 'https://example.invalid/a.png"],
    ['<img src={{picture}}>', 'src='],
    ['<img\n  src=//example.invalid/a>', 'src=//example.invalid/a'],
    ['<img srcset="a.png 2x" alt="">', 'srcset='],
    ['<link rel="stylesheet" href="a.css">', '<link'],
    ['<iframe src="file:///etc/passwd"></iframe>', '<iframe'],
    ['<object data="a.pdf"></object>', '<object'],
    ['<embed src="a.pdf">', '<embed'],
    ['<base href="https://example.invalid/">', '<base'],
    ['<meta http-equiv="refresh" content="0; url=a.html">', 'http-equiv="refresh'],
    ['<video poster="a.png"></video>', 'poster="a.png'],
    ['<svg><image href="a.png"/></svg>', 'href="a.png'],
    ['<svg><use xlink:href="a.svg#x"/></svg>', 'xlink:href="a.svg#x'],
    ['<p style="background: url( logo.png )">', 'url( logo.png'],
    ['<style>@font-face { src: url("file:///a.ttf") }</style>', 'url("file:///a.ttf'],
    ['<style>@import "a.css";</style>', '@import'],
  ])('%s', (source, what) => {
    expect(told(source).map(([code]) => code)).toContain('template-loads');
    expect(told(source).map(([, , , found]) => found)).toContain(what);
  });

  test.each([
    ['<script>alert(1)</script>', '<script'],
    ['<SCRIPT src="data:text/javascript,1"></SCRIPT>', '<SCRIPT'],
    ['<body onload="x()">', 'onload='],
    ['<a href="javascript:x()">', 'javascript:'],
  ])('%s would run', (source, what) => {
    expect(told(source)).toContainEqual(['template-runs', 1, source.indexOf(what) + 1, what]);
  });

  test.each([
    '<img src="data:image/png;base64,AAAA" alt="">',
    "<img src=data:image/png;base64,AAAA alt=''>",
    '<a href="https://www.gsxt.gov.cn">公示系统</a>',
    '<svg><use href="#mark"/></svg>',
    '<style>.seal { background: url("data:image/png;base64,AAAA"); clip-path: url(#round) }</style>',
    '<!-- <img src="a.png"> -->{{!-- <script> --}}{{! <link> }}',
    '<p>来源：src=登记，on=开，“url”</p>',
    '<p data-label="{{label}}">{{text}}</p>',
  ])('%s is left alone', (source) => {
    expect(told(source)).toEqual([]);
  });

  test('with its line and column, each once', () => {
    expect(told('<p>\n{{#if a}}\n  <img src="a.png"><img src="b.png">\n{{/if}}')).toEqual([
      ['template-loads', 3, 8, 'src="a.png'],
      ['template-loads', 3, 25, 'src="b.png'],
    ]);
    expect(told('.a {}\n.b { background: url(a.png) }', 'a.css')).toEqual([
      ['template-loads', 2, 18, 'url(a.png'],
    ]);
  });
});
