import type { Enterprise } from '../domain/enterprise.ts';
import type { InspectorOnForm } from '../domain/inspection.ts';
import type { Inspector } from '../domain/inspector.ts';
import type { ObjectId } from '../domain/object-id.ts';
import type { Policy, PolicyItem } from '../domain/policy.ts';
import { problem } from '../kernel/problem.ts';
import type { PaperProblem } from './paper-view.ts';

/** Names for the codes of the records. A code without a name is kept for `missing`, and refuses the paper. */
export interface PaperNames {
  agency(id: string): string;
  itemName(id: string): string;
  item(id: string): PolicyItem | undefined;
  enterprise(id: ObjectId): NamedEnterprise;
  inspector(agency: string, code: string): InspectorOnForm;
  missing(): readonly PaperProblem[];
}

/** An enterprise as papers print it. */
export interface NamedEnterprise {
  readonly id: ObjectId;
  readonly name: string;
  /** 统一社会信用代码, or what stands for it. */
  readonly code: string;
  /** Town id (乡镇、街道); `''` where the address does not tell. */
  readonly town: string;
  readonly address: string;
}

/** Resolves codes against the policy and the rosters of the round. */
export function paperNames(
  paper: string,
  known: {
    readonly policy: Policy;
    readonly enterprises?: readonly Enterprise[];
    readonly inspectors?: readonly Inspector[];
  },
): PaperNames {
  const { policy, enterprises = [], inspectors = [] } = known;
  const agencies = new Map(policy.agencies.map((one) => [one.id, one.name]));
  const items = new Map(policy.items.map((one) => [one.id, one]));
  const objects = new Map(enterprises.map((one) => [one.id, one]));
  const people = new Map(inspectors.map((one) => [`${one.agency}/${one.code}`, one]));
  const missing = new Map<string, PaperProblem>();
  function need<T>(found: T | undefined, what: string, code: string): T | undefined {
    if (found === undefined)
      missing.set(`${what} ${code}`, problem('paper-name-missing', { paper, what, code }));
    return found;
  }
  return {
    agency: (id) => need(agencies.get(id), '机关', id) ?? id,
    itemName: (id) => need(items.get(id), '抽查事项', id)?.name ?? id,
    item: (id) => need(items.get(id), '抽查事项', id),
    enterprise: (id) => enterpriseWords(id, need(objects.get(id), '检查对象', id)),
    inspector: (agency, code) =>
      inspectorWords(code, need(people.get(`${agency}/${code}`), '执法检查人员', code)),
    missing: () => [...missing.values()],
  };
}

function enterpriseWords(id: ObjectId, found: Enterprise | undefined): NamedEnterprise {
  const where = found?.whereabouts;
  return {
    id,
    name: found?.name ?? id,
    code: formatObjectId(id),
    town: where?.district === 'inside' ? (where.town ?? '') : '',
    address: found?.address ?? '',
  };
}

function inspectorWords(code: string, found: Inspector | undefined): InspectorOnForm {
  return {
    code,
    name: found?.name ?? code,
    certificate: found?.certificate.number ?? '',
    issuer: found?.certificate.issuer ?? '',
  };
}

/** 统一社会信用代码 as it is; a registration number by its name; who has neither has no code to print. */
export function formatObjectId(id: ObjectId): string {
  const [kind, number] = id.split(':');
  if (number === undefined) return id;
  if (kind === 'reg') return `注册号 ${number}`;
  return kind === 'name' ? '无代码' : number;
}

/** 示例员 01（3404010001）: a certificate stands beside every name. */
export function formatInspector({ name, certificate }: InspectorOnForm): string {
  return `${name}（${certificate === '' ? '证号未录' : certificate}）`;
}

/** 发文机关 of the district's own papers, in full. */
export function issuerName(policy: Policy): string {
  return agencyInFull(policy, policy.district.issuer);
}

/** An agency in full: its alias that begins with the name of the district or of the city, else its name. */
export function agencyInFull({ district, agencies }: Policy, id: string): string {
  const agency = agencies.find((one) => one.id === id);
  const aliasOf = (place: string | undefined) =>
    place === undefined ? undefined : agency?.aliases.find((alias) => alias.startsWith(place));
  return aliasOf(district.name) ?? aliasOf(district.city) ?? agency?.name ?? id;
}

/** Codes of the agencies that may inspect, in the order of the policy, then any other that the round has. */
export function agencyOrder({ agencies }: Policy, inRound: Iterable<string>): readonly string[] {
  const enforcing = agencies.filter(({ enforcing }) => enforcing).map(({ id }) => id);
  return [...new Set([...enforcing, ...inRound])];
}

/** 每次检查不少于几人: what the least demanding item asks for. */
export function fewestInspectors({ items }: Policy): number {
  return Math.min(...items.map(({ inspectors }) => inspectors.count));
}
