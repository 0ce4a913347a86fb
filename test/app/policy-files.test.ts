import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDistrictFolder } from '../../engine/app/district-folder.ts';
import { checkDistrict } from '../../engine/app/verbs/check-district.ts';
import { soundFiles } from '../corpus/answer-mistake.ts';

const root = mkdtempSync(join(tmpdir(), 'yaohao-files-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test('what an editor leaves beside the policy is told by name, and a column table is read', () => {
  for (const { path, text } of soundFiles()) put(path, text);
  put('rules/risk/repeated.yaml.txt', '名称: 甲\n');
  put('rules/risk/other.yml', '名称: 乙\n');
  put('config/mappings/lists.yaml', '种类: 异常名单\n字段: [{ 字段: 列入日期, 列名: 列入日期 }]\n');
  put('config/.market.yaml.swp.yaml', '名称');
  const folder = openDistrictFolder(root);
  const checked = folder.ok ? checkDistrict(folder.value) : folder;
  expect(checked.ok && checked.value.problems.map(({ code, place }) => `${place?.file} ${code}`)).toEqual([
    'config/mappings/lists.yaml mapping-value-wrong',
    'rules/risk/other.yml policy-file-unknown',
    'rules/risk/repeated.yaml.txt policy-file-unknown',
  ]);
});
