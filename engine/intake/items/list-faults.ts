import type { ListField, ListRow } from './list-columns.ts';

/** A question about one field of one row that a person must answer. */
export interface ListQuestion {
  readonly row: number;
  /** As the item's YAML names it. */
  readonly field: string;
  /** As written; '' where nothing is. */
  readonly phrase: string;
  readonly question: string;
  readonly answers: readonly string[];
}

type Fault = readonly [ListField, string, string];

const NAMES: Readonly<Partial<Record<ListField, string>>> = {
  basis: '依据',
  authority: '级别',
  name: '名称',
  subItem: '内容',
  objects: '对象',
};

/** Slips of the pen in a list: what no published text says on purpose. Found, never mended. */
export function misprintsOf(row: ListRow): readonly ListQuestion[] {
  const fields = ['basis', 'authority', 'name', 'subItem', 'objects'] as const;
  const found = fields.flatMap((field) => slipsIn(row.text[field]).map((slip): Fault => [field, ...slip]));
  return [...found, ...unlike(row)].map(([field, phrase, why]) => ({
    row: row.row,
    field: NAMES[field] ?? field,
    phrase,
    question: `疑似错漏：${why}。请对照原件改正，没有错的直接删去这一问。`,
    answers: [],
  }));
}

const SLIPS: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/中国人民共和国/u, () => '“中国人民共和国”应为“中华人民共和国”'],
  [/《[^》]*谁[^》]*》/u, () => '法规名称里有“谁”字'],
  [/第[^第条款]*条[、，]?等[一二三四五六七八九十]+款/u, (text) => `“${text}”不成条款`],
  [/第$/u, () => '最后一个条号没有写完'],
  [/([\p{Script=Han}]{2,4})\1/u, (text) => `“${text}”重复`],
  [/特种设备监督条例/u, () => '没有查到这个名称的条例，是不是“特种设备安全监察条例”'],
];

function slipsIn(text: string): readonly (readonly [string, string])[] {
  const slips = SLIPS.flatMap(([pattern, why]): readonly (readonly [string, string])[] => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [[text, why(found)]];
  });
  const open = (sign: string) => text.split(sign).length;
  const unbalanced = ['（）', '《》', '〔〕'].filter(([a = '', b = '']) => open(a) !== open(b));
  return [...slips, ...unbalanced.map((pair): readonly [string, string] => [text, `“${pair}”不成对`])];
}

/** A word of the object that elsewhere in the row stands with one sign more or less. */
function unlike({ text }: ListRow): readonly Fault[] {
  const { objects, subItem, frequency } = text;
  const faults: Fault[] = [];
  if (differsByOne(subItem, objects)) faults.push(['subItem', subItem, `与对象“${objects}”差一个字`]);
  const named = /^对(?:同一个?|一个)(.+?(?:单位|企业|机构))/u.exec(frequency)?.[1];
  if (named !== undefined && differsByOne(named, objects)) {
    faults.push(['objects', objects, `与频次里的“${named}”差一个字`]);
  }
  return faults;
}

function differsByOne(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length - short.length !== 1) return false;
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}
