import { readYaml } from '../../files/read-yaml.ts';
import { type YamlMap, type YamlNode, yamlEntry } from '../../files/yaml-node.ts';
import type { Place } from '../../kernel/problem.ts';
import type { PolicyFile } from './policy-files.ts';

/** One value that is written otherwise than before, in the officer's own words. */
export interface ChangedValue {
  /** Where it stands now; of what is gone, the file. */
  readonly place: Place;
  /** Ids and keys that lead to it: `XF-02 频次`; empty for a whole file. */
  readonly what: string;
  /** Absent where it is new. */
  readonly was?: string;
  /** Absent where it is gone. */
  readonly now?: string;
}

/** 修订内容: what the files say otherwise than they said before; order, layout, comments and cases are no part of it. */
export function changedValues(
  before: readonly PolicyFile[],
  now: readonly PolicyFile[],
): readonly ChangedValue[] {
  const [old, fresh] = [textsOf(before), textsOf(now)];
  const paths = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return paths.flatMap((path) => {
    const [was, is] = [rootOf(path, old.get(path)), rootOf(path, fresh.get(path))];
    if (was === undefined && is === undefined) return [];
    return compare({ place: { file: path }, steps: [] }, was, is);
  });
}

type Text = PolicyFile['text'];

function textsOf(files: readonly PolicyFile[]): ReadonlyMap<string, Text> {
  return new Map(
    files.filter(({ path }) => !path.endsWith('.cases.yaml')).map(({ path, text }) => [path, text]),
  );
}

function rootOf(path: string, text: Text | undefined): YamlNode | undefined {
  const read = text === undefined ? undefined : readYaml(text, path);
  return read?.ok === true ? read.value[0]?.root : undefined;
}

interface Way {
  readonly place: Place;
  readonly steps: readonly string[];
}

function compare(
  { place, steps }: Way,
  was: YamlNode | undefined,
  now: YamlNode | undefined,
): readonly ChangedValue[] {
  const [old, fresh] = [partsOf(was), partsOf(now)];
  if (old !== undefined && fresh !== undefined) {
    return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((step) => {
      const next = fresh.get(step);
      return compare(
        { place: next?.place ?? { file: place.file }, steps: [...steps, step] },
        old.get(step)?.node,
        next?.node,
      );
    });
  }
  const [before, after] = [was && wordsOf(was), now && wordsOf(now)];
  if (before === after) return [];
  return [
    {
      place,
      what: steps.join(' '),
      ...(before === undefined ? {} : { was: before }),
      ...(after === undefined ? {} : { now: after }),
    },
  ];
}

type Parts = ReadonlyMap<string, { readonly node: YamlNode; readonly place: Place }>;

/** The entries of a map by their keys, those of a list by what names each; undefined of anything else. */
function partsOf(node: YamlNode | undefined): Parts | undefined {
  if (node?.kind === 'map') {
    return new Map(node.entries.map(({ key, keyPlace, value }) => [key, { node: value, place: keyPlace }]));
  }
  if (node?.kind !== 'list' || node.items.length === 0) return undefined;
  const parts = node.items.map((item) => [item.kind === 'map' ? nameOf(item) : undefined, item] as const);
  const named = parts.flatMap(([name, item]) =>
    name === undefined ? [] : [[name, { node: item, place: item.place }] as const],
  );
  const byName = new Map(named);
  return byName.size === node.items.length ? byName : undefined;
}

/** `XF-02` of an item, `认领 2017-08-15` of a deadline, `2017-08-15` of an entry of a history. */
function nameOf(map: YamlMap): string | undefined {
  const textAt = (...keys: readonly string[]) => {
    const value = keys.map((key) => yamlEntry(map, key)?.value).find((one) => one !== undefined);
    return value?.kind === 'text' ? value.text : undefined;
  };
  const id = textAt('编号', 'id', '序号', 'number');
  const dated = [textAt('事由', 'matter'), textAt('施行', 'effective')].filter((one) => one !== undefined);
  return id ?? (dated.length > 0 ? dated.join(' ') : textAt('名称', 'name'));
}

/** On one line, as it might be written between brackets. */
function wordsOf(node: YamlNode): string {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return `[${node.items.map(wordsOf).join(', ')}]`;
  return `{ ${node.entries.map(({ key, value }) => `${key}: ${wordsOf(value)}`).join(', ')} }`;
}
