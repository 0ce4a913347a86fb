import type { CountLimit } from './phrases.ts';
import { condensed } from './policy-phrase.ts';
import { formatRatioPhrase, parseRatioPhrase } from './policy-ratio-phrase.ts';
import type { FrequencyLimit, Instalment } from './policy-types.ts';
import { LEVEL_WORDS } from './ratio-clause.ts';

/** One limit that a phrase sets. */
export interface FrequencyClause
  extends Pick<FrequencyLimit, 'min' | 'max' | 'per' | 'levels' | 'instalments'> {
  readonly scope: FrequencyLimit['scope'];
  /** 一般: may be exceeded with a reason. */
  readonly hardness?: 'generally';
  /** 根据实际需要. */
  readonly asNeeded?: true;
  /** 对同一用能产品生产单位: who is meant, in the list's words. */
  readonly who?: string;
  /** 每年不超过2次: of campaigns or of visits, the phrase does not say. */
  readonly ofWhatUnsaid?: true;
}

type Period = NonNullable<FrequencyLimit['per']>;

/** A frequency phrase of a published list; undefined for what is none. Reads every phrase that `formatFrequency` writes. */
export function parseFrequency(written: string): readonly FrequencyClause[] | undefined {
  const text = condensed(written).replace(/[。；;]$/u, '');
  if (/^根据实际情况确定$/u.test(text)) return [{ scope: 'situation' }];
  if (/^(?:按照?|根据).*风险.*确定$/u.test(text)) return [{ scope: 'risk-tier' }];
  const parts = text.split(/[；;]/u);
  if (parts.some((part) => part.includes('%'))) return readInstalments(parts);
  const limits = parts.map(readLimit);
  return limits.every((limit) => limit !== undefined) ? limits : undefined;
}

const PART = /^(?:或者?)?每年(?:(\d+)次(各)?|分次达到)(.+)$/u;

/** 每年1次20%；或者每年2次各10%; 每年1次33%；或者每年分次达到33%. */
function readInstalments(parts: readonly string[]): readonly FrequencyClause[] | undefined {
  const instalments = parts.map((part): Instalment | undefined => {
    const found = PART.exec(part);
    const ratio = parseRatioPhrase(found?.[3] ?? '');
    if (found === null || !ratio.ok) return undefined;
    return found[1] === undefined ? { total: ratio.value } : { times: Number(found[1]), each: ratio.value };
  });
  if (!instalments.every((one) => one !== undefined)) return undefined;
  const times = instalments.flatMap((one) => one.times ?? []);
  const open = instalments.some((one) => one.times === undefined);
  return [
    {
      scope: 'campaign',
      per: 'year',
      ...(times.length === 0 ? {} : { min: count(Math.min(...times)) }),
      ...(open ? {} : { max: count(Math.max(...times)) }),
      instalments,
    },
  ];
}

const PERIODS: readonly (readonly [RegExp, Period])[] = [
  [/在?许可(?:证)?有效期内/u, 'permit-validity'],
  [/在?备案有效期内/u, 'filing-validity'],
  [/每(?:2|两)年/u, 'two-years'],
  [/每(?:3|三)年/u, 'three-years'],
  [/每半年/u, 'half-year'],
  [/每季度?/u, 'quarter'],
  [/每月|[/／]月$/u, 'month'],
  [/(?:同一|每)年度内?|每年|[/／]年$/u, 'year'],
];
const COUNT = /^(不少于|不低于|至少|不超过|至多|最多)?(\d+|[一二两三])(?:[—~～至-](\d+))?次$/u;

/** 每年不少于1次; 1—2次/年; 在许可有效期内同一单位不超过2次; 对同一单位每2年抽查不超过1次; 县级局每月组织1次. */
function readLimit(written: string): FrequencyClause | undefined {
  let rest = written;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = pattern.exec(rest);
    if (found === null) return undefined;
    rest = rest.slice(0, found.index) + rest.slice(found.index + found[0].length);
    return found;
  };
  const asNeeded = take(/^根据实际(?:工作)?需要[,，]/u) !== undefined;
  const level = LEVEL_WORDS[take(/^([省市县区所])(?:级局|局|级)/u)?.[1] ?? ''];
  const period = PERIODS.find(([pattern]) => pattern.test(rest));
  if (period !== undefined) take(period[0]);
  const generally = take(/一般/u) !== undefined;
  const who = take(/^对?(?:同一个?|一个)(.+?)(?:的检查)?(?=[,，]|抽查|不|至|最|\d)/u);
  rest = rest.replaceAll(/[,，]|抽查|组织|的检查/gu, '');
  const counted = COUNT.exec(rest);
  if (period === undefined || counted === null) return undefined;
  const bounds = boundsOf(counted);
  return {
    scope: who === undefined ? 'campaign' : 'enterprise',
    ...bounds,
    per: period[1],
    ...(level === undefined ? {} : { levels: [level] }),
    ...(generally ? { hardness: 'generally' } : {}),
    ...(asNeeded ? { asNeeded: true } : {}),
    ...(who === undefined ? {} : { who: who[1] ?? '' }),
    ...(who === undefined && bounds.min === undefined ? { ofWhatUnsaid: true } : {}),
  };
}

const NUMERALS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3 };

function boundsOf([, bound, low = '', high]: RegExpExecArray): Pick<FrequencyClause, 'min' | 'max'> {
  const number = count(NUMERALS[low] ?? Number(low));
  if (bound === undefined) return { min: number, max: high === undefined ? number : count(Number(high)) };
  return /不少于|不低于|至少/u.test(bound) ? { min: number } : { max: number };
}

function count(times: number): CountLimit {
  return { count: times, unit: '次' };
}

const PERIOD_WORDS: Readonly<Record<Period, string>> = {
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
  'two-years': '每2年',
  'three-years': '每3年',
  'permit-validity': '在许可有效期内',
  'filing-validity': '在备案有效期内',
};

/** The phrase as a list writes it. */
export function formatFrequency(limits: readonly FrequencyClause[]): string {
  return limits.map(limitWords).join('；');
}

function limitWords(limit: FrequencyClause): string {
  const { scope, per = 'year', min, max, levels = [], instalments, hardness, asNeeded, who } = limit;
  if (scope === 'situation') return '根据实际情况确定';
  if (scope === 'risk-tier') return '根据风险高低确定';
  if (instalments !== undefined) return instalments.map(instalmentWords).join('；或者');
  const level = levels.flatMap(
    (one) => Object.entries(LEVEL_WORDS).find(([, known]) => known === one)?.[0] ?? [],
  );
  return [
    asNeeded === undefined ? '' : '根据实际需要，',
    level.map((word) => `${word}级局`).join(''),
    who === undefined ? '' : `对同一${who}`,
    PERIOD_WORDS[per],
    hardness === undefined ? '' : '一般',
    boundWords(min, max),
  ].join('');
}

function boundWords(min: CountLimit | undefined, max: CountLimit | undefined): string {
  if (min === undefined) return `不超过${max?.count ?? 0}次`;
  if (max === undefined) return `不少于${min.count}次`;
  return min.count === max.count ? `${min.count}次` : `${min.count}—${max.count}次`;
}

function instalmentWords({ times, each, total }: Instalment): string {
  if (times === undefined) return `每年分次达到${total === undefined ? '' : formatRatioPhrase(total)}`;
  return `每年${times}次${times > 1 ? '各' : ''}${each === undefined ? '' : formatRatioPhrase(each)}`;
}
