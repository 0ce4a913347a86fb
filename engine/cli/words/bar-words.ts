import { EDGE_BARS } from '../../domain/match-people.ts';
import type { LeftOutReason } from '../../pipeline/draw/people-of-agency.ts';

/** 不派的理由: why somebody of the roster was not committed to. */
export const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  'no-certificate': '没有有效的行政执法证',
  'certificate-ends': EDGE_BARS.certificate,
  'no-item': '本批次没有可以检查的事项',
  away: EDGE_BARS.away,
};
