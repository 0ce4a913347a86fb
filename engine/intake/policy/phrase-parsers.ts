import type { Phrase } from '../../domain/policy-phrase.ts';
import { parseFraction, parseRatioEffect, parseRatioPhrase } from '../../domain/policy-ratio-phrase.ts';
import {
  parseCountLimit,
  parseCron,
  parseDate,
  parseDuration,
  parseTerm,
} from '../../domain/policy-time-phrase.ts';

/** By the `format` of the schema: what reads the text and says what is wrong with it. */
export const PHRASE_PARSERS: Readonly<Record<string, (text: string) => Phrase<unknown>>> = {
  date: parseDate,
  duration: parseDuration,
  'count-limit': parseCountLimit,
  'ratio-phrase': parseRatioPhrase,
  'ratio-effect': parseRatioEffect,
  rational: parseFraction,
  term: parseTerm,
  cron: parseCron,
};
