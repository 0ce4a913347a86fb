/** Said to be absent: 未发现问题, 没有发现违法、违规行为, 未受到行政处罚. */
const ABSENT =
  /(?:(?:未发现|没有发现|未见)[^，,；;。、]{0,8}?|(?:没有|不存在|无|未受到?)(?:任何|明显|重大|其他)*)(?:违法|违规|违反|问题|异常|不合格|(?:行政)?处罚)(?:[、及和或]?(?:违法|违规|违反|问题|异常|不合格))*/gu;
const VIOLATION = /不合格|问题|无法联系|查无下落|隐瞒|弄虚作假|未按规定|不予?配合|责令|处罚|违法|违规|违反/u;
/** 未发现开展… is neither good nor bad, and no violation. */
const CLEAN = /未发现开展|(?<![不未])正常|合格(?=$|[；;、,，。])/u;

/** Whether a 检查结果, in an office's own words, is a violation; undefined where the words say neither. */
export function judgeOutcome(outcome: string): boolean | undefined {
  const rest = outcome.replace(ABSENT, '');
  if (VIOLATION.test(rest)) return true;
  return rest !== outcome || CLEAN.test(rest) ? false : undefined;
}
