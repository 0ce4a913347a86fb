import type { CommittedFrame } from '../../engine/domain/draw-commitment.ts';
import type { DrawFile } from '../../engine/domain/draw-result.ts';
import type { RoundOpening } from '../../engine/domain/draw-round.ts';
import type { SeedFile } from '../../engine/domain/draw-seed.ts';
import { ENTERPRISE_KINDS, type Enterprise } from '../../engine/domain/enterprise.ts';
import type { IssuedForm, JointPlan, PlannedVisit, VisitPart } from '../../engine/domain/inspection.ts';
import type { Inspector } from '../../engine/domain/inspector.ts';
import type { MatchTask } from '../../engine/domain/match-result.ts';
import { type ObjectId, objectId } from '../../engine/domain/object-id.ts';
import type { Policy, PolicyItem } from '../../engine/domain/policy.ts';
import { sha256Hex } from '../../engine/kernel/hash.ts';
import { instant } from '../../engine/kernel/instant.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import type { PaperLabel } from '../../engine/papers/paper-view.ts';
import { shippedPolicy } from '../policy/shipped-policy.ts';

export const ROUND = '2017-08';
export const LABEL: PaperLabel = {
  number: '谢市监〔2017〕8号',
  signedOn: isoDate('2017-08-30'),
  addressee: null,
  copyTo: ['区政府办公室', '区目标办'],
};

/** A round in which enterprise 0 has six items, the others one to three; one slot of enterprise 1 stays open. */
export interface SampleRound {
  readonly policy: Policy;
  readonly enterprises: readonly Enterprise[];
  readonly inspectors: readonly Inspector[];
  readonly opening: RoundOpening;
  readonly seed: SeedFile;
  readonly draw: DrawFile;
  readonly matched: readonly {
    readonly agency: string;
    readonly tasks: readonly (MatchTask & { readonly people: readonly (string | null)[] })[];
  }[];
  readonly plan: JointPlan;
  readonly forms: readonly IssuedForm[];
}

/** Read once: it is the same for every sample. */
let policyOfTests: Policy | undefined;

/** `count` fictional enterprises drawn for the items that the shipped plan has in August 2017. */
export function sampleRound(count: number): SampleRound {
  policyOfTests ??= shippedPolicy();
  const policy = policyOfTests;
  const items = itemsOfRound(policy);
  const enterprises = Array.from({ length: count }, (_, i) => enterpriseOf(policy, i));
  const chosen = new Map(enterprises.map(({ id }, i) => [id, itemsOf(items, i)]));
  const inspectors = [...new Set(items.map(({ agency }) => agency))].toSorted().flatMap(inspectorsOf);
  const matched = matchOf(chosen, inspectors);
  const plan = planOf(chosen, matched);
  return {
    policy,
    enterprises,
    inspectors,
    opening: openingOf(policy, items, chosen),
    seed: SEED,
    draw: drawOf(items, chosen),
    matched,
    plan,
    forms: plan.visits.map((visit, i) => formOf(visit, i, enterprises, inspectors)),
  };
}

function itemsOfRound({ plans, items }: Policy): readonly PolicyItem[] {
  const lines = plans[0]?.lines.filter(({ rounds }) => rounds.some(({ round }) => round === ROUND)) ?? [];
  const ids = lines.flatMap((line) => line.items).toSorted();
  return ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
}

function enterpriseOf({ areas }: Policy, i: number): Enterprise {
  const number = String(i + 1).padStart(4, '0');
  const town = areas.towns[i % (areas.towns.length + 1)];
  const long = i % 7 === 3 ? '（淮南）高新智能装备制造与现代物流综合服务' : '';
  return {
    id: objectId(`91340404MA2EX${number}${i % 10}`),
    name: `示例${number}号${long}商贸有限公司`,
    kind: ENTERPRISE_KINDS[i % 3] ?? '企业',
    address: `安徽省淮南市谢家集区${town?.name ?? ''}示例路${i + 1}号`,
    whereabouts: { district: 'inside', ...(town === undefined ? {} : { town: town.id }) },
    businessScope: '示例',
    line: i + 2,
  };
}

function itemsOf(items: readonly PolicyItem[], i: number): readonly PolicyItem[] {
  const wanted = i === 0 ? 6 : (i % 3) + 1;
  const start = (i * 5) % items.length;
  return Array.from({ length: wanted }, (_, k) => items[(start + k) % items.length] as PolicyItem);
}

function inspectorsOf(agency: string): readonly Inspector[] {
  return Array.from({ length: 8 }, (_, i) => ({
    code: `${agency}-${i + 1}`,
    name: `示例${'甲乙丙丁戊己庚辛'[i]}`,
    agency,
    areas: ['*'],
    professions: [],
    expertise: [],
    qualifications: [],
    items: ['*'],
    certificate: { number: `皖D04${agency}${String(i + 1).padStart(3, '0')}`, issuer: '示例区人民政府' },
    leave: [],
    recusals: [],
    line: i + 2,
  }));
}

type Chosen = ReadonlyMap<ObjectId, readonly PolicyItem[]>;

function framesOf(chosen: Chosen, item: string): readonly ObjectId[] {
  return [...chosen].filter(([, items]) => items.some(({ id }) => id === item)).map(([id]) => id);
}

