import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../engine/files/read-yaml.ts';
import { reviseYaml } from '../../engine/files/revise-yaml.ts';
import { commentsOf } from '../../engine/files/yaml-comments.ts';
import { type YamlPlain, yamlPlain } from '../../engine/files/yaml-node.ts';
import { fc } from '../support/properties.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SHIPPED = ['config', 'rules'].flatMap((folder) =>
  readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => `${folder}/${path}`),
);

function plain(text: string): YamlPlain {
  const read = readYaml(text, 'a.yaml');
  if (!read.ok) throw new Error(`${JSON.stringify(read.problems)}\n${text}`);
  const [document] = read.value;
  return document === undefined ? '' : yamlPlain(document.root);
}

const changedLines = (before: string, after: string) => {
  const lines = new Set(after.split('\n'));
  return before.split('\n').filter((line) => !lines.has(line));
};

const ITEM = `# 清单
事项:
  # 第一项
  - 编号: A-1          # 不改
    名称: 甲
    # 看什么
    要点:
      - { 内容: 一, 方法: 看 }   # 说明一
      - 内容: 二
        方法: 查
    级别: [省, 市]

  - 编号: A-2
    名称: 'it''s'
    备注:
`;

describe('a YAML text that is to say something else', () => {
  test.each([
    ['a scalar', 'SETS', '    名称: 乙'],
    ['a text that needs quotes', "x: '# y", `    名称: "x: '# y"`],
    ['two lines', '一\n二', '    名称: "一\\n二"'],
  ])('%s is one line of it', (_case, name, line) => {
    const revised = plain(ITEM) as unknown as { 事项: { 名称: string }[] };
    if (revised.事项[0]) revised.事项[0].名称 = name === 'SETS' ? '乙' : name;
    const text = reviseYaml(ITEM, revised as unknown as YamlPlain);
    expect(changedLines(ITEM, text)).toEqual(['    名称: 甲']);
    expect(changedLines(text, ITEM)).toEqual([line]);
  });

  test('keys and rows come and go, comments stay', () => {
    const text = reviseYaml(ITEM, {
      事项: [
        {
          编号: 'A-1',
          名称: '甲',
          类别: '一般',
          要点: [{ 内容: '二' }, { 内容: '三', 方法: '问' }],
          级别: ['省', '市', '所，站'],
          备注: '新',
        },
        { 编号: 'A-2', 名称: "it's not", 依据: [{ 文件: '法', 核实: '否' }], 备注: '有' },
      ],
    });
    expect(text).toBe(`# 清单
事项:
  # 第一项
  - 编号: A-1          # 不改
    名称: 甲
    类别: 一般
    # 看什么
    要点:
      - { 内容: 二 }   # 说明一
      - 内容: 三
        方法: 问
    级别: [省, 市, 所，站]
    备注: 新

  - 编号: A-2
    名称: 'it''s not'
    依据:
      - { 文件: 法, 核实: 否 }
    备注: 有
`);
  });

  test('what comes in at one place, a row into a list and a key behind the list, stands in its order', () => {
    const revised = { a: ['1', { b: '2' }], c: '3', d: '4' };
    expect(reviseYaml('a:\n  - 1\n', revised)).toBe('a:\n  - 1\n  - { b: 2 }\nc: 3\nd: 4\n');
  });

  test('a line that goes leaves its comment; the key behind a dash gives its place to the next', () => {
    const text = reviseYaml('a:\n  - b: 1 # one\n    c: 2\n  - d # two\n  - e\n', { a: [{ c: '2' }, 'e'] });
    expect(text).toBe(
      'a:\n  # one\n  - c: 2\n  # two\n  - e\n'.replace('  # one\n  - c', '  - # one\n    c'),
    );
    expect(commentsOf(text).map((comment) => comment.text)).toEqual(['# one', '# two']);
  });

  test.each(SHIPPED)('%s: the same content is the same bytes', (path) => {
    const text = readFileSync(ROOT + path, 'utf8');
    expect(reviseYaml(text, plain(text))).toBe(text);
  });

  test('whatever of the shipped policy is changed: it says so, and every comment is there', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SHIPPED),
        fc.array(step(), { minLength: 1, maxLength: 4 }),
        (path, steps) => {
          const text = readFileSync(ROOT + path, 'utf8');
          const wanted = steps.reduce(changeAt, plain(text));
          const revised = reviseYaml(text, wanted);
          expect(plain(revised)).toEqual(wanted);
          const comments = (of: string) => commentsOf(of).map((comment) => comment.text);
          expect(comments(revised)).toEqual(comments(text));
        },
      ),
      { numRuns: 200 },
    );
  });
});

interface Step {
  readonly turns: readonly number[];
  readonly does: 'set' | 'drop' | 'add';
  readonly text: string;
}

const step = (): fc.Arbitrary<Step> =>
  fc.record({
    turns: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
    does: fc.constantFrom('set' as const, 'drop' as const, 'add' as const),
    // `甲:乙` among maps is a key with a slip of the pen, to our reader.
    text: fc
      .stringMatching(/^[甲乙:# ,{}"'0-9%\n-]{1,8}$/u)
      .map((text) => `甲${text.replaceAll(':', ': ')}乙`),
  });

/** Walks down by the turns and changes what it comes to. */
function changeAt(node: YamlPlain, step: Step): YamlPlain {
  if (typeof node === 'string') return step.text;
  return Array.isArray(node)
    ? changeList(node as readonly YamlPlain[], step)
    : changeMap(node as { readonly [key: string]: YamlPlain }, step);
}

function changeList(items: readonly YamlPlain[], { turns, does, text }: Step): YamlPlain {
  const [turn = 0, ...rest] = turns;
  if (items.length === 0) return [text];
  const at = turn % items.length;
  const item = items[at] ?? '';
  if (rest.length > 0) return items.with(at, changeAt(item, { turns: rest, does, text }));
  if (does === 'drop' && items.length > 1) return items.toSpliced(at, 1);
  // Maps stay among maps: a bare text beside them is a slip of the pen, to our reader.
  const like = typeof item === 'object' ? { 新: text } : text;
  return does === 'add' ? items.toSpliced(at, 0, like) : items.with(at, like);
}

function changeMap(map: { readonly [key: string]: YamlPlain }, { turns, does, text }: Step): YamlPlain {
  const [turn = 0, ...rest] = turns;
  const entries = Object.entries(map);
  const at = entries.length === 0 ? 0 : turn % entries.length;
  const [key = '新', value = ''] = entries[at] ?? [];
  if (rest.length > 0) return { ...map, [key]: changeAt(value, { turns: rest, does, text }) };
  if (does === 'drop' && entries.length > 1) return Object.fromEntries(entries.toSpliced(at, 1));
  if (does === 'add') return Object.fromEntries(entries.toSpliced(at + 1, 0, [`新${text.length}`, text]));
  return { ...map, [key]: text };
}
