import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileAreas } from '../../engine/pipeline/basis/place-address.ts';
import { sharedData } from '../support/shared-data.ts';
import { shippedPolicy } from './shipped-policy.ts';

const { areas } = shippedPolicy();
const place = compileAreas(areas);
const real = sharedData('enterprises/huainan_all.csv');

describe('二(八) 属地', () => {
  test('five streets, four towns, two townships, and the parks the plan is sent to', () => {
    const kinds = areas.towns.map(({ kind }) => kind);
    const count = (wanted: string) => kinds.filter((kind) => kind === wanted).length;
    expect(['subdistrict', 'town', 'township', 'park'].map(count)).toEqual([5, 4, 2, 3]);
  });

  test.each([
    ['安徽省淮南市谢家集区李郢孜镇李园路', 'LYZ'],
    ['淮南市谢家集区立新街道长江商贸新区沿街北楼111室', 'LX'],
    ['安徽省淮南市谢家集区望峰岗镇山余村', 'WFG'],
    ['安徽省淮南市谢家集区孤堆回族乡杨正村', 'GD'],
    ['安徽省淮南市谢家集区平山街道金玉新村', 'PS'],
    ['淮南市谢家集区唐山镇乳山村钱郢村北', 'TS'],
  ])('%s lies in %s', (address, town) => {
    expect(place(address)).toEqual({ district: 'inside', town });
  });

  test.each([
    '淮南市田家庵区朝阳中路',
    '淮南市八公山区新庄孜',
    '寿县寿春镇',
    '凤台县城关镇',
    '毛集实验区毛集镇',
  ])('%s lies outside', (address) => {
    expect(place(address).district).toBe('outside');
  });

  test.skipIf(real === undefined)(
    'real addresses: those that name the district are inside, most with their town (needs ../shared/data)',
    () => {
      const lines = readFileSync(real ?? '', 'utf8').split('\n');
      const addresses = lines.flatMap((line) => line.match(/(?:安徽省)?(?:淮南市)?谢家集区[^,"\n]*/u) ?? []);
      expect(addresses.length).toBeGreaterThan(120);
      const places = addresses.map((address) => place(address));
      expect(places.every(({ district }) => district === 'inside')).toBe(true);
      const withTown = places.filter((where) => where.district === 'inside' && where.town !== undefined);
      expect(withTown.length / places.length).toBeGreaterThan(0.5);
    },
  );
});
