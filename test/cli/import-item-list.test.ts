import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../engine/files/read-csv.ts';
import { readYaml } from '../../engine/files/read-yaml.ts';
import { yamlPlain } from '../../engine/files/yaml-node.ts';
import { okOf } from '../pipeline/basis/support.ts';
import { sharedData } from '../support/shared-data.ts';
import { freshDistrict, type TrialDistrict } from '../support/small-district.ts';

const LIST = sharedData('tables/inspection_items_75.csv');

interface Item {
  readonly 抽查比例: readonly { readonly 原文: string }[];
  readonly 频次: readonly { readonly 原文: string }[];
  readonly 待答?: readonly unknown[];
}

interface Question {
  readonly row: number;
  readonly field: string;
  readonly phrase: string;
}

describe.skipIf(LIST === undefined)('二(一) a real province’s item list', () => {
  let district: TrialDistrict;
  let answer: {
    readonly read: number;
    readonly kept: number;
    readonly refused: [];
    readonly questions: Question[];
  };
  const run = (...args: readonly string[]) => district.as('amr-clerk', '2017-08-14T09:00', ...args);
  const asked = (field: string, phrase: string) =>
    answer.questions
      .filter((one) => one.field === field && one.phrase.includes(phrase))
      .map(({ row }) => row);

  beforeAll(async () => {
    district = await freshDistrict();
    const done = await run('import', 'items', LIST ?? '', '--json');
    expect(done.exitCode, done.stderr).toBe(0);
    answer = JSON.parse(done.stdout);
  });
  afterAll(() => district.remove());

  test('75 rows are read and kept', () => {
    expect([answer.read, answer.kept, answer.refused]).toEqual([75, 75, []]);
  });

  test('every phrase stands in the file as it was, row by row', () => {
    const path = join(district.folder, 'config/items/inspection_items_75.yaml');
    const [document] = okOf(readYaml(readFileSync(path), path));
    const file = document && (yamlPlain(document.root) as unknown as { readonly 事项: readonly Item[] });
    const { columns, rows } = okOf(readCsv(readFileSync(LIST ?? ''), 'list'));
    const column = (name: string) => rows.map(({ cells }) => cells[columns.indexOf(name)]);
    expect(file?.事项.map((item) => item.抽查比例[0]?.原文)).toEqual(column('ratio_text'));
    expect(file?.事项.map((item) => item.频次[0]?.原文)).toEqual(column('frequency_text'));
    const open = new Set(answer.questions.map(({ row }) => row));
    expect(file?.事项.flatMap(({ 待答 }, i) => (待答 === undefined ? [] : [i + 1]))).toEqual(
      [...open].toSorted((a, b) => a - b),
    );
  });

  test('what is truly ambiguous is asked and not guessed', () => {
    expect(asked('抽查比例', '其中重点检查单位不低于8%')).toEqual([70]);
    expect(asked('抽查比例', '不低于3%或按专项计划确定')).toEqual([
      35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45,
    ]);
    expect(asked('频次', '每年不超过2次')).toEqual([48, 49, 50, 51, 52, 53]);
  });

  test('the list’s faults are found', () => {
    expect(asked('依据', '').filter((row) => row === 50)).toEqual([50]);
    expect(asked('方式', '')).toEqual([53, 68, 69]);
    const misprints = [
      ...asked('依据', '《'),
      ...asked('级别', ''),
      ...asked('内容', ''),
      ...asked('对象', ''),
    ];
    expect(misprints.toSorted((a, b) => a - b)).toEqual([7, 8, 48, 51, 54, 57, 65, 69, 71, 72, 73, 75]);
  });

  test('check tells each open question where it stands, and no error', async () => {
    const checked = await run('check', '--json');
    const { problems } = JSON.parse(checked.stdout) as { problems: { code: string; severity: string }[] };
    expect(checked.exitCode).toBe(0);
    expect(problems.filter(({ code }) => code === 'question-open')).toHaveLength(answer.questions.length);
    expect(problems.filter(({ code }) => code === 'full-width-sign')).toEqual([]);
  });

  test('publish refuses, naming file and line', async () => {
    const refused = await district.as(
      ...(['amr-head', '2017-08-14T09:00', 'publish', '--why', '首次', '--approved-by', 'gov-head'] as const),
    );
    expect(refused.exitCode).not.toBe(0);
    expect(refused.stderr).toMatch(/config\/items\/inspection_items_75\.yaml:\d+:\d+ .*question-unanswered/u);
  });

  test('a second import overwrites nothing; a preview writes nothing', async () => {
    const again = await run('import', 'items', LIST ?? '');
    expect(again.exitCode).toBe(1);
    expect(again.stderr).toMatch(/list-id-taken|list-file-exists/u);
    const preview = await run('import', 'items', LIST ?? '', '--preview');
    expect([preview.exitCode, preview.stdout.includes('编号: C14')]).toEqual([0, true]);
  });
});
