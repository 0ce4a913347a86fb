import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openDistrictFolder } from '../../engine/app/district-folder.ts';
import { strayFiles } from '../../engine/app/stray-files.ts';
import { ROOT } from '../policy/shipped-policy.ts';

const made = mkdtempSync(join(tmpdir(), 'yaohao-stray-'));
afterAll(() => rmSync(made, { recursive: true, force: true }));

function toldIn(root: string) {
  const folder = openDistrictFolder(root);
  if (!folder.ok) throw new Error(JSON.stringify(folder.problems));
  return strayFiles(folder.value).map(({ code, severity, place }) => [code, severity, place?.file]);
}

function lay(...paths: readonly string[]): string {
  const root = mkdtempSync(join(made, 'x'));
  for (const path of ['config/district.yaml', ...paths]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
  }
  return root;
}

describe('a file in config/ or rules/ that nobody reads is told', () => {
  test.each([
    ['config/items/随机抽查事项清单.xlsx', 'policy-table-unread'],
    ['config/plan/计划.et', 'policy-table-unread'],
    ['rules/risk/名单.CSV', 'policy-table-unread'],
    ['config/征求意见稿.docx', 'policy-file-unread'],
    ['rules/risk/旧的.yaml.bak', 'policy-file-unread'],
    ['config/schema/别的.json', 'policy-file-unread'],
  ])('%s', (path, code) => {
    expect(toldIn(lay(path))).toEqual([[code, 'warning', path]]);
  });

  test('notes, schemas and what programs leave behind are no such files', () => {
    const paths = ['config/说明.txt', 'rules/README.md', 'config/schema/items.schema.json'];
    expect(toldIn(lay(...paths, 'config/items/~$清单.xlsx', 'config/.DS_Store', 'rules/Thumbs.db'))).toEqual(
      [],
    );
    expect(toldIn(lay('data/inbox/清单.xlsx', 'config/items/fire.yml'))).toEqual([]);
  });

  test('the shipped policy has none', () => {
    expect(toldIn(ROOT)).toEqual([]);
  });
});
