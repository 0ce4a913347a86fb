import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { CommitmentFile } from '../../engine/domain/draw-commitment.ts';
import type { DrawFile } from '../../engine/domain/draw-result.ts';
import { add, ceil, multiply, parseRational, type Rational, rational } from '../../engine/kernel/rational.ts';
import { DEMO_PATIENCE, demoDistrict } from '../support/demo-district.ts';

/** 企业公示信息抽查: 不低于 3% a year, a fifth of it by August. */
const ITEM = 'SC-01';
const BASE = '3/100';

let district = '';
beforeAll(async () => {
  district = await demoDistrict();
}, DEMO_PATIENCE.timeout);

const read = (path: string) => readFileSync(join(district, path), 'utf8');
const exact = (text: string): Rational => {
  const value = parseRational(text);
  if (value === undefined) throw new Error(`no fraction: ${text}`);
  return value;
};

test('one ratio, from its line of YAML to the number drawn', () => {
  // The officer's line.
  const lines = read('config/items/market-supervision.yaml').split('\n');
  const own = lines.slice(lines.findIndex((line) => line.includes(`编号: ${ITEM}`)));
  expect(own.find((line) => line.includes('施行: 2017-08-15'))).toContain('值: 不低于 3%, 周期: 每年');
  const plan = read('config/plan/2017.yaml').split('\n');
  const planned = plan.slice(plan.findIndex((line) => line.includes(`事项: [${ITEM}]`)));
  expect(planned.find((line) => line.includes('批次: [{'))).toContain('批次: 2017-08, 累计份额: 1/5');

  // As committed before anybody threw: the bound, the share, and nobody below the ratio.
  const commitment = JSON.parse(read('reports/2017-08/proof/commitment.json')) as CommitmentFile;
  const frame = commitment.frames.find((one) => one.frame === ITEM);
  const quota = frame?.quotas.find((one) => one.quota === 'base');
  const strata = frame?.strata.filter((one) => one.quota === 'base') ?? [];
  expect(quota).toMatchObject({ bound: 'atLeast', share: '1/5' });
  expect(strata.map(({ ratio }) => ratio)).toContain(BASE);

  // share · Σ ratio · everyone, rounded up once: the least that the law allows.
  const everyone = strata.map(({ ratio, size, done, excluded }) =>
    multiply(exact(ratio), rational(size + done + excluded)),
  );
  const goal = Number(ceil(multiply(exact('1/5'), everyone.reduce(add))));
  expect(quota?.take).toBe(goal);

  // Drawn: as many as committed, of this frame's every quota.
  const draw = JSON.parse(read('reports/2017-08/proof/draw.json')) as DrawFile;
  const drawn = draw.frames.find((one) => one.frame === ITEM);
  const takes = frame?.quotas.reduce((sum, { take }) => sum + take, 0);
  expect(drawn?.drawn.length).toBe(takes);
  expect(drawn?.strata.reduce((sum, { take }) => sum + take, 0)).toBe(takes);
});
