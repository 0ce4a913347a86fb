import type { RatioPhrase } from './phrases.ts';
import { condensed } from './policy-phrase.ts';
import { parseRatioPhrase } from './policy-ratio-phrase.ts';
import type { RatioDecider, RatioEntry, RatioTier } from './policy-types.ts';
import type { InspectingLevel } from './ratio-in-force.ts';

/** What a list says of a ratio, in one phrase: 省级不超过2%，市、县…制定检查计划; without its days and its basis. */
export interface RatioClause
  extends Pick<RatioEntry, 'value' | 'levels' | 'tiers' | 'byDocument' | 'ground'> {
  readonly deciders?: readonly RatioDecider[];
  /** `10%/年`. */
  readonly per?: 'year';
  /** 一般: may be exceeded with a reason. */
  readonly hardness?: 'generally';
  /** 不超过总数的2%. */
  readonly base?: 'total';
  /** 或按专项计划确定: the phrase does not say whether the plan may go below. */
  readonly orSpecialPlan?: true;
  /** 结合登记事项检查一并开展: what it goes with, in the list's words. */
  readonly attachedTo?: string;
  /** 其中重点检查单位不低于8%: the phrase does not say of what. */
  readonly focus?: { readonly who: string; readonly value: RatioPhrase };
}

/** A ratio phrase of a published list; undefined for what is none. Reads every phrase that `formatRatioClause` writes. */
export function parseRatioClause(written: string): RatioClause | undefined {
  const text = condensed(written).replace(/[。；;]$/u, '');
  return (
    readDocument(written.replaceAll(/\s/gu, '').replace(/[。；;]$/u, '')) ??
    readAttached(text) ??
    readDecided(text) ??
    readTiers(text) ??
    readLevels(text) ??
    readNumber(text)
  );
}

/** 根据《…工作规程（试行）的通知》确定. */
function readDocument(text: string): RatioClause | undefined {
  const byDocument = /^(?:根据|按照?)《(.+)》(?:的规定)?(?:确定|执行)$/u.exec(text)?.[1];
  return byDocument === undefined ? undefined : { byDocument };
}

/** 结合登记事项检查一并开展. */
function readAttached(text: string): RatioClause | undefined {
  const attachedTo = /^(?:结合|随同?)(.+?)一并(?:开展|进行|实施|检查)$/u.exec(text)?.[1];
  return attachedTo === undefined ? undefined : { attachedTo };
}

const GROUNDS: Readonly<Record<string, NonNullable<RatioClause['ground']>>> = {
  实际情况: 'situation',
  实际需要: 'need',
  实际工作需要: 'need',
  风险情况: 'risk',
};
const BY_AGENCY = /^根据(实际情况|实际(?:工作)?需要)(?:(?:由实施机关)?确定|[,，]?(.+))$/u;
const BY_LEVEL = /^由(.+?级(?:监管部门)?)(?:根据(风险情况)|结合当地实际)?(?:提出|制定|确定)(.+?)$/u;

/** 根据实际情况确定; 根据实际需要，一般不超过10%/年; 由市级监管部门根据风险情况确定…（10%，其中…）. */
function readDecided(text: string): RatioClause | undefined {
  const agency = BY_AGENCY.exec(text);
  if (agency !== null) {
    const ground = GROUNDS[agency[1] ?? ''] ?? 'situation';
    const deciders = [{ body: '实施机关' }];
    if (agency[2] === undefined) return { ground, deciders };
    const rest = readNumber(agency[2]);
    return rest === undefined ? undefined : { ...rest, ground, deciders };
  }
  const [, before = text, inside] = /^(由.+?)[（(](.+)[）)]$/u.exec(text) ?? [];
  const parts = before.split(/[,，](?=由)/u).map((part) => BY_LEVEL.exec(part));
  if (!parts.every((part) => part !== null)) return undefined;
  const deciders = parts.map(([, body = '', , decides = '']) => ({ body, decides }));
  const ground = parts.some(([, , risk]) => risk !== undefined) ? ({ ground: 'risk' } as const) : {};
  if (inside === undefined) return { ...ground, deciders };
  const number = readNumber(inside);
  return number === undefined ? undefined : { ...number, ...ground, deciders };
}

