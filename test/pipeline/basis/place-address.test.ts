import { describe, expect, test } from 'vitest';
import { compileAreas } from '../../../engine/pipeline/basis/place-address.ts';
import { SMALL_AREAS } from './support.ts';

const place = compileAreas(SMALL_AREAS);

describe('二(八) 属地 from an address', () => {
  test.each([
    ['the town by its name', '淮南市谢家集区望峰岗镇示例路', { district: 'inside', town: 'WFG' }],
    ['the town by a keyword', '淮南市谢家集区应台路9号', { district: 'inside', town: 'WFG' }],
    ['the district alone', '淮南市谢家集区示例路', { district: 'inside' }],
    ['the district by another name', '淮南谢家集示例路', { district: 'inside' }],
    ['a town of ours, the district left out', '淮南市唐山镇', { district: 'inside', town: 'TS' }],
    ['the longest name of a town', '谢家集区谢家集街道应台路', { district: 'inside', town: 'XJJ' }],
    ['full-width and blanks', '谢家集区 望峰岗镇', { district: 'inside', town: 'WFG' }],
    ['a park named like another district', '淮南高新区智造园区1号', { district: 'inside', town: 'ZZY' }],
    ['another district', '八公山区新庄孜', { district: 'outside', named: '八公山区' }],
    [
      'another district by an alias',
      '淮南高新区某路',
      { district: 'outside', named: '淮南高新技术产业开发区' },
    ],
    ['another district with a town named like ours', '寿县望峰岗', { district: 'outside', named: '寿县' }],
    ['a county before a namesake of a district', '寿县八公山乡', { district: 'outside', named: '寿县' }],
    [
      'a street of our name in another district',
      '八公山区谢家集路',
      { district: 'outside', named: '八公山区' },
    ],
    ['nothing', '安徽省淮南市示例路1号', { district: 'unknown' }],
    ['an empty cell', '', { district: 'unknown' }],
  ])('%s', (_, address, whereabouts) => {
    expect(place(address)).toEqual(whereabouts);
  });
});
