import { kindId, type ObjectId } from '../../domain/object-id.ts';
import type { SourceRow } from '../../domain/source-row.ts';
import type { ListedObject, ObjectKind } from '../../domain/sub-roster.ts';
import type { FlagCode } from './basis-codes.ts';
import { type Mark, mark, type RowReading } from './collect-rows.ts';
import type { IdentifyInRoster } from './identify-in-roster.ts';
import type { PlaceAddress } from './place-address.ts';
import { presentFields, readCell, textOf } from './row-text.ts';

export interface ListedObjectContext {
  /** Absent: the rows are enterprises. */
  readonly objectKind?: ObjectKind;
  readonly identify: IdentifyInRoster;
  readonly placeAddress: PlaceAddress;
}

/** One row of a 子库名单: an enterprise by its code, or a school or site with the enterprise that answers for it. */
export function readListedObject(row: SourceRow, context: ListedObjectContext): RowReading<ListedObject> {
  const object =
    context.objectKind === undefined
      ? readEnterpriseRow(row, context.identify)
      : readOtherRow(row, context.objectKind, context);
  if ('refusal' in object) return object;
  const quantity = readCell(textOf(row, 'quantity'), parseQuantity, 'quantity-unreadable');
  const focus = readCell(textOf(row, 'focus'), parseYesNo, 'focus-unreadable');
  const entry: ListedObject = {
    ...object.entry,
    ...presentFields({ quantity: quantity.value, focus: focus.value, sector: textOf(row, 'sector') }),
    line: row.line,
  };
  return { entry, flags: [...object.flags, ...quantity.flags, ...focus.flags] };
}

type Identified = RowReading<Omit<ListedObject, 'line'>>;

function readEnterpriseRow(row: SourceRow, identify: IdentifyInRoster): Identified {
  const name = textOf(row, 'name') ?? textOf(row, 'answersName');
  const identity = identify(textOf(row, 'uscc'), name);
  if (identity === undefined) return { refusal: mark('row-without-identity') };
  return { entry: { id: identity.id, name: name ?? '' }, flags: identity.flags };
}

function readOtherRow(
  row: SourceRow,
  objectKind: ObjectKind,
  { identify, placeAddress }: ListedObjectContext,
): Identified {
  const [written, name] = [textOf(row, 'objectNumber') ?? '', textOf(row, 'name') ?? ''];
  const id = kindId(objectKind, written);
  if (id === undefined) return { refusal: mark('object-number-unreadable', { written, name }) };
  const answers = readAnswers(row, identify, name);
  const address = textOf(row, 'address');
  const whereabouts = address === undefined ? undefined : placeAddress(address);
  return {
    entry: { id, name, ...presentFields({ answers: answers.id, address, whereabouts }) },
    flags: answers.flags,
  };
}

function readAnswers(
  row: SourceRow,
  identify: IdentifyInRoster,
  name: string,
): { readonly id: ObjectId | undefined; readonly flags: readonly Mark<FlagCode>[] } {
  const answers = identify(textOf(row, 'uscc'), textOf(row, 'answersName'));
  return answers ?? { id: undefined, flags: [mark('answers-missing', { name })] };
}

function parseQuantity(text: string): number | undefined {
  const digits = /^(\d{1,9})(?:台|套|部|个)?$/u.exec(text.normalize('NFKC').replace(/\s/gu, ''))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** 是、否 as clerks mark them. */
export function parseYesNo(text: string): boolean | undefined {
  if (/^(?:是|√|✓|Y|y|1|有|属实)$/u.test(text)) return true;
  return /^(?:否|×|N|n|0|不属实|非)$/u.test(text) ? false : undefined;
}
