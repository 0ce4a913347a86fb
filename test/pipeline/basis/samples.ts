import type { Enterprise, EnterpriseRoster } from '../../../engine/domain/enterprise.ts';
import { type ObjectId, objectId } from '../../../engine/domain/object-id.ts';
import type { Agency } from '../../../engine/domain/policy-types.ts';
import type { ImportReport, RowNote } from '../../../engine/domain/roster-import.ts';
import type {
  Candidate,
  ListedObject,
  ListedSubRoster,
  Standing,
} from '../../../engine/domain/sub-roster.ts';

/** Codes that check; nobody bears them. */
export const A = objectId('91340404MAX000001G');
export const B = objectId('92340404MAX000002G');
export const C = objectId('92340404MAX000003K');
export const SCHOOL = objectId('school:3404040001');

export const INSIDE = { district: 'inside', town: 'WFG' } as const;

/** 示例甲 in 望峰岗镇, and whatever is said otherwise. */
export function enterprise(over: Partial<Enterprise> = {}): Enterprise {
  return {
    id: A,
    name: '示例甲有限公司',
    kind: '企业',
    address: '谢家集区望峰岗镇示例路1号',
    whereabouts: INSIDE,
    businessScope: '',
    line: 2,
    ...over,
  };
}

export function rosterOf(...enterprises: readonly Enterprise[]): EnterpriseRoster {
  return { version: 1, enterprises };
}

export type ListedSample = Pick<ListedObject, 'id'> & Partial<ListedObject>;

export function listOf(...objects: readonly ListedSample[]) {
  return {
    version: 1,
    subRoster: 'SL-01',
    agency: 'AMR',
    objects: objects.map((object) => ({ name: `示例${object.id}`, line: 2, ...object })),
  } satisfies ListedSubRoster;
}

/** An enterprise that was looked at for a sub-roster. */
export function candidate(id: ObjectId, standing: Standing, over: Partial<Candidate> = {}): Candidate {
  return { id, name: `示例${id}`, enterprise: id, standing, facts: {}, ...over };
}

function agency(id: string, name: string, enforcing: boolean, aliases: readonly string[] = []): Agency {
  const [level, kind] = ['district', 'administrative'] as const;
  return { id, name, aliases, level, enforcing, lead: id === 'AMR', kind };
}

export const AGENCIES: readonly Agency[] = [
  agency('AMR', '区市场监管局', true, ['区工商局']),
  agency('ENV', '区环保局', true),
  agency('ORG', '区编办', false),
];

/** What is said about each line, as codes in the order of the report. */
export function saidOf({ flagged, refused }: ImportReport): Readonly<Record<string, readonly string[]>> {
  const byLine = Map.groupBy([...flagged, ...refused], ({ line }: RowNote) => line);
  return Object.fromEntries([...byLine].map(([line, notes]) => [line, notes.map(({ code }) => code)]));
}
