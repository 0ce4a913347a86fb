import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Field, readViewTypes, type Shape } from './read-view-types.ts';
import { FIELD_WORDS, PART_WORDS } from './template-field-words.ts';

const FIELDS = fileURLToPath(new URL('../../engine/papers/template-fields.ts', import.meta.url));
const PAGE = fileURLToPath(new URL('../../templates/README.md', import.meta.url));

type ObjectShape = Extract<Shape, { readonly is: 'object' }>;

/** The text of engine/papers/template-fields.ts: a view with every field there can be. */
export function fieldsModule(views: readonly Field[]): string {
  const parts = namedParts(views, new Set(views.map(({ shape }) => nameOf(shape))));
  const constants = [...parts].map(([name, part]) => `const ${name} = ${objectText(part)};\n\n`);
  const entries = views.map(({ name, shape }) => {
    if (shape.is !== 'object') throw new Error(`${name} has no fields`);
    return `${JSON.stringify(name)}: ${objectText(shape)},\n`;
  });
  return `${MODULE_HEAD}${constants.join('')}${DOC}\n${OPENING}${entries.join('')}};\n`;
}

const MODULE_HEAD =
  '// Made from template-views.ts by `npm run templates:fields`; a test compares. Do not edit.\n\n';
const DOC = '/** For each template a view with every field that its papers can have, left out or not. */';
const OPENING = 'export const TEMPLATE_FIELDS: Readonly<Record<string, object>> = {\n';

/** Every named part, those that others use first. */
function namedParts(fields: readonly Field[], without: ReadonlySet<string>): Map<string, ObjectShape> {
  const parts = new Map<string, ObjectShape>();
  for (const { shape } of fields) {
    const part = elementOf(shape);
    if (part.is !== 'object') continue;
    for (const [name, inner] of namedParts(part.fields, without)) parts.set(name, inner);
    const name = nameOf(part);
    if (name !== '' && !without.has(name)) parts.set(name, part);
  }
  return parts;
}

function nameOf(shape: Shape): string {
  return shape.is === 'object' ? (shape.name ?? '') : '';
}

function elementOf(shape: Shape): Shape {
  return shape.is === 'list' ? elementOf(shape.of) : shape;
}

function objectText({ fields }: ObjectShape): string {
  return `{ ${fields.map(({ name, shape }) => `${name}: ${valueText(shape)}`).join(', ')} }`;
}

function valueText(shape: Shape): string {
  if (shape.is === 'list') return `[${valueText(shape.of)}]`;
  if (shape.is === 'object') return shape.name === undefined ? objectText(shape) : shape.name;
  return { text: "''", number: '0', boolean: 'false' }[shape.is];
}

/** The part of templates/README.md that lists files and fields. */
export function fieldsPage(views: readonly Field[]): string {
  const parts = namedParts(views, new Set(views.map(({ shape }) => nameOf(shape))));
  const files = views.map(({ name, comment }) => `| \`${name}.hbs\` | ${comment} |`);
  const byTable = Map.groupBy(views, ({ name, shape }) => fieldTable(shape, name));
  const papers = [...byTable].map(([table, same]) => {
    return `### ${same.map(({ name }) => `${name}.hbs`).join('、')}\n\n${table}`;
  });
  const shared = [...parts].map(([name, part]) => {
    return `### ${partWords(name)}（${name}）\n\n${fieldTable(part, name)}`;
  });
  return [
    '## 哪个文件出哪份文书',
    ['| 文件 | 文书 |', '|---|---|', ...files].join('\n'),
    '## 各文书的字段',
    ...papers,
    '## 各部分的字段',
    ...shared,
  ].join('\n\n');
}

function fieldTable(shape: Shape, owner: string): string {
  const rows = rowsOf(shape, owner, '').map((cells) => `| ${cells.join(' | ')} |`);
  return ['| 字段 | 内容 | 写法 |', '|---|---|---|', ...rows].join('\n');
}

/** Parts without a name of their own are told where they stand. */
function rowsOf(shape: Shape, owner: string, before: string): readonly (readonly string[])[] {
  if (shape.is !== 'object') return [];
  return shape.fields.flatMap((field) => {
    const path = `${before}${field.name}`;
    const part = elementOf(field.shape);
    const own = [`\`${path}\``, contentOf(field, owner, path), usageOf(field)];
    if (part.is !== 'object' || part.name !== undefined) return [own];
    const below = field.shape.is === 'list' ? `${path}[].` : `${path}.`;
    return [own, ...rowsOf(part, owner, below)];
  });
}

function contentOf({ name, shape, optional }: Field, owner: string, path: string): string {
  const plain = path.replaceAll('[]', '');
  const words =
    FIELD_WORDS[`${owner}.${plain}`] ?? FIELD_WORDS[`${owner}.${name}`] ?? FIELD_WORDS[name] ?? '';
  const part = nameOf(elementOf(shape));
  const more = part === '' ? [] : [`${shape.is === 'list' ? '每项' : ''}见“${partWords(part)}”`];
  return [words, ...more, ...(optional ? ['可能没有'] : [])].join('；');
}

function usageOf({ name, shape }: Field): string {
  if (shape.is === 'list') return `\`{{#each ${name}}}…{{/each}}\``;
  if (shape.is === 'object') return `\`{{#with ${name}}}…{{/with}}\``;
  return shape.is === 'boolean' ? `\`{{#if ${name}}}…{{/if}}\`` : `\`{{${name}}}\``;
}

function partWords(name: string): string {
  return PART_WORDS[name] ?? name;
}

const [BEGIN, END] = [
  '<!-- 以下由 npm run templates:fields 写出，不要手改 -->',
  '<!-- 写出的部分到此为止 -->',
];

/** The page with its list as the types have it now. */
export function withFieldsPage(page: string, views: readonly Field[]): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error('templates/README.md has lost its marks');
  return `${before}${BEGIN}\n\n${fieldsPage(views)}\n\n${END}${after}`;
}

if (import.meta.main) {
  const views = readViewTypes();
  writeFileSync(FIELDS, fieldsModule(views));
  writeFileSync(PAGE, withFieldsPage(readFileSync(PAGE, 'utf8'), views));
}
