import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { citationsOf, ROOT, shippedFiles, shippedPolicy } from './shipped-policy.ts';

const policy = shippedPolicy();
const page = readFileSync(join(ROOT, 'docs/zh/依据核实.md'), 'utf8');
const [checked = '', open = ''] = page.split('## 二、尚未核对');
const citations = citationsOf(policy);

/** Rows of a table of the page: its first cells. */
function rowsOf(part: string): readonly string[] {
  return part
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, 3)
        .map((cell) => cell.trim())
        .join(' '),
    );
}

describe('依据', () => {
  test('there are citations, some checked and some not', () => {
    expect(citations.filter(({ verified }) => verified).length).toBeGreaterThan(50);
    expect(citations.filter(({ verified }) => !verified).length).toBeGreaterThan(20);
  });

  test('the files say of every citation whether it was checked', () => {
    for (const { path, text } of shippedFiles()) {
      if (path.startsWith('config/mappings/')) continue;
      for (const [whole] of text.matchAll(/\{ 文件: [^}]*\}/gu))
        if (!whole.includes('说明:')) expect(whole, path).toMatch(/核实: [是否]/u);
    }
  });

  test('docs/zh/依据核实.md lists every citation, on the right side', () => {
    const notices = rowsOf(checked).map((row) => row.split(' ')[0]);
    for (const { document, article, verified } of citations) {
      const row = `${document} ${article ?? '—'}`;
      if (!verified) expect(rowsOf(open), row).toContain(row);
      else if (document.startsWith('国办发明电')) expect(notices).toContain(document);
      else expect(rowsOf(checked), row).toContain(row);
    }
  });

  test('and nothing that is not cited', () => {
    const written = shippedFiles()
      .flatMap(({ text }) => [...text.matchAll(/\{ 文件: ([^,}]+)(?:, 条款: ([^,}]+))?/gu)])
      .flatMap(([, document = '', article]) => [`${document} ${article ?? '—'}`, `${document} `]);
    for (const row of [...rowsOf(checked), ...rowsOf(open)]) {
      if (/^(?:文件 条款|文号 用在|---)/u.test(row)) continue;
      const notice = row.startsWith('国办发明电');
      expect(written, row).toContain(notice ? `${row.split(' ')[0]} ` : row);
    }
  });

  test('an article is written 第…条, a clause of the plan 二(五) or 附件2-8', () => {
    for (const { document, article } of citations) {
      if (article === undefined) continue;
      expect(article, document).toMatch(
        /^(?:第[一二三四五六七八九十百零]+条|[二三]\([一二三四五六七八九十]+\)|附件[12](?:-\d+)?)$/u,
      );
    }
  });
});
