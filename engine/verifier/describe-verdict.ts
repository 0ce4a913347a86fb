import type { Failure } from './failure.ts';
import { FAILURE_WORDS } from './failure-words.ts';
import { LIMITS, NOTE_WORDS, PRECEDENCE_WORDS, STEP_WORDS, UNCHECKED_WORDS } from './step-words.ts';
import { findStillToCome } from './still-to-come.ts';
import type { RoundSummary, StepResult, Verdict } from './verdict.ts';

/** The verdict in one sentence (核验结论). */
export function sayVerdict(verdict: Verdict): string {
  const failed = verdict.steps.filter((step) => step.outcome === 'failed');
  const first = failed[0]?.failures[0];
  const toCome = findStillToCome(verdict);
  if (toCome !== undefined) return TO_COME[toCome];
  if (!verdict.holds) {
    const place =
      first && failed[0]
        ? `：${first.file}，“${STEP_WORDS[failed[0].step]}”一步，${FAILURE_WORDS[first.code]}`
        : '';
    return `核验不通过${place}。`;
  }
  const { round } = verdict;
  const kind = round?.rehearsal ? '演练' : `第 ${round?.number} 号抽取`;
  const what = `${round?.series} ${kind}（批次 ${round?.round}，抽中 ${round?.drawn} 家，检查任务 ${round?.tasks} 件）`;
  return verdict.unchecked.includes('private-part')
    ? `核验通过：${what}公开部分全部相符。`
    : `核验通过：${what}公开部分与保密部分全部相符。`;
}

const TO_COME = {
  seed: '核验未完：这一次还没有摇号（没有 seed.json）。承诺各步相符；抽取和匹配之后请再核验。',
  draw: '核验未完：这一次还没有抽取（没有 draw.json）。承诺和随机种子各步相符；抽取和匹配之后请再核验。',
  match: '核验未完：还没有匹配人员（没有 match.json）。到抽取为止各步相符；匹配之后请再核验。',
} as const;

/** How the verdict stands out (核验结论的颜色): a round that is under way breaks no rule by it. */
export function toneOf(verdict: Verdict): 'holds' | 'unfinished' | 'fails' {
  if (findStillToCome(verdict) !== undefined) return 'unfinished';
  return verdict.holds ? 'holds' : 'fails';
}

/** Whether the commitment is shown to have come first (承诺在先), in one sentence. */
export function sayPrecedence({ precedence }: Verdict): string {
  if (precedence.length === 0) return '承诺在先：只有本机关自己的说法，没有留证。';
  return `承诺在先：${precedence.map((kind) => PRECEDENCE_WORDS[kind]).join('；')}。`;
}

/** The whole answer, line by line, the verdict first. */
export function describeVerdict(verdict: Verdict): readonly string[] {
  return [
    sayVerdict(verdict),
    sayPrecedence(verdict),
    ...(verdict.round ? [`承诺 C：${inFours(verdict.round.commitment)}`, ...sayHead(verdict.round)] : []),
    ...verdict.notes.map(({ code, subject, detail }) => `注意：${NOTE_WORDS[code](subject, detail)}`),
    '',
    ...verdict.steps.flatMap((step) => describeStep(step, findStillToCome(verdict) !== undefined)),
    '',
    '未核验：',
    ...verdict.unchecked.map((item) => `  ${UNCHECKED_WORDS[item]}`),
    '证明不了的：',
    ...LIMITS.map((limit) => `  ${limit}`),
  ];
}

/** The head of the chain (链头) as the notice prints it: what this number says of the one before. */
function sayHead({ rehearsal, number, previous }: RoundSummary): readonly string[] {
  if (rehearsal || number <= 1) return [];
  return [
    `链头：本号写入的第 ${number - 1} 号承诺 ${inFours(previous)}，应与第 ${number - 1} 号的公告相同。`,
  ];
}

/** A failure in a sentence: file, place, what, and what was expected. */
export function describeFailure({ file, at, code, expected, found }: Failure): string {
  const values = [
    expected === '' ? '' : `应为 ${shorten(expected)}`,
    found === '' ? '' : `实为 ${shorten(found)}`,
  ];
  const told = values.filter((value) => value !== '').join('，');
  const place = at === '' ? file : at.startsWith(':') ? `${file}${at}` : `${file} ${at}`;
  return `${place}：${FAILURE_WORDS[code]}${told === '' ? '' : `（${told}）`}  [${code}]`;
}

const OUTCOMES = {
  ok: '相符',
  failed: '不符',
  skipped: '无法核验（所需文件不可读）',
  unchecked: '未核验（没有保密部分）',
} as const;
const MOST_SHOWN = 20;

function describeStep({ step, outcome, failures }: StepResult, isUnderWay: boolean): readonly string[] {
  const more = failures.length > MOST_SHOWN ? [`    另有 ${failures.length - MOST_SHOWN} 处。`] : [];
  const mark = outcome === 'ok' ? '✓' : outcome === 'failed' && !isUnderWay ? '✗' : '–';
  const isToCome = isUnderWay && (outcome === 'failed' || outcome === 'skipped');
  const words = isToCome ? '还没有办到' : OUTCOMES[outcome];
  return [
    `  ${mark} ${STEP_WORDS[step]}：${words}`,
    ...failures.slice(0, MOST_SHOWN).map((failure) => `    ${describeFailure(failure)}`),
    ...more,
  ];
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

/** As C is printed on the notice: groups of four. */
function inFours(hash: string): string {
  return (hash.match(/.{4}/gu) ?? []).join(' ');
}