function openingOf(policy: Policy, items: readonly PolicyItem[], chosen: Chosen): RoundOpening {
  const hash = sha256Hex('sample');
  return {
    commitment: {
      version: 'draw/v1',
      series: '340404',
      number: 1,
      previous: '0'.repeat(64),
      rehearsal: false,
      round: ROUND,
      cutAt: instant('2017-08-28T18:00:00+08:00'),
      committedAt: instant('2017-08-29T09:00:00+08:00'),
      engine: 'yaohao',
      policy: hash,
      secret: hash,
      recipe: [{ kind: 'dice', at: instant('2017-08-30T10:00:00+08:00'), count: 20 }],
      match: [],
      frames: items.map((item) => frameOf(policy, item, framesOf(chosen, item.id).length)),
    },
    hash,
    planLines:
      policy.plans[0]?.lines
        .filter(({ rounds }) => rounds.some(({ round }) => round === ROUND))
        .map(({ id }) => id) ?? [],
    claimBy: instant('2017-09-01T18:00:00+08:00'),
    basis: { rosters: 1, credit: 0, editions: 1 },
    frozen: { secret: hash, policySums: hash, frames: [], people: [] },
  };
}

function frameOf({ district }: Policy, item: PolicyItem, take: number): CommittedFrame {
  const group = district.draw?.groups.find(({ id }) => id === item.group);
  return {
    frame: item.id,
    agency: item.agency,
    group: group?.id ?? item.id,
    qualification: '',
    tickets: group?.tickets ?? 'open',
    size: take * 20 + 3,
    root: sha256Hex(item.id),
    quotas: [{ quota: 'base', bound: 'atLeast', minimum: 0, cap: null, share: '1/5', take }],
    strata: [
      {
        stratum: '1',
        quota: 'base',
        ratio: '3/100',
        rho: '1/1',
        size: take * 20,
        done: 2,
        excluded: 1,
        expect: `${take}/1`,
      },
    ],
  };
}

const SEED: SeedFile = {
  version: 'draw/v1',
  commitment: sha256Hex('sample'),
  seed: sha256Hex('seed'),
  sources: [{ kind: 'dice', digits: '31415926535897932384' }],
  evidence: [],
};

function drawOf(items: readonly PolicyItem[], chosen: Chosen): DrawFile {
  return {
    version: 'draw/v1',
    commitment: sha256Hex('sample'),
    seed: SEED.seed,
    frames: items.map(({ id: frame }) => {
      const drawn = framesOf(chosen, frame);
      return {
        frame,
        key: sha256Hex(frame),
        drawn: drawn.map((id) => ({ id, ticket: sha256Hex(id) })),
        strata: [{ stratum: '1', take: drawn.length, threshold: null }],
      };
    }),
  };
}

function matchOf(chosen: Chosen, inspectors: readonly Inspector[]): SampleRound['matched'] {
  return Object.entries(Object.groupBy(inspectors, ({ agency }) => agency)).map(([agency, people = []]) => ({
    agency,
    tasks: [...chosen]
      .map(([id, items]) => ({ id, own: items.filter((item) => item.agency === agency) }))
      .filter(({ own }) => own.length > 0)
      .map(({ id, own }, i) => ({
        id,
        area: 'XJJ',
        frames: own.map((item) => item.id).toSorted(),
        slots: ['', ''],
        people: [
          people[(i * 2) % people.length]?.code ?? null,
          id === [...chosen.keys()][1] ? null : (people[(i * 2 + 1) % people.length]?.code ?? null),
        ],
      })),
  }));
}

function planOf(chosen: Chosen, matched: SampleRound['matched']): JointPlan {
  const days = [
    '2017-09-04',
    '2017-09-05',
    '2017-09-06',
    '2017-09-07',
    '2017-09-08',
    '2017-09-11',
    '2017-09-12',
  ];
  const visits = [...chosen.keys()].map((id, i): PlannedVisit => {
    const parts = matched.flatMap(({ agency, tasks }): readonly VisitPart[] => {
      const task = tasks.find((one) => one.id === id);
      if (task === undefined) return [];
      const items = task.frames.map((item) => ({ item, attached: false }));
      return [{ agency, items, inspectors: task.people.filter((code) => code !== null) }];
    });
    const lead = parts.toSorted((a, b) => b.items.length - a.items.length)[0]?.agency ?? 'AMR';
    const half = Math.floor(i / days.length) % 2 === 0 ? 'morning' : 'afternoon';
    return { id, on: isoDate(days[i % days.length] ?? ''), half, lead, parts };
  });
  const order = ({ on, half, id }: PlannedVisit) => `${on} ${half === 'morning' ? 1 : 2} ${id}`;
  return {
    window: [isoDate('2017-09-04'), isoDate('2017-09-12')],
    visits: visits.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)),
  };
}

function formOf(
  visit: PlannedVisit,
  i: number,
  enterprises: readonly Enterprise[],
  inspectors: readonly Inspector[],
): IssuedForm {
  const { name = '', kind = '企业', address = '' } = enterprises.find(({ id }) => id === visit.id) ?? {};
  return {
    number: `${ROUND}-${String(i + 1).padStart(4, '0')}`,
    issue: 1,
    id: visit.id,
    name,
    kind,
    address,
    on: visit.on,
    half: visit.half,
    lead: visit.lead,
    lines: visit.parts.flatMap(({ agency, items, inspectors: codes }) =>
      items.map((item) => ({
        ...item,
        agency,
        inspectors: codes.flatMap((code) => {
          const found = inspectors.find((one) => one.code === code);
          if (found === undefined) return [];
          const { number = '', issuer = '' } = found.certificate;
          return [{ code, name: found.name, certificate: number, issuer }];
        }),
      })),
    ),
  };
}
