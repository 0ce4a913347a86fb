import type { EnterpriseTrace } from '../../app/trace/trace-enterprise.ts';
import type { TraceEntry, TraceStage } from '../../app/trace/trace-entry.ts';
import { ANSWER_NAMES, LEVEL_NAMES, LIST_NAMES, SCENE_NAMES } from '../../domain/credit.ts';
import { decisionNumber } from '../../domain/decision-papers.ts';
import { JOINER_RULES, STRIKE_GROUNDS, SUBSTITUTE_GROUNDS } from '../../domain/draw-change.ts';
import { HALVES } from '../../domain/inspection.ts';
import { sayValue } from '../../domain/say-condition.ts';
import { parseFraction } from '../../kernel/parse-fraction.ts';
import { formatPercent } from '../../kernel/rational.ts';
import { STATES, VERDICTS } from './explain-words.ts';
import type { NamesOfIds } from './ground-words.ts';
import { atEnd, placeWords, recordWords } from './place-words.ts';

/** The stations, in the order of the plan's clauses. */
const STAGES: Readonly<Record<TraceStage, string>> = {
  roster: '名录库（二(二)）',
  facts: '抽取时的情况（二(五)）',
  strata: '分组（二(五)）',
  ticket: '摇号（二(五)）',
  claim: '认领（二(六)）',
  match: '匹配人员（二(六)）',
  change: '剔除、递补和更换（三(三)）',
  visit: '联合检查（二(八)）',
  form: '一企一表（二(七)）',
  attachment: '协助检查的报告（二(八)）',
  uninspected: '未检查（二(七)）',
  finding: '检查结果（二(九)）',
  disclosure: '公示（二(九)）',
  credit: '信用记录（二(十一)）',
  listing: '列入名录（二(十一)）',
  restriction: '联合惩戒（二(十一)）',
  check: '惩戒查询（二(十一)）',
  paper: '文书',
};

/** `trace` for people: the whole way, each station with its record and the line of its rule. */
export function traceLines({ id, name, entries }: EnterpriseTrace, names: NamesOfIds): readonly string[] {
  const lines = [`${name}（${id}）`];
  let heading = '';
  for (const entry of entries) {
    const round = 'round' in entry && !AFTER_ROUNDS.has(entry.stage) ? `批次 ${entry.round} ` : '';
    const next = `【${round}${STAGES[entry.stage]}】`;
    if (next !== heading) lines.push('', next);
    heading = next;
    lines.push(`  ${entryWords(entry, names)}`, ...sourceLines(entry));
  }
  return lines;
}

/** Stations of the register, which knows no rounds. */
const AFTER_ROUNDS: ReadonlySet<TraceStage> = new Set(['restriction', 'paper']);

function sourceLines({ records, places }: TraceEntry): readonly string[] {
  const [own = '', ...others] = records.map(recordWords);
  const from = [...new Set(others)].filter((one) => one !== own).join('、');
  const rules = [...new Set(places.map(placeWords))].join('、');
  const told = atEnd(own, from === '' ? '' : `来自 ${from}`, rules);
  return told === '' ? [] : [`  ${told}`];
}

type WordsOf<Stage extends TraceStage> = (
  entry: Extract<TraceEntry, { readonly stage: Stage }>,
  names: NamesOfIds,
) => string;

