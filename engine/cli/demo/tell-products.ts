import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RunContext } from '../verb.ts';
import { alignColumns } from '../words/align-columns.ts';
import { countProducts, type Products } from './count-products.ts';
import { lookAround } from './look-around.ts';
import type { PlayedAct } from './step.ts';
import { ROUND } from './timetable.ts';

const REPORTS = `reports/${ROUND}`;
const RECORDS = 'data/records';

/** What each number counts, and the file that shows it. */
const PRODUCTS: readonly (readonly [keyof Products, string, string])[] = [
  ['enterprises', '检查对象名录库（户）', `${RECORDS}/rosters.jsonl`],
  ['inspectors', '执法检查人员名录库（名）', `${RECORDS}/rosters.jsonl`],
  ['items', '抽查事项（项）', `${REPORTS}/proof/draw.json`],
  ['drawn', '抽取（户次）', `${REPORTS}/proof/draw.json`],
  ['visited', '被查检查对象（户）', `${REPORTS}/proof/match.json`],
  ['tasks', '检查任务（户·机关）', `${REPORTS}/proof/match.json`],
  ['sent', '派出执法检查人员（名）', `${REPORTS}/proof/match.json`],
  ['forms', '一企一表（份）', `${REPORTS}/documents/一企一表/`],
  ['findings', '检查结果（条）', `${RECORDS}/rounds/${ROUND}.jsonl`],
  ['problems', '其中发现问题（条）', `${RECORDS}/rounds/${ROUND}.jsonl`],
  ['disclosed', '公示结果（条）', `${REPORTS}/documents/结果公示.csv`],
  ['listed', '列入名录（户次）', `${RECORDS}/credit.jsonl`],
  ['restrictions', '联合惩戒措施（条）', `${REPORTS}/documents/联合惩戒公告.pdf`],
  ['assessed', '考核单位（个）', `${REPORTS}/documents/考核通报.pdf`],
  ['released', '已签发文书（件）', `${RECORDS}/papers.jsonl`],
];

/** 产出: what was produced, where, and how long each act took. */
export async function tellProducts(run: RunContext, acts: readonly PlayedAct[]): Promise<number> {
  const products = countProducts((await lookAround(run)).ledger);
  // What every enterprise gets for itself lies in folders of its own.
  const documents = filesIn(run, 'documents').filter((path) => dirname(path) === `${REPORTS}/documents`);
  const proof = filesIn(run, 'proof');
  const seconds = Math.round(acts.reduce((total, act) => total + act.seconds, 0) * 10) / 10;
  const counted = alignColumns(PRODUCTS.map(([key, what]) => [`  ${what}`, `${products[key]}`]));
  const timed = [...acts, { act: '合计', seconds }].map((act) => [
    `  ${act.act}`,
    `${act.seconds.toFixed(1)} 秒`,
  ]);
  run.console.answer({ round: ROUND, products, documents, proof, acts, seconds }, [
    '',
    `产出（批次 ${ROUND}）：`,
    ...PRODUCTS.map(([, , where], i) => `${counted[i]}  ${where}`),
    `文书 ${documents.length} 件：`,
    ...documents.map((path) => `  ${path}`),
    `抽取证明 ${proof.length} 个文件，核验：yaohao verify ${REPORTS}/proof`,
    '用时：',
    ...alignColumns(timed),
  ]);
  return 0;
}

/** Paths in the district folder. */
function filesIn({ districtRoot }: RunContext, part: string): readonly string[] {
  const folder = join(districtRoot, REPORTS, part);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => `${REPORTS}/${part}/${path.replaceAll('\\', '/')}`)
    .toSorted();
}
