import type { CommittedQuota } from '../../domain/draw-commitment.ts';

/** 比例: what one legal bound of an item governs, as `frameOfItem` codes it. */
export const QUOTA_WORDS: Readonly<Record<string, string>> = {
  base: '“一般比例”',
  focus: '“重点单位比例”',
  full: '“全部抽取”',
  'focus-full': '“重点单位全部抽取”',
};

/** 比例的约束. */
export const BOUND_WORDS: Readonly<Record<CommittedQuota['bound'], string>> = {
  atLeast: '不低于',
  exactly: '固定比例',
  atMost: '不超过',
};

/** What a code of draw/v1 §0 is of, and the columns of an inspector, as an officer calls them. */
export const KIND_WORDS: Readonly<Record<string, string>> = {
  agency: '机关',
  area: '乡镇街道',
  areas: '属地',
  cap: '每人上限',
  frame: '事项',
  group: '联合组',
  history: '已检查次数',
  inspector: '执法检查人员',
  qualification: '资格',
  quota: '比例',
  rule: '规则',
  scope: '可检查事项',
};
