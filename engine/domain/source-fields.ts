/**
 * The fields that importers read, by kind of file: field id → what it is in the officer's words.
 * `config/mappings/*.yaml` says which column of which file is which field; a field may have no column.
 */
export const SOURCE_FIELDS = {
  /** 检查对象名录库, 二(二). */
  enterprises: {
    uscc: '统一社会信用代码或注册号',
    name: '名称',
    kind: '主体类型',
    address: '住所（经营场所）',
    businessScope: '经营范围',
    registeredOn: '成立日期',
    state: '登记状态',
    industry: '行业',
    capital: '注册资本',
  },
  /** 执法检查人员名录库, 二(三). Lists in one cell are parted by 、 or ；. */
  inspectors: {
    code: '人员编号',
    name: '姓名',
    agency: '执法检查机关',
    level: '执法级别',
    areas: '属地',
    professions: '专业',
    expertise: '业务专长',
    qualifications: '资格',
    items: '可检查事项',
    certificateNumber: '执法证号',
    certificateIssuer: '发证机关',
    certificateExpiresOn: '有效期至',
    leave: '请假',
    recusals: '回避',
  },
  /** 子库名单 of an item. */
  subRoster: {
    objectNumber: '对象编号',
    name: '名称',
    uscc: '责任单位统一社会信用代码',
    answersName: '责任单位名称',
    address: '地址',
    quantity: '特种设备数量',
    focus: '重点单位',
    sector: '名单类别',
  },
  /** 投诉举报. */
  complaints: {
    number: '登记编号',
    uscc: '统一社会信用代码',
    name: '被投诉举报单位',
    receivedOn: '登记日期',
    content: '内容',
    substantiated: '是否属实',
  },
  /** 经营异常名录, 严重违法失信名单. */
  lists: {
    uscc: '统一社会信用代码',
    name: '名称',
    listedOn: '列入日期',
    removedOn: '移出日期',
    ground: '列入原因',
    decidedBy: '作出决定机关',
    decision: '决定书文号',
  },
  /** 以往检查. */
  visits: {
    number: '检查编号',
    uscc: '统一社会信用代码',
    name: '名称',
    agency: '检查机关',
    visitedOn: '检查日期',
    kind: '检查类型',
    method: '检查方式',
    item: '事项编号',
    outcome: '检查结果',
  },
  /** 检查结果录入表: the lines of the forms, filled in; 二(九). */
  findings: {
    form: '表号',
    uscc: '统一社会信用代码',
    name: '名称',
    item: '事项编号',
    itemName: '检查事项',
    inspectors: '检查人员',
    inspectedOn: '检查日期',
    inspected: '是否检查',
    results: '检查结果',
    followUp: '后续处置',
    note: '备注',
    lateReason: '逾期原因',
  },
  /** 属地核定: the clerk's worksheet, filled in. */
  whereabouts: {
    id: '编号',
    name: '名称',
    address: '住所（经营场所）',
    hint: '线索',
    decision: '核定属地',
  },
} as const;

export type SourceKind = keyof typeof SOURCE_FIELDS;
/** What `import` brings into the rosters; findings go into a round's forms. */
export type RosterSourceKind = Exclude<SourceKind, 'findings'>;
export type FieldOf<Kind extends SourceKind> = keyof (typeof SOURCE_FIELDS)[Kind];
