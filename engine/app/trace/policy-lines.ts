import { findRatioEntry } from '../../domain/find-ratio-entry.ts';
import type { Policy, PolicyItem } from '../../domain/policy.ts';
import { toFrozenForm } from '../../domain/policy-frozen-form.ts';
import type { DeadlineRule, PlanLine } from '../../domain/policy-types.ts';
import { readYaml } from '../../files/read-yaml.ts';
import { type YamlNode, yamlEntry } from '../../files/yaml-node.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Place } from '../../kernel/problem.ts';
import type { DistrictFolder } from '../district-folder.ts';

export type RuleKind = 'riskRules' | 'listingRules' | 'sanctionRules';

/**
 * Where a word of the published policy stands in the district's YAML. Undefined where the folder no longer says the
 * same: a line that was changed since explains nothing.
 */
export interface PolicyLines {
  readonly item: (item: PolicyItem) => Place | undefined;
  /** 抽查比例 in force on a day: its line of config/items. */
  readonly ratio: (item: PolicyItem, on: IsoDate) => Place | undefined;
  /** 人员 of an item: how many inspectors, with what qualification. */
  readonly people: (item: PolicyItem) => Place | undefined;
  /** 当 of a rule. */
  readonly rule: (kind: RuleKind, id: string) => Place | undefined;
  /** 批次 of a plan's line. */
  readonly plan: (line: PlanLine, round: string) => Place | undefined;
  readonly deadline: (rule: DeadlineRule) => Place | undefined;
  /** 抽取 and 批次 of config/district.yaml. */
  readonly district: (part: 'draw' | 'round') => Place | undefined;
}

/** `published` and `current` are the same policy twice: as it was frozen, and as the folder has it with its places. */
export function policyLines(folder: DistrictFolder, current: Policy, published: Policy): PolicyLines {
  const rootOf = readRoots(folder);
  const itemNode = (item: PolicyItem) => {
    const now = current.items.find((one) => one.id === item.id);
    return now?.place === undefined || !same(now, item)
      ? undefined
      : byId(under(rootOf(now.place.file), ITEMS), item.id);
  };
  return {
    item: (item) => itemNode(item)?.place,
    ratio: (item, on) => {
      const entry = findRatioEntry(item.ratio, on);
      const history = under(itemNode(item), RATIO);
      const index = item.ratio.findIndex(({ effective }) => effective === entry?.effective);
      return history?.kind === 'list' ? history.items[index]?.place : history?.place;
    },
    people: (item) => under(itemNode(item), PEOPLE)?.place,
    rule: (kind, id) => {
      const [now, then] = [findRule(current, kind, id), findRule(published, kind, id)];
      if (now?.place === undefined || !same(now, then)) return undefined;
      return keyPlace(rootOf(now.place.file), WHEN) ?? now.place;
    },
    plan: (line, round) => {
      const file = current.plans.find(({ lines }) => lines.some((one) => same(one, line)))?.place?.file;
      const rounds = under(byId(under(rootOf(file), PLAN), line.id), ROUNDS);
      const index = line.rounds.findIndex((one) => one.round === round);
      return rounds?.kind === 'list' ? rounds.items[index]?.place : rounds?.place;
    },
    deadline: (rule) => current.deadlines.find((one) => same(one, rule))?.place,
    district: (part) =>
      same(current.district[part], published.district[part])
        ? keyPlace(rootOf('config/district.yaml'), DISTRICT[part])
        : undefined,
  };
}

/** A key's English name and its Chinese one; either may be written. */
type Names = readonly [string, string];
const ITEMS: Names = ['items', '事项'];
const RATIO: Names = ['ratio', '抽查比例'];
const PEOPLE: Names = ['inspectors', '人员'];
const WHEN: Names = ['when', '当'];
const PLAN: Names = ['lines', '计划'];
const ROUNDS: Names = ['rounds', '批次'];
const DISTRICT: Readonly<Record<'draw' | 'round', Names>> = {
  draw: ['draw', '抽取'],
  round: ['round', '批次'],
};
const ID: Names = ['id', '编号'];

function readRoots(folder: DistrictFolder): (path: string | undefined) => YamlNode | undefined {
  const files = folder.policyFiles();
  const texts = new Map(files.ok ? files.value.map(({ path, text }) => [path, text]) : []);
  const known = new Map<string, YamlNode | undefined>();
  return (path = '') => {
    const text = texts.get(path);
    if (text === undefined || known.has(path)) return known.get(path);
    const read = readYaml(text, path);
    const root = read.ok ? read.value[0]?.root : undefined;
    known.set(path, root);
    return root;
  };
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(toFrozenForm(a)) === canonicalJson(toFrozenForm(b));
}

function under(node: YamlNode | undefined, names: Names): YamlNode | undefined {
  return entryOf(node, names)?.value;
}

function keyPlace(node: YamlNode | undefined, names: Names): Place | undefined {
  return entryOf(node, names)?.keyPlace;
}

function entryOf(node: YamlNode | undefined, [english, chinese]: Names) {
  return node === undefined ? undefined : (yamlEntry(node, chinese) ?? yamlEntry(node, english));
}

function byId(list: YamlNode | undefined, id: string): YamlNode | undefined {
  if (list?.kind !== 'list') return undefined;
  return list.items.find((one) => {
    const written = under(one, ID);
    return written?.kind === 'text' && written.text === id;
  });
}

function findRule(policy: Policy, kind: RuleKind, id: string) {
  return policy[kind].find((rule) => rule.id === id);
}
