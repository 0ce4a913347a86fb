/** The inspecting agencies of `config/agencies.yaml`, and how many inspectors each has in the example. */
export interface ExampleAgency {
  readonly id: string;
  readonly name: string;
  readonly inspectors: number;
  readonly professions: readonly string[];
  /** 资格 that some of its items ask for, and how many hold it. */
  readonly qualifications?: readonly { readonly name: string; readonly holders: number }[];
}

export const AGENCIES: readonly ExampleAgency[] = [
  {
    id: 'AMR',
    name: '区市场监管局',
    inspectors: 34,
    professions: ['登记监管', '食品安全', '药品医疗器械', '特种设备', '质量计量', '广告'],
    qualifications: [
      { name: '特种设备安全监察员', holders: 9 },
      { name: '药品检查员', holders: 8 },
    ],
  },
  { id: 'ENV', name: '区环保局', inspectors: 8, professions: ['环境监察'] },
  { id: 'CUL', name: '区文广体局', inspectors: 6, professions: ['文化市场', '体育市场'] },
  { id: 'HRS', name: '区人社局', inspectors: 7, professions: ['劳动保障监察'] },
  { id: 'DRC', name: '区发改委', inspectors: 4, professions: ['项目稽察'] },
  { id: 'EIT', name: '区经信委', inspectors: 5, professions: ['节能监察', '民爆监管'] },
  { id: 'EDU', name: '区教育局', inspectors: 6, professions: ['教育督导'] },
  { id: 'CIV', name: '区民政局', inspectors: 5, professions: ['社会组织管理', '社会事务'] },
  { id: 'FIN', name: '区财政局', inspectors: 6, professions: ['财政监督'] },
  { id: 'CON', name: '区住建委', inspectors: 8, professions: ['工程质量安全', '燃气管理'] },
  { id: 'AGR', name: '区农林水利局', inspectors: 9, professions: ['农业执法', '动物卫生监督', '水政监察'] },
  { id: 'COM', name: '区商务（旅游）局', inspectors: 6, professions: ['商务执法', '旅游执法'] },
  {
    id: 'HEA',
    name: '区卫计委',
    inspectors: 9,
    professions: ['公共卫生', '医疗监督'],
    qualifications: [{ name: '卫生监督员', holders: 9 }],
  },
  {
    id: 'SAF',
    name: '区安监局',
    inspectors: 8,
    professions: ['危险化学品', '非煤矿山', '工贸安全'],
    qualifications: [{ name: '安全生产监察员', holders: 8 }],
  },
  { id: 'PRI', name: '区物价局', inspectors: 6, professions: ['价格监督检查'] },
  { id: 'URB', name: '区城市管理行政执法局', inspectors: 8, professions: ['市容环卫'] },
  { id: 'HOU', name: '区房产局', inspectors: 5, professions: ['物业管理', '房地产市场'] },
  { id: 'POL', name: '谢家集公安分局', inspectors: 8, professions: ['治安管理', '内保'] },
  { id: 'NTX', name: '区国税局', inspectors: 7, professions: ['税务稽查'] },
  { id: 'LTX', name: '谢家集地税分局', inspectors: 6, professions: ['税务稽查'] },
  { id: 'LAN', name: '谢家集国土分局', inspectors: 5, professions: ['国土资源执法监察'] },
  {
    id: 'FIR',
    name: '谢家集消防大队',
    inspectors: 8,
    professions: ['消防监督'],
    qualifications: [{ name: '消防监督检查人员', holders: 8 }],
  },
  { id: 'GRA', name: '谢家集粮食分局', inspectors: 4, professions: ['粮食监督检查'] },
  { id: 'TRA', name: '谢家集交通分局', inspectors: 7, professions: ['运政执法'] },
  { id: 'TOB', name: '淮南市烟草专卖局谢家集分局', inspectors: 6, professions: ['专卖管理'] },
];
