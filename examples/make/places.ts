/** Where the example enterprises are: towns of `config/areas.yaml`, streets and house numbers made up. */
export const TOWNS = [
  { weight: 16, name: '谢家集街道' },
  { weight: 14, name: '蔡家岗街道' },
  { weight: 12, name: '立新街道' },
  { weight: 9, name: '谢三村街道' },
  { weight: 11, name: '平山街道' },
  { weight: 12, name: '望峰岗镇' },
  { weight: 8, name: '李郢孜镇' },
  { weight: 8, name: '唐山镇' },
  { weight: 5, name: '杨公镇' },
  { weight: 2, name: '孤堆回族乡' },
  { weight: 3, name: '孙庙乡' },
] as const;

/** Places that are named without their town; some are key areas (重点区域). */
export const LANDMARKS = [
  { weight: 5, name: '长江商贸城' },
  { weight: 3, name: '淮南工业园区' },
  { weight: 2, name: '淮南高新区智造园区' },
  { weight: 1, name: '市园艺场' },
  { weight: 2, name: '望峰岗' },
  { weight: 2, name: '春林大道' },
] as const;

export const NEIGHBOURS = ['田家庵区', '大通区', '八公山区', '潘集区', '凤台县'] as const;