const WORDS: { readonly [Stage in TraceStage]: WordsOf<Stage> } = {
  roster: ({ enterprise: { name, kind, address, state }, source, cutOff }) =>
    `${name}，${kind}，${state ?? '登记状态未写明'}，${address || '住所未写明'}（来源：${source}，截止 ${cutOff}）`,
  facts: ({ on, facts }) =>
    `${on}：${facts
      .filter(({ fact }) => fact !== 'name')
      .map(({ name, value }) => `${name} ${sayValue(value)}`)
      .join('；')}`,
  strata: ({ item: { item, itemName, ticket, stratum, steps, quota } }) => {
    const rules = steps.filter(({ name, counted }) => name !== '' && counted).map(({ name }) => name);
    const raised = rules.length === 0 ? '' : `（${rules.join('、')}）`;
    const group = `${stratum.stratum} 组 ${stratum.size} 户，这一批共抽 ${quota.take} 户`;
    const ratio = formatPercent(parseFraction(ticket.ratio));
    return `${item} ${itemName}：${STATES[ticket.state]}，比例 ${ratio}${raised}，${group}，机会 ${ticket.probability}`;
  },
  ticket: ({ item: { item, itemName, verdict, ticket }, threshold }) => {
    const line = threshold === undefined ? '' : `，中签线 ${short(threshold)}`;
    const number = ticket === undefined ? '' : `，号码 ${short(ticket)}`;
    return `${item} ${itemName}：${verdict === undefined ? '还没有摇号' : VERDICTS[verdict]}${number}${line}`;
  },
  claim: ({ agency, how, at }, names) =>
    `${names.agency(agency)} ${how === 'claimed' ? `${minute(at)} 认领` : '逾期没有认领，到期视为认领'}`,
  match: ({ agency, people }, names) =>
    `${names.agency(agency)}：${people.map((code) => code ?? '（空缺）').join('、')}`,
  change: ({ kind, of, out, in: next, ground, how }, names) =>
    kind === 'strike'
      ? `${names.item(of)}：剔除 ${out ?? ''}（${wordOf(STRIKE_GROUNDS, ground)}），递补 ${next ?? '（没有可以递补的）'}`
      : `${names.agency(of)}：${out ?? '（空缺）'} 换为 ${next ?? '（没有可以更换的人）'}（${wordOf(SUBSTITUTE_GROUNDS, ground)}${how === undefined ? '' : `，市级派员，${JOINER_RULES[how]}`}）`,
  visit: ({ visit: { on, half, lead, parts } }, names) =>
    `${on} ${HALVES[half]}，${names.agency(lead)}牵头，${parts.map(({ agency }) => names.agency(agency)).join('、')}一次上门`,
  form: ({ number, issue, line: { item, attached, agency, inspectors } }, names) => {
    const people = inspectors.map(({ name, certificate }) => `${name}（${certificate}）`).join('、');
    const how = attached ? '（附带）' : '';
    return `${number} 第 ${issue} 次印发：${item} ${names.item(item)}${how}，${names.agency(agency)}，${people}`;
  },
  attachment: ({ report: { helper, item, file, sha256, form } }, names) =>
    `${helper}（${names.item(item)}）：${file}，SHA-256 ${short(sha256)}，附在表 ${form} 之后，不是检查结果`,
  uninspected: ({ uninspected: { item, visitedOn, reason, form } }, names) =>
    `${visitedOn} ${names.item(item)}：${reason}（表 ${form}，没有检查结果）`,
  finding: ({ finding }, names) => {
    const { item, inspectedOn, results, followUp, form, dueOn, lateBy } = finding;
    return `${inspectedOn} ${names.item(item)}：${results.join('、')}，${followUp}（表 ${form}，${inTime(dueOn, lateBy)}）`;
  },
  disclosure: ({ batch, on, row: { item, results, dueOn, lateBy } }, names) =>
    `${on} 第 ${batch} 次公示，${names.item(item)}：${results.join('、')}（${inTime(dueOn, lateBy)}）`,
  credit: ({ record: { on, item, results, violation, inspectedOn } }, names) =>
    `${on} 记入：${inspectedOn} ${names.item(item)}，${results.join('、')}，${violation ? '属于违法违规记录' : '不属于违法违规记录'}`,
  listing: ({ listing }, names) => {
    const { list, listedOn, ground, decidedBy, origin, removedOn, removalGround, removalPaper } = listing;
    const by = origin === 'imported' ? `${decidedBy}，导入` : `${names.agency(decidedBy)}，按规则决定`;
    const [number, ended] = [decisionNumber(listing), removalPaper?.number ?? ''];
    const removed = `；${removedOn} 移出：${removalGround ?? ''}${ended === '' ? '' : `（${ended}）`}`;
    return `${listedOn} 列入${LIST_NAMES[list]}：${ground}（${by}${number === '' ? '' : `，${number}`}）${removedOn === undefined ? '' : removed}`;
  },
  restriction: ({ on, restriction: { scene, level, ruleName, executing, from, until } }, names) =>
    `${SCENE_NAMES[scene]}：${LEVEL_NAMES[level]}，${ruleName}，${names.agency(executing)}实施，自 ${from} 至${until === null ? '移出名录之日' : ` ${until}`}（${on} 公告）`,
  check: ({ check: { receipt, scene, on, answer } }) =>
    `${receipt}：${SCENE_NAMES[scene]}，${on}，${ANSWER_NAMES[answer]}`,
  paper: ({ name, path, number }) => `${name}${number === '' ? '' : ` ${number}`}  ${path}`,
};

/** One union, one table: TypeScript cannot see that an entry meets the words of its own stage. */
function entryWords(entry: TraceEntry, names: NamesOfIds): string {
  const words = WORDS[entry.stage] as WordsOf<TraceStage>;
  return words(entry, names);
}

/** Enough of a number to be told from the next one; the whole stands in the proof and in `explain`. */
function short(ticket: string): string {
  return `${ticket.slice(0, 12)}……`;
}

function minute(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}

function inTime(dueOn: string, lateBy: number): string {
  return lateBy === 0 ? `期限 ${dueOn}，按期` : `期限 ${dueOn}，逾期 ${lateBy} 个工作日`;
}

function wordOf(table: Readonly<Record<string, string>>, code: string): string {
  return table[code] ?? code;
}
