import type { EdgeBar } from '../../pipeline/draw/check-edge.ts';
import type { LeftOutReason } from '../../pipeline/draw/people-of-agency.ts';

/** 不派的理由: why somebody of the roster was not committed to. */
export const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  'no-certificate': '没有有效的行政执法证',
  'certificate-ends': '执法证在检查期间届满',
  'no-item': '本批次没有可以检查的事项',
  away: '检查期间请假、借调或培训',
};

/** What bars a person from a slot. */
export const BARS: Readonly<Record<EdgeBar, string>> = {
  certificate: LEFT_OUT['certificate-ends'],
  away: LEFT_OUT.away,
  item: '可检查事项里没有',
  area: '不在所管的属地',
  qualification: '没有岗位要的资格',
  recusal: '须回避',
};
