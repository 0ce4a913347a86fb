import type { Inspector } from '../../../engine/verifier/documents.ts';
import type { LeafRow } from '../../../engine/verifier/text-tables.ts';
import type { RoundPlan } from './round-plan.ts';

/** The golden round as a plan: the bundle made of it is the golden one, byte for byte. */
export const GOLDEN_PLAN: RoundPlan = {
  secret: Array.from({ length: 32 }, (_, i) => i.toString(16).padStart(2, '0')).join(''),
  head: {
    series: '340404',
    number: 1,
    previous: '0'.repeat(64),
    rehearsal: false,
    round: '2026-03',
    cutAt: '2026-03-01T00:00:00+08:00',
    committedAt: '2026-03-02T09:30:00+08:00',
    engine: 'golden.py 1',
  },
  policySums: 'dd56de4137951d9c92681b03416ec15f886b4482a27e3a517d32f085244cbe5d  config/golden.yaml\n',
  recipe: [{ kind: 'dice', at: '2026-03-02T10:00:00+08:00', count: 20 }],
  sources: [{ kind: 'dice', digits: '08367044924654710903' }],
  evidence: [
    {
      kind: 'witness',
      at: '2026-03-02T09:45:00+08:00',
      sha256: 'd7d445ebb393a69c26c683daf1b014ded011e28aac1472177f4f3cd3d755f013',
      what: '签名表：两名见证人，掷骰前',
    },
  ],
  frames: [
    {
      frame: 'A07',
      agency: 'amr',
      group: 'joint',
      quotas: [
        { quota: 'base', bound: 'atLeast', minimum: 0, cap: null, share: '1/1' },
        { quota: 'raised', bound: 'atLeast', minimum: 0, cap: null, share: '1/1' },
      ],
      strata: [
        { stratum: 's1', quota: 'base', ratio: '1/4' },
        { stratum: 's2', quota: 'raised', ratio: '1/2' },
      ],
      rows: [
        row('91340404MA0000001W', 'z1', 's1'),
        row('91340404MA00000020', 'z1', 's1'),
        row('91340404MA00000033', 'z2', 's1'),
        row('91340404MA00000046', 'z1', 's1'),
        { ...row('91340404MA00000059', 'z2', 's1', ['cap-reached']), state: 'excluded' },
        row('91340404MA0000006C', 'z1', 's2', ['key-area', 'safety-sector']),
        row('91340404MA0000007F', 'z2', 's2', ['abnormal-list']),
        row('reg:340404600000017', 'z1', 's2', ['key-area']),
      ],
    },
    {
      frame: 'B05',
      agency: 'env',
      group: 'joint',
      qualification: 'water',
      quotas: [{ quota: 'all', bound: 'atLeast', minimum: 0, cap: null, share: '1/1' }],
      strata: [
        { stratum: 's1', quota: 'all', ratio: '1/3' },
        { stratum: 's2', quota: 'all', ratio: '1/2' },
      ],
      rows: [
        row('91340404MA0000001W', 'z1', 's1'),
        row('91340404MA00000020', 'z1', 's1'),
        row('91340404MA00000033', 'z2', 's1'),
        row('91340404MA00000046', 'z1', 's1'),
        { ...row('91340404MA00000059', 'z2', 's1'), state: 'done' },
        row('91340404MA0000006C', 'z1', 's2', ['safety-sector']),
        row('91340404MA0000007F', 'z2', 's2', ['abnormal-list']),
      ],
    },
  ],
  people: [
    {
      agency: 'amr',
      slots: 2,
      window: ['2026-03-09', '2026-03-20'],
      inspectors: [
        person('m1', { history: 1 }),
        person('m2', { areas: ['z1'] }),
        person('m3', { history: 1, avoid: ['91340404MA0000007F'] }),
        person('m4', { busy: [['2026-03-21', '2026-04-03']], certificateTo: '2026-03-20' }),
        person('m5', { certificateTo: '2026-03-19' }),
      ],
    },
    {
      agency: 'env',
      slots: 2,
      window: ['2026-03-09', '2026-03-20'],
      inspectors: [
        person('v1', { qualifications: ['water'] }),
        person('v2', { qualifications: ['water'], history: 1 }),
        person('v3', { scope: ['B05', 'B06'] }),
        person('v4', { busy: [['2026-03-20', '2026-03-27']] }),
      ],
    },
  ],
  changes: () => [],
  chain: (commitment) => [
    { number: 1, commitment, state: 'drawn', at: '2026-03-02T10:05:00+08:00', reason: '' },
  ],
};

/** Someone `in` a frame. */
export function row(
  id: string,
  area: string,
  stratum: string,
  why: readonly string[] = [],
): Omit<LeafRow, 'salt'> {
  return { id, area, stratum, state: 'in', why };
}

/** An inspector without a restriction. */
export function person(inspector: string, differs: Partial<Inspector> = {}): Inspector {
  return {
    ...{ inspector, areas: ['*'], avoid: [], busy: [], cap: 3, certificateTo: '2027-12-31', history: 0 },
    ...{ qualifications: [], scope: ['*'] },
    ...differs,
  };
}