const TIER =
  /^(?:(\d+)[户家所个](?:及?以下|以内)|(?:超过)?(\d+)[户家所个](?:以上)?)(?:的)?[,，]?(?:(?:至少|不少于|不低于)(\d+)[户家所个]|(.+))$/u;

/** 10户以下的至少2户，10户以上的50%: a tier begins above the end of the one before. */
function readTiers(text: string): RatioClause | undefined {
  if (!/^(?:超过)?\d+[户家所个]/u.test(text)) return undefined;
  const tiers = text.split(/[,，；;](?=(?:超过)?\d+[户家所个])/u).map(readTier);
  return tiers.every((tier) => tier !== undefined) ? { tiers } : undefined;
}

function readTier(text: string): RatioTier | undefined {
  const found = TIER.exec(text);
  if (found === null) return undefined;
  const [, upTo, from, minimum, phrase] = found;
  const bounds = upTo === undefined ? { from: Number(from) } : { upTo: Number(upTo) };
  if (minimum !== undefined) return { ...bounds, minimum: Number(minimum) };
  const value = parseRatioPhrase(phrase ?? '');
  return value.ok ? { ...bounds, value: value.value } : undefined;
}

/** 级别 as a list abbreviates it. */
export const LEVEL_WORDS: Readonly<Record<string, InspectingLevel>> = {
  省: 'province',
  市: 'city',
  县: 'county',
  区: 'county',
  所: 'station',
};
const AT_LEVEL =
  /^([省市县区所](?:、[省市县区所])*)(?:级|局|级局|级监管部门|质监部门|级质监部门)?(?:抽查比例)?(.+)$/u;
const BY_PLAN = /^(?:结合当地实际)?(?:制定|按)检查计划$/u;

/** 市局抽查比例不少于30%; 省级不超过2%，市、县质监部门结合当地实际制定检查计划. */
function readLevels(text: string): RatioClause | undefined {
  const levels = text.split(/[,，；;]/u).map((part) => {
    const [, who = '', what = ''] = AT_LEVEL.exec(part) ?? [];
    const own = who.split('、').flatMap((word) => LEVEL_WORDS[word] ?? []);
    if (own.length === 0) return undefined;
    if (BY_PLAN.test(what)) return { levels: own, byPlan: true };
    const value = parseRatioPhrase(what);
    return value.ok ? { levels: own, value: value.value } : undefined;
  });
  return levels.every((level) => level !== undefined) ? { levels } : undefined;
}

const FOCUS = /^(.+?)[,，]其中(.+?)((?:不低于|不少于|不超过|至少|\d).*)$/u;

/** 不低于3%或按专项计划确定; 一般不超过10%/年; 抽查比例不少于2‰; 不超过总数的2%; 10%，其中重点检查单位不低于8%. */
function readNumber(text: string): RatioClause | undefined {
  const [, number = text, who, focused = ''] = FOCUS.exec(text) ?? [];
  const focus = who === undefined ? undefined : parseRatioPhrase(focused);
  if (focus !== undefined && !focus.ok) return undefined;
  let rest = number.replace(/^(?:抽查)?比例/u, '');
  const said: { -readonly [Key in keyof RatioClause]?: RatioClause[Key] } = {};
  const take = (pattern: RegExp, mark: Partial<RatioClause>, left = '') => {
    if (!pattern.test(rest)) return;
    rest = rest.replace(pattern, left);
    Object.assign(said, mark);
  };
  take(/^一般/u, { hardness: 'generally' });
  take(/或(?:者)?按专项计划(?:确定|执行)$/u, { orSpecialPlan: true });
  take(/(?:[/／]年|每年)$|^每年/u, { per: 'year' });
  take(/总数的/u, { base: 'total' });
  const value = parseRatioPhrase(rest);
  if (!value.ok) return undefined;
  return {
    ...said,
    value: value.value,
    ...(focus?.ok === true && who !== undefined ? { focus: { who, value: focus.value } } : {}),
  };
}
