import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shippedPolicy } from '../policy/shipped-policy.ts';
import { textOf } from '../rendering/print-page.ts';
import { freshDistrict, mustRun, type TrialDistrict } from '../support/small-district.ts';

const PAPERS = ['部门随机抽查事项清单', '部门年度抽查计划', '部门随机抽查工作细则'];
const POLICY = shippedPolicy();
let district: TrialDistrict;
beforeAll(async () => {
  district = await freshDistrict();
  const publish = ['publish', '--why', '首次发布', '--approved-by', 'amr-head'];
  await mustRun(district.as('amr-review', '2017-08-15T09:00', ...publish));
}, 120_000);
afterAll(() => district.remove());

const folderOf = (paper: string) => join(district.folder, 'reports/yearly/2017', paper);

test.runIf(process.env.YAOHAO_LONG === '1')(
  'report policy --agency 全部: 清单、计划、细则 of every agency with items, each of its own items and in its own name',
  { timeout: 600_000 },
  async () => {
    await mustRun(district.as('amr-clerk', '2017-08-16T09:00', 'report', 'policy', '--agency', '全部'));
    const having = POLICY.agencies.filter(({ id }) => POLICY.items.some(({ agency }) => agency === id));
    expect(having.length).toBeGreaterThan(20);
    for (const paper of PAPERS) {
      const files = readdirSync(folderOf(paper)).toSorted();
      expect(files, paper).toEqual(having.map(({ name }) => `${name}.pdf`).toSorted());
    }
    for (const { id, name } of having) {
      const bytes = new Uint8Array(readFileSync(join(folderOf('部门随机抽查事项清单'), `${name}.pdf`)));
      const text = (await textOf(bytes)).join('').replaceAll(/\s/gu, '');
      const named = POLICY.items.filter((item) => text.includes(item.id)).map((item) => item.id);
      expect([name, named]).toEqual([
        name,
        POLICY.items.filter(({ agency }) => agency === id).map((item) => item.id),
      ]);
    }
  },
);

test('report policy --agency of one agency writes its three papers and no others', {
  timeout: 120_000,
}, async () => {
  await mustRun(district.as('amr-clerk', '2017-08-16T09:30', 'report', 'policy', '--agency', '区房产局'));
  for (const paper of PAPERS) expect(existsSync(join(folderOf(paper), '区房产局.pdf')), paper).toBe(true);
});
