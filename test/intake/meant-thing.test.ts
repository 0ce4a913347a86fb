import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { meantThing } from '../../engine/intake/meant-thing.ts';
import { collectNames } from '../../engine/intake/policy/policy-names.ts';
import { shapeFile } from '../../engine/intake/policy/shape-file.ts';

const path = 'config/agencies.yaml';
const { file } = shapeFile({ path, text: readFileSync(path, 'utf8') }, 'agencies');
const { agency = new Map() } = collectNames(file === undefined ? [] : [file], new Set()).names;

describe('the agency that was meant', () => {
  test.each([
    ['区国土局', '谢家集国土分局'],
    ['区国土资源局', '谢家集国土分局'],
    ['区国锐局', '区国税局'],
    ['区市监局', '区市场监管局'],
    ['市场监督局', '区市场监管局'],
    ['区卫生局', '区卫计委'],
    ['区住建局', '区住建委'],
    ['区农水局', '区农林水利局'],
    ['区文体局', '区文广体局'],
    ['区执法局', '区城市管理行政执法局'],
    ['区公安局', '谢家集公安分局'],
    ['区消防队', '谢家集消防大队'],
    ['生态环境分局', '区环保局'],
    ['区人力资源局', '区人社局'],
    ['区烟草局', '淮南市烟草专卖局谢家集分局'],
    ['检查院', '谢家集区人民检察院'],
    ['区四厂监官局', '区市场监管局'],
    ['AMRR', 'AMR'],
  ])('%s: %s', (written, meant) => {
    expect(meantThing(written, agency)).toBe(meant);
  });

  test.each([
    '区水务局',
    '区医保局',
    '区质监局',
    '区民宗局',
    '区审计局',
    '区电力局',
    '烟草公司',
    '局',
    'x'.repeat(5000),
    '局'.repeat(5000),
  ])('%.8s: none', (written) => {
    expect(meantThing(written, agency)).toBeUndefined();
  });
});
