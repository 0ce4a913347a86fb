import { PEOPLE_NOTICE, ROUND_NOTICE } from '../../app/papers/notice-names.ts';
import type { OpenAnswer } from '../../app/verbs/open-round.ts';
import type { RoundState } from '../../domain/draw-round.ts';
import { LEFT_OUT } from './bar-words.ts';
import { howToEvidence } from './evidence-words.ts';

/** C in groups of four, as the notice prints it. */
export function inFours(hash: string): string {
  return hash.replace(/(.{4})(?=.)/gu, '$1 ');
}

/** What `open` says. */
export function commitmentLines(answer: OpenAnswer): readonly string[] {
  const { commitment, hash, claimBy, left, undecided } = answer;
  const take = commitment.frames.flatMap(({ quotas }) => quotas).reduce((sum, quota) => sum + quota.take, 0);
  const byReason = Map.groupBy(left, ({ why }) => why);
  const register = commitment.rehearsal ? '（演练）' : `，登记第 ${commitment.number} 号`;
  const staff = `执法检查人员由 ${commitment.match.length} 个机关提交`;
  const { rehearsal } = commitment;
  return [
    ...(commitment.frames.length === 0
      ? [`批次 ${answer.round} 的执法检查人员已承诺${register}，不再抽取检查对象；${staff}。`]
      : [
          `批次 ${answer.round} 已开启${register}。`,
          `${commitment.frames.length} 个事项，合计 ${take} 项次；${commitment.match.length === 0 ? '执法检查人员以后另行承诺、另行摇号' : staff}。`,
        ]),
    `承诺值：${inFours(hash)}`,
    `摇号时间：${[...new Set(commitment.recipe.map(({ at }) => at))].join('、')}；认领截止：${claimBy}。`,
    ...(rehearsal ? [] : [...howToAnnounce(commitment), ...howToSeal(answer.round), ...howToEvidence(hash)]),
    ...[...byReason].map(
      ([why, people]) =>
        `${people.length} 名人员${LEFT_OUT[why]}，不派：${people.map(({ code, name }) => `${name}（${code}）`).join('、')}`,
    ),
    ...(undecided === 0 ? [] : [`${undecided} 户次有规则因缺数据无法判断，没有因此加大抽查。`]),
  ];
}

/** C is public ten minutes before the first source (draw/v1 §2); without it the seed is not taken. */
function howToAnnounce({ round, frames }: OpenAnswer['commitment']): readonly string[] {
  const paper = frames.length === 0 ? PEOPLE_NOTICE : ROUND_NOTICE;
  return [
    `摇号前 10 分钟以前签发公告，否则号码不收：yaohao release ${paper} --round ${round} --signed-by 签发岗位`,
  ];
}

/** On two sheets, when it is made (draw/v1 §6). */
function howToSeal(round: string): readonly string[] {
  return [
    `当天把批次密钥印成密封件，交两个机关保管：yaohao seal --round ${round} --holders 区司法局、区纪委监委`,
  ];
}

/** What `draw` says. */
export function drawnLines({ round, draw }: RoundState): readonly string[] {
  const frames = draw?.file.frames ?? [];
  const times = frames.reduce((sum, { drawn }) => sum + drawn.length, 0);
  const distinct = new Set(frames.flatMap(({ drawn }) => drawn.map(({ id }) => id))).size;
  return [
    `批次 ${round} 抽取完毕：${frames.length} 个事项 ${times} 项次，合并为 ${distinct} 户，每户一次上门。`,
  ];
}

/** What `match` says. */
export function matchedLines(
  { round, match, joined }: RoundState,
  nameOf: (agency: string) => string,
): readonly string[] {
  const agencies = match?.file.agencies ?? [];
  const tasks = agencies.flatMap((agency) => agency.tasks);
  const open = tasks.flatMap(({ people }) => people).filter((one) => one === null).length;
  const sent = new Set(tasks.flatMap(({ people }) => people).filter((one) => one !== null)).size;
  return [
    `批次 ${round} 匹配完毕：${agencies.length} 个机关 ${tasks.length} 项任务，${sent} 名执法检查人员。`,
    ...(open === 0 ? [] : [`有 ${open} 个位置空缺，已记录并报告。`]),
    ...joined.flatMap(({ agency, tasks: visits }) => {
      const count = visits.filter(({ people }) => people.length > 0).length;
      return count === 0 ? [] : [`${nameOf(agency)}派员参加 ${count} 户，不计入应派人数。`];
    }),
  ];
}
