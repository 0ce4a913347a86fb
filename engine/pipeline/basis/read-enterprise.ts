import { parseCapital } from '../../domain/capital.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import { parseRegistrationState } from '../../domain/registration-state.ts';
import { type FieldOf, SOURCE_FIELDS } from '../../domain/source-fields.ts';
import type { SourceRow } from '../../domain/source-row.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { mark, type RowReading } from './collect-rows.ts';
import { identifyObject } from './identify-object.ts';
import type { PlaceAddress } from './place-address.ts';
import { readKind } from './read-kind.ts';
import { presentFields, readCell, readDay, textOf } from './row-text.ts';

type Field = FieldOf<'enterprises'>;

/** One row of the registrar's file. Only a row with neither code nor name is refused. */
export function readEnterprise(
  row: SourceRow,
  placeAddress: PlaceAddress,
  cutOff: IsoDate,
): RowReading<Enterprise> {
  const text = (field: Field) => textOf(row, field);
  const identity = identifyObject(text('uscc'), text('name'));
  if (identity === undefined) return { refusal: mark('row-without-identity') };
  const [name, address] = [text('name') ?? '', text('address') ?? ''];
  const { kind, flag } = readKind(text('kind'), identity.id, name);
  const details = readDetails(text, cutOff);
  const entry: Enterprise = {
    id: identity.id,
    name,
    kind,
    address,
    whereabouts: placeAddress(address),
    businessScope: text('businessScope') ?? '',
    ...details.values,
    line: row.line,
  };
  const flags = [
    ...identity.flags.map((code) => mark(code, { id: text('uscc') ?? name })),
    ...(name === '' ? [mark('name-missing' as const, { id: identity.id })] : []),
    ...(flag === undefined ? [] : [mark(flag, { written: text('kind') ?? '', kind })]),
    ...(address === '' ? [mark('address-missing' as const, { name })] : []),
    ...details.flags,
  ];
  return { entry, flags };
}

function readDetails(text: (field: Field) => string | undefined, cutOff: IsoDate) {
  const registeredOn = readDay(text('registeredOn'), SOURCE_FIELDS.enterprises.registeredOn);
  const state = readCell(text('state'), parseRegistrationState, 'state-unreadable');
  const capital = readCell(text('capital'), parseCapital, 'capital-unreadable');
  const late = registeredOn.value !== undefined && registeredOn.value > cutOff;
  return {
    values: presentFields({
      registeredOn: registeredOn.value,
      state: state.value,
      industry: text('industry'),
      capital: text('capital'),
    }),
    flags: [
      ...registeredOn.flags,
      ...state.flags,
      ...capital.flags,
      ...(late ? [mark('date-after-cut-off' as const, { day: registeredOn.value ?? '', cutOff })] : []),
    ],
  };
}
