import { fc } from '../../support/properties.ts';

/** A file as it may come: text, or bytes in whatever encoding. */
export type Spoilt = string | Uint8Array;
type Spoil = (text: string) => Spoilt;

const SIGNS = [
  ...[
    '：',
    '，',
    '、',
    '｛',
    '】',
    '“',
    '－',
    '　',
    '\u00a0',
    '\u200b',
    '％',
    '×',
    '#',
    '%',
    '@',
    '`',
    '|',
    '>',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ',',
    ':',
    ': ',
    '- ',
    '? ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '  ',
    '\\',
    '!',
  ],
  ...[
    '&a ',
    '*a',
    '<<: *a',
    '!!binary ',
    '!!set ',
    '!<tag:x> ',
    '---\n',
    '...\n',
    '%YAML 1.2\n---\n',
    '~',
    'null',
  ],
  ...[
    '0x1F',
    '1e9',
    '.inf',
    '-0',
    'yes',
    '2017-02-30',
    '0 0 31 2 *',
    '150%',
    '1/0',
    '不低于',
    '区安检局',
    '非',
    '全部',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '\u0000',
    '\u0007',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\ud83d',
    '\udc00',
    '𠮷',
  ],
];

const sign = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'binary' }) },
);
const place = fc.double({ min: 0, max: 1, noNaN: true });

const splice = fc.tuple(place, fc.nat(6), sign).map(
  ([at, cut, put]): Spoil =>
    (text) => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + put + text.slice(start + cut);
    },
);

/** One line is done something to: lost, said twice, moved, put in another column, run into the next. */
const lines = fc
  .tuple(
    place,
    place,
    fc.constantFrom('drop', 'twice', 'swap', 'deeper', 'shallower', 'join', 'comment', 'tab'),
  )
  .map(
    ([at, to, deed]): Spoil =>
      (text) => {
        const all = text.split('\n');
        const [i, j] = [Math.floor(at * (all.length - 1)), Math.floor(to * (all.length - 1))];
        const [here = '', there = ''] = [all[i], all[j]];
        const deeds: Readonly<Record<string, () => void>> = {
          drop: () => all.splice(i, 1),
          twice: () => all.splice(j, 0, here),
          swap: () => all.splice(i, 1, there),
          deeper: () => all.splice(i, 1, `  ${here}`),
          shallower: () => all.splice(i, 1, here.replace(/^ {1,3}/u, '')),
          join: () => all.splice(i, 2, `${here} ${all[i + 1] ?? ''}`),
          comment: () => all.splice(i, 1, `# ${here}`),
          tab: () => all.splice(i, 1, here.replace(/^ +/u, '\t')),
        };
        deeds[deed]?.();
        return all.join('\n');
      },
  );

/** A value becomes another: of a wrong kind, of another place in the file, or enormous. */
const values = fc
  .tuple(
    place,
    fc.constantFrom(
      '',
      '[]',
      '{}',
      '[甲, 乙]',
      '{ 甲: 乙 }',
      '-1',
      '12345678901234567890',
      '是',
      '2017-08-15',
    ),
  )
  .map(
    ([at, put]): Spoil =>
      (text) => {
        const found = [...text.matchAll(/(?<=: )[^\s,{}[\]][^,{}[\]\n]*/gu)];
        const one = found[Math.floor(at * found.length)];
        if (one === undefined) return put;
        return text.slice(0, one.index) + put + text.slice(one.index + one[0].length);
      },
  );

const ENORMOUS: Readonly<Record<string, (size: number) => string>> = {
  lists: (size) => '['.repeat(size),
  maps: (size) => '{a: '.repeat(size),
  closed: (size) => '['.repeat(size) + ']'.repeat(size),
  dashes: (size) => `\n${'- '.repeat(size)}甲`,
  columns: (size) =>
    `\n${Array.from({ length: Math.min(size, 200) }, (_, i) => `${' '.repeat(i)}甲:`).join('\n')}`,
  scalar: (size) => '字'.repeat(size * 20),
  quoted: (size) => `"${'字'.repeat(size)}`,
  spaces: (size) => `甲${' '.repeat(size)}乙`,
  keys: (size) => `\n${Array.from({ length: size }, (_, i) => `甲${i}: 乙`).join('\n')}`,
  same: (size) => '\n甲: 乙'.repeat(size),
  laughs: (size) =>
    Array.from({ length: Math.min(size, 30) }, (_, i) => `\na${i}: &a${i} [*a${i - 1}, *a${i - 1}]`).join(''),
  signs: (size) => '，：'.repeat(size),
  block: (size) => `|\n${'  字\n'.repeat(size)}`,
};

/** Deep, long and wide; mostly a little beyond what a file of policy has, seldom a lot. */
const enormous = fc
  .tuple(place, fc.constantFrom(...Object.keys(ENORMOUS)), fc.constantFrom(3, 10, 30, 65, 100, 300, 1500))
  .map(
    ([at, kind, size]): Spoil =>
      (text) => {
        const start = text.indexOf('\n', Math.floor(at * text.length));
        return `${text.slice(0, Math.max(start, 0))}${ENORMOUS[kind]?.(size) ?? ''}${text.slice(Math.max(start, 0))}`;
      },
  );

/** The whole file, in another encoding, with other line ends, or cut off. */
const whole = fc.oneof(
  place.map(
    (at): Spoil =>
      (text) =>
        text.slice(0, Math.floor(at * text.length)),
  ),
  fc.constant<Spoil>((text) => text.replaceAll('\n', '\r\n')),
  fc.constant<Spoil>((text) => text.replaceAll('\n', '\r')),
  fc.constant<Spoil>((text) => `\ufeff${text}`),
  fc.constant<Spoil>((text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  fc.constant<Spoil>((text) => Buffer.from(text, 'latin1')),
  fc.constant<Spoil>((text) => `${text}\n---\n${text}`),
  fc.constant<Spoil>(() => ''),
  fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 5 }).map(
    (flips): Spoil =>
      (text) => {
        const bytes = Buffer.from(text);
        for (const [at, value] of flips) bytes[Math.floor(at * bytes.length)] = value;
        return bytes;
      },
  ),
  fc.uint8Array({ maxLength: 60 }).map(
    (bytes): Spoil =>
      () =>
        bytes,
  ),
);

const one = fc.oneof(
  { weight: 6, arbitrary: splice },
  { weight: 5, arbitrary: lines },
  { weight: 4, arbitrary: values },
  { weight: 2, arbitrary: enormous },
  { weight: 2, arbitrary: whole },
);

/** One to three things done to a file. */
export const spoils: fc.Arbitrary<Spoil> = fc
  .array(one, { minLength: 1, maxLength: 3 })
  .map(
    (deeds) => (text) => deeds.reduce<Spoilt>((so, deed) => (typeof so === 'string' ? deed(so) : so), text),
  );
