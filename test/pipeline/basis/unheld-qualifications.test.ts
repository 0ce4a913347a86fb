import { describe, expect, test } from 'vitest';
import {
  type QualifiedGround,
  type Skills,
  unheldQualifications,
} from '../../../engine/pipeline/basis/unheld-qualifications.ts';

const PLACE = { file: 'config/items/market.yaml', line: 30 };

function unheld(skills: readonly Skills[] | undefined, qualification = 'special') {
  const ground: QualifiedGround = {
    items: [{ id: 'SC-11', name: '特种设备', agency: 'AMR', inspectors: { count: 2, qualification } }],
    agencies: [{ id: 'AMR', name: '区市场监管局' }],
    qualifications: [{ id: 'special', name: '特种设备安全监察员' }],
    skillsOf: () => skills,
    placeOf: () => PLACE,
  };
  return unheldQualifications(ground);
}

describe('二(三)(六) a qualification that no inspector holds', () => {
  test('is told with the agency, the item and its line', () => {
    expect(unheld([{ qualifications: ['other'], items: ['*'] }])).toEqual([
      {
        code: 'qualification-unheld',
        severity: 'warning',
        values: {
          item: 'SC-11',
          name: '特种设备',
          qualification: '特种设备安全监察员',
          agency: '区市场监管局',
        },
        place: PLACE,
      },
    ]);
  });

  test.each([
    ['one who may carry out every item holds it', [{ qualifications: ['special'], items: ['*'] }], 0],
    ['one who may carry out this item holds it', [{ qualifications: ['special'], items: ['SC-11'] }], 0],
    ['only one who may not carry it out holds it', [{ qualifications: ['special'], items: ['SC-07'] }], 1],
    ['the roster is empty', [], 1],
    ['no roster was brought', undefined, 0],
  ])('%s', (_case, skills, told) => {
    expect(unheld(skills)).toHaveLength(told);
  });

  test('an item that needs none is never told', () => {
    expect(unheld([], '')).toEqual([]);
  });
});
