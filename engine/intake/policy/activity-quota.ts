/** `每月检查不少于 20 户`, `完成立案 3 件`; `同一企业检查不超过 2 次` is a cap and welcome. */
const QUOTA = new RegExp(
  [
    '(?:检查|抽查|巡查|执法|查处|发现|立案|办案|结案|处罚|罚款|罚没)[^，。；不]{0,8}' +
      '(?:不少于|不低于|至少|达到|完成|指标|任务)[^，。；]{0,6}?[0-9一二两三四五六七八九十百千万]+ ?(?:户次|家次|户|家|次|件|起|宗|万?元)',
    '(?:不少于|不低于|至少|达到|完成)[^，。；]{0,4}?[0-9一二两三四五六七八九十百千万]+ ?(?:户次|家次|户|家|次|件|起|宗|万?元)的?' +
      '(?:检查|抽查|巡查|执法|查处|立案|办案|处罚|罚款|罚没)',
  ].join('|'),
  'u',
);

/** What of a text sets a number of inspections, cases or fines to be reached; undefined where nothing does. */
export function activityQuotaIn(text: string): string | undefined {
  return QUOTA.exec(text)?.[0];
}
