import type { CommitmentFile } from '../domain/draw-commitment.ts';
import type { RegisterEntry } from '../domain/draw-register.ts';
import type { VoidedDraw } from '../domain/draw-round.ts';
import type { Policy } from '../domain/policy.ts';
import { instantMs } from '../kernel/instant.ts';
import { formatMinute } from './format.ts';

/** Behind the title of what followed from a draw that is void. */
export function voidMark(voided: VoidedDraw | undefined): string {
  return voided === undefined ? '' : '（已作废）';
}

/** 抽取作废, before anything else that a paper says of the draw: draw/v1 §2 has the result stay published, with why and by whom. */
export function voidNotice(voided: VoidedDraw | undefined, { agencies }: Pick<Policy, 'agencies'>): string {
  if (voided === undefined) return '';
  const { at, reason, approvedBy, when } = voided;
  const [body = ''] = approvedBy.split('/');
  const approver = agencies.find(({ id }) => id === body)?.name;
  return (
    `本次抽取已于${formatMinute(at)}作废，不据以检查。作废原因：${reason}。` +
    (approver === undefined ? '' : `由${approver}批准。`) +
    (when === 'after-result' ? '作废时结果已经可以知道，结果照旧全部公布。' : '')
  );
}

/** 登记簿上作废的各号: those void when this commitment was made, so that the notice reads the same for ever. */
export function voidedBefore(
  { series, number, committedAt }: Pick<CommitmentFile, 'series' | 'number' | 'committedAt'>,
  entries: readonly RegisterEntry[],
): readonly RegisterEntry[] {
  return entries.filter(
    (one) =>
      one.series === series &&
      one.number < number &&
      one.state === 'void' &&
      instantMs(one.at) <= instantMs(committedAt),
  );
}

/** A draw that was voided is told with the next ones: never repeated in silence. */
export function voidedWords(entries: readonly RegisterEntry[]): readonly string[] {
  if (entries.length === 0) return [];
  const each = entries.map(
    ({ number, round, at, reason }) =>
      `第${number}号（批次${round}）${formatMinute(at)}作废，原因：${reason}`,
  );
  return [`登记簿上已经作废的：${each.join('；')}。作废的各号不删除、不重号。`];
}
