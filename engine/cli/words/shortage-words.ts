import type { AgencyShortage, ShortagesExplained } from '../../app/explain-shortages.ts';
import { EDGE_BARS } from '../../domain/match-people.ts';
import type { PersonInShortage, ShortNeed } from '../../pipeline/draw/explain-shortage.ts';
import { LEFT_OUT } from './bar-words.ts';
import { personWords } from './change-words.ts';
import type { NamesOfIds } from './ground-words.ts';

/** What stands on the command line of who asked, to be copied with what is proposed. */
export interface ShortageCommands {
  /** `--as` as typed. */
  readonly as: string | undefined;
  /** Agencies whose slots were to be left open already. */
  readonly leaveOpen: readonly string[];
}

/** 人员不够: which items, who could come, who cannot and why, and the smallest ways out as commands; 二(六). */
export function shortageLines(
  { round, agencies }: ShortagesExplained,
  names: NamesOfIds,
  commands: ShortageCommands,
): readonly string[] {
  if (agencies.length === 0) return [];
  const yaohao = commands.as === undefined ? 'yaohao' : `yaohao --as ${commands.as}`;
  const open = [...commands.leaveOpen, ...agencies.map(({ agency }) => names.agency(agency))];
  return [
    ...agencies.flatMap((one) => [
      '',
      ...agencyLines(one, names),
      ...relaxLines(one, { round, yaohao }, names),
    ]),
    '',
    ...(agencies.some(({ shortage }) => shortage.relaxBy !== null)
      ? [
          `照上面放宽以后再匹配：${yaohao} match --round ${round}`,
          '都不放宽的，让上面写的岗位空缺、如实报告，其余照常匹配：',
        ]
      : ['让上面写的岗位空缺、如实报告，其余照常匹配：']),
    `  ${yaohao} match --round ${round} --leave-open ${[...new Set(open)].join('、')}`,
  ];
}

/** The same for machines: whom one must not visit is left out unless it may be told. */
export function shortageValue({ inspectors, recusalsOf, ...one }: AgencyShortage): object {
  const people = one.people.map(({ bars, ...person }) => ({
    ...person,
    name: inspectors.get(person.inspector)?.name,
    certificate: inspectors.get(person.inspector)?.certificate.number,
    bars: bars.map(({ bar, slots, visits }) =>
      bar === 'recusal' && recusalsOf === undefined
        ? { bar, slots, count: visits.length }
        : { bar, slots, visits },
    ),
  }));
  return { ...one, people };
}

function agencyLines(one: AgencyShortage, names: NamesOfIds): readonly string[] {
  const { needs, people, left } = one;
  const able = people.filter(({ slots }) => slots > 0);
  const barred = people.filter(({ slots }) => slots === 0);
  return [
    `【${names.agency(one.agency)}】`,
    `  缺人的岗位：${few(needs, (need) => needWords(need, names), '；', '项组合')}`,
    `  检查对象：${few(one.names, (name) => name, '、', '户')}`,
    able.length === 0 ? '  能担任的：一个也没有' : `  能担任的 ${able.length} 人：`,
    ...able.slice(0, ABLE_SHOWN).map((person) => `    ${ableWords(person, one)}`),
    ...(able.length > ABLE_SHOWN ? [`    …… 另有 ${able.length - ABLE_SHOWN} 人，用 --json 查看全部`] : []),
    ...reasonLines('  不能担任的', [
      ...barred.map((person) => [barredWords(person), person.inspector] as const),
      ...left.map(({ code, why }) => [LEFT_OUT[why], code] as const),
    ]).map((line) => line(one)),
  ];
}

const FEW = 5;
const ABLE_SHOWN = 10;

/** The first few in words, and how many there are in all. */
function few<T>(all: readonly T[], words: (one: T) => string, between: string, unit: string): string {
  const shown = all.slice(0, FEW).map(words).join(between);
  return all.length > FEW ? `${shown}等 ${all.length} ${unit}` : shown;
}

function needWords({ frames, qualification, visits, slots, able }: ShortNeed, names: NamesOfIds): string {
  const items = few(frames, (frame) => `“${names.item(frame)}”（${frame}）`, '、', '个事项');
  const who = qualification === '' ? '' : `，要“${names.qualification(qualification)}”`;
  return `${items}${who}：${visits} 户，${slots} 个岗位${able === 0 ? '，没有人能担任' : ''}`;
}

function ableWords(person: PersonInShortage, one: AgencyShortage): string {
  const { inspector, cap, full, slots, visits, bars } = person;
  const limit = full ? `每人上限 ${cap} 户，已排满` : `能去 ${visits} 户（${slots} 个岗位），每户只能算一人`;
  const not = bars.map(({ bar, slots: barred, visits: ids }) => {
    const known = bar === 'recusal' ? ids.flatMap((id) => one.recusalsOf?.get(id) ?? []) : [];
    const which = known.length === 0 ? '' : `（${few(known, (name) => name, '、', '户')}）`;
    return `；另 ${barred} 个岗位不能担任：${EDGE_BARS[bar]}${which}`;
  });
  return `${personWords(inspector, one.inspectors.values())}：${limit}${not.join('')}`;
}

function barredWords({ bars }: PersonInShortage): string {
  return bars.map(({ bar }) => EDGE_BARS[bar]).join('或者');
}

/** One line for each reason, with whom it stops. */
function reasonLines(
  head: string,
  reasons: readonly (readonly [why: string, code: string])[],
): readonly ((one: AgencyShortage) => string)[] {
  return [...Map.groupBy(reasons, ([why]) => why)].map(([why, of]) => (one: AgencyShortage) => {
    const who = few(of, ([, code]) => personWords(code, one.inspectors.values()), '、', '人');
    return `${head} ${of.length} 人，${why}：${who}`;
  });
}

function relaxLines(
  { agency, shortage: { relaxBy, slots, short }, approver }: AgencyShortage,
  { round, yaohao }: { readonly round: string; readonly yaohao: string },
  names: NamesOfIds,
): readonly string[] {
  const open = `不放宽的，这 ${slots.length} 个岗位都空缺`;
  if (relaxBy === null)
    return [`  提高每人上限也补不上 ${short} 个岗位，没有可以放宽的；这 ${slots.length} 个岗位都空缺。`];
  const by = approver ?? '批准职务';
  return [
    `  最小的放宽：每人上限各加 ${relaxBy} 户，须批准、附批准文件；${open}。`,
    `    ${yaohao} relax --round ${round} --agency ${names.agency(agency)} --cap ${relaxBy} --evidence 批准文件.pdf --approved-by ${by}`,
  ];
}
