import type { EarlierVisit } from '../../domain/history.ts';
import type { Agency } from '../../domain/policy-types.ts';
import type { SourceRow } from '../../domain/source-row.ts';
import { parseWrittenDay } from '../../domain/written-day.ts';
import { mark, type RowReading } from './collect-rows.ts';
import type { IdentifyInRoster } from './identify-in-roster.ts';
import { presentFields, readCell, textOf } from './row-text.ts';

export interface VisitContext {
  readonly identify: IdentifyInRoster;
  readonly findAgency: (written: string) => Agency | undefined;
}

/** Results that are no violation; 未发现开展… is neither good nor bad. */
const CLEAN = /未发现问题|未发现开展|正常|合格$|无问题|未见异常/u;
const VIOLATION = /不合格|问题|无法联系|隐瞒|弄虚作假|未按规定|不配合|责令|处罚|违法|违规/u;

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
      violation: outcome === undefined ? undefined : isViolation(outcome),
    }),
    line: row.line,
  };
  return { entry, flags: [...identity.flags, ...random.flags, ...onsite.flags] };
}

function parseRandom(text: string): boolean | undefined {
  if (/随机/u.test(text)) return true;
  return /投诉|举报|专项|日常|复查|许可|交办|移送|回访|其他/u.test(text) ? false : undefined;
}

function parseOnsite(text: string): boolean | undefined {
  if (/现场/u.test(text)) return true;
  return /书面|网络|资料|抽样|检验|检测|其他/u.test(text) ? false : undefined;
}

/** undefined where the words say neither. */
function isViolation(outcome: string): boolean | undefined {
  const others = outcome.split(/[；;、,，]/u).filter((part) => !CLEAN.test(part) || /不合格/u.test(part));
  if (others.some((part) => VIOLATION.test(part))) return true;
  return others.length === 0 ? false : undefined;
}
