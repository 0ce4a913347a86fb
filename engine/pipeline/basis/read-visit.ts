import type { EarlierVisit } from '../../domain/history.ts';
import type { Agency } from '../../domain/policy-types.ts';
import type { SourceRow } from '../../domain/source-row.ts';
import { parseWrittenDay } from '../../domain/written-day.ts';
import { mark, type RowReading } from './collect-rows.ts';
import type { IdentifyInRoster } from './identify-in-roster.ts';
import { judgeOutcome } from './judge-outcome.ts';
import { presentFields, readCell, textOf } from './row-text.ts';

export interface VisitContext {
  readonly identify: IdentifyInRoster;
  readonly findAgency: (written: string) => Agency | undefined;
}

/** One row of a file of earlier visits. A visit whose kind or method cannot be read cools nobody down. */
export function readVisit(row: SourceRow, { identify, findAgency }: VisitContext): RowReading<EarlierVisit> {
  const identity = identify(textOf(row, 'uscc'), textOf(row, 'name'));
  if (identity === undefined) return { refusal: mark('row-without-identity') };
  const agencyText = textOf(row, 'agency');
  if (agencyText === undefined) return { refusal: mark('agency-missing') };
  const agency = findAgency(agencyText);
  if (agency === undefined) return { refusal: mark('agency-unknown', { written: agencyText }) };
  const dayText = textOf(row, 'visitedOn') ?? '';
  const visitedOn = parseWrittenDay(dayText);
  if (visitedOn === undefined) return { refusal: mark('date-missing', { written: dayText }) };
  const random = readCell(textOf(row, 'kind') ?? '', parseRandom, 'visit-kind-unreadable');
  const onsite = readCell(textOf(row, 'method') ?? '', parseOnsite, 'visit-method-unreadable');
  const outcome = textOf(row, 'outcome');
  const entry: EarlierVisit = {
    id: identity.id,
    agency: agency.id,
    visitedOn,
    random: random.value ?? false,
    onsite: onsite.value ?? false,
    ...presentFields({
      number: textOf(row, 'number'),
      item: textOf(row, 'item'),
      outcome,
      violation: outcome === undefined ? undefined : judgeOutcome(outcome),
    }),
    line: row.line,
  };
  return { entry, flags: [...identity.flags, ...random.flags, ...onsite.flags] };
}

function parseRandom(text: string): boolean | undefined {
  if (/(?<!非)随机/u.test(text)) return true;
  return /非随机|投诉|举报|专项|日常|复查|许可|交办|移送|回访|其他/u.test(text) ? false : undefined;
}

function parseOnsite(text: string): boolean | undefined {
  if (/(?<!非)现场/u.test(text)) return true;
  return /非现场|书面|网络|资料|抽样|检验|检测|其他/u.test(text) ? false : undefined;
}
