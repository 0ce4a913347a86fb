import type { Certificate, Inspector } from '../../domain/inspector.ts';
import type { Agency, AreasFile, Qualification } from '../../domain/policy-types.ts';
import type { FieldOf } from '../../domain/source-fields.ts';
import type { SourceRow } from '../../domain/source-row.ts';
import { parseWrittenDay } from '../../domain/written-day.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { FlagCode, RefusalCode } from './basis-codes.ts';
import { type Mark, mark, type RowReading } from './collect-rows.ts';
import { compileNames } from './find-named.ts';
import { identifyObject } from './identify-object.ts';
import { readLeave } from './read-leave.ts';
import { listOf, presentFields, readCell, textOf } from './row-text.ts';

/** What the policy knows that an inspector's row may name. */
export interface InspectorWords {
  readonly agencies: readonly Agency[];
  readonly areas: AreasFile;
  readonly qualifications: readonly Qualification[];
  readonly items: readonly { readonly id: string; readonly name: string; readonly agency: string }[];
}

export interface InspectorContext {
  /** Id of the agency that brings the file, if one brings its own rows alone. */
  readonly agency?: string;
  readonly today: IsoDate;
}

type Field = FieldOf<'inspectors'>;
type Flags = readonly Mark<FlagCode>[];

/** draw.md §0 “Code”. */
const CODE = /^[0-9A-Za-z][0-9A-Za-z-]{0,63}$/u;
const EVERYWHERE: ReadonlySet<string> = new Set(['全区', '全部', '所有', '*']);
const LEVELS: ReadonlyMap<string, Agency['level']> = new Map([
  ['区', 'district'],
  ['区级', 'district'],
  ['县级', 'district'],
  ['区县级', 'district'],
  ['市', 'city'],
  ['市级', 'city'],
]);

/** Reads rows of 执法检查人员名录库, 二(三): agency or name missing refuses, whatever else is odd is flagged. */
export function compileInspectorReader(
  words: InspectorWords,
  context: InspectorContext,
): (row: SourceRow) => RowReading<Inspector> {
  const findAgency = compileNames(words.agencies);
  const findTown = compileNames(words.areas.towns);
  const findQualification = compileNames(words.qualifications);
  const itemsByAgency = Map.groupBy(words.items, ({ agency }) => agency);
  const findItemOf = new Map([...itemsByAgency].map(([agency, items]) => [agency, compileNames(items)]));
  return (row) => {
    const agency = readAgency(row, findAgency, context.agency);
    if ('refusal' in agency) return agency;
    const name = textOf(row, 'name');
    if (name === undefined) return { refusal: mark('inspector-nameless') };
    const code = readCode(row, agency.id, name);
    const certificate = readCertificate(row, context.today);
    const level = readCell(textOf(row, 'level'), (text) => LEVELS.get(text), 'level-unknown');
    const areas = readNames(row, 'areas', findTown, 'town-unknown');
    const qualifications = readNames(row, 'qualifications', findQualification, 'qualification-unknown');
    const findItem = findItemOf.get(agency.id) ?? (() => undefined);
    const items = readNames(row, 'items', findItem, 'item-unknown');
    const leave = readLeave(listOf(row, 'leave'));
    const recusals = readRecusals(row);
    const entry: Inspector = {
      code: code.value,
      name,
      agency: agency.id,
      ...presentFields({ level: level.value }),
      areas: areas.ids ?? ['*'],
      professions: listOf(row, 'professions'),
      expertise: listOf(row, 'expertise'),
      qualifications: qualifications.ids ?? [],
      items: items.ids ?? ['*'],
      certificate: certificate.value,
      leave: leave.value,
      recusals: recusals.ids,
      line: row.line,
    };
    const parts = [code, certificate, level, areas, qualifications, items, leave, recusals];
    return { entry, flags: parts.flatMap(({ flags }) => flags) };
  };
}

/** A row without an agency is the bringing agency's own, which must be one that inspects like any other. */
function readAgency(
  row: SourceRow,
  findAgency: (written: string) => Agency | undefined,
  own: string | undefined,
): { readonly id: string } | { readonly refusal: Mark<RefusalCode> } {
  const written = textOf(row, 'agency') ?? own;
  if (written === undefined) return { refusal: mark('agency-missing') };
  const agency = findAgency(written);
  if (agency === undefined) return { refusal: mark('agency-unknown', { written }) };
  if (!agency.enforcing) return { refusal: mark('agency-not-enforcing', { agency: agency.name }) };
  if (own !== undefined && agency.id !== own) {
    return { refusal: mark('agency-not-yours', { agency: agency.name }) };
  }
  return { id: agency.id };
}

/** 人员编号, else the certificate's number, else one made of agency and name; one that cannot be used is told. */
function readCode(
  row: SourceRow,
  agency: string,
  name: string,
): { readonly value: string; readonly flags: Flags } {
  const written = textOf(row, 'code');
  const usable = [written, textOf(row, 'certificateNumber')].map(readUsableCode);
  const code = usable.find((one) => one !== undefined) ?? `${agency}-${sha256Hex(name).slice(0, 8)}`;
  const asMeant = written === undefined ? usable.includes(code) : usable[0] === code;
  return { value: code, flags: asMeant ? [] : [mark('inspector-code-missing', { name, code })] };
}

function readUsableCode(text: string | undefined): string | undefined {
  const code = text?.normalize('NFKC');
  return code !== undefined && CODE.test(code) ? code : undefined;
}

function readCertificate(
  row: SourceRow,
  today: IsoDate,
): { readonly value: Certificate; readonly flags: Flags } {
  const number = textOf(row, 'certificateNumber');
  const written = textOf(row, 'certificateExpiresOn');
  const expiresOn = written === undefined ? undefined : parseWrittenDay(written);
  const flags: Mark<FlagCode>[] = [];
  const name = textOf(row, 'name') ?? '';
  if (number === undefined) flags.push(mark('certificate-number-missing', { name }));
  if (expiresOn === undefined)
    flags.push(mark('certificate-expiry-missing', { name, written: written ?? '' }));
  else if (expiresOn < today) flags.push(mark('certificate-expired', { name, expiresOn }));
  return { value: presentFields({ number, issuer: textOf(row, 'certificateIssuer'), expiresOn }), flags };
}

/** undefined where the cell is empty or says everything; what is not known is left out, never widened. */
function readNames(
  row: SourceRow,
  field: Field,
  find: (written: string) => { readonly id: string } | undefined,
  unknown: FlagCode,
): { readonly ids: readonly string[] | undefined; readonly flags: Flags } {
  const written = listOf(row, field);
  if (written.length === 0 || written.some((word) => EVERYWHERE.has(word)))
    return { ids: undefined, flags: [] };
  const found = written.map((word) => ({ word, id: find(word)?.id }));
  return {
    ids: [...new Set(found.flatMap(({ id }) => id ?? []))].sort(),
    flags: found.filter(({ id }) => id === undefined).map(({ word }) => mark(unknown, { written: word })),
  };
}

function readRecusals(row: SourceRow) {
  const readings = listOf(row, 'recusals').map((word) => ({
    word,
    identity: identifyObject(word, undefined),
  }));
  return {
    ids: [...new Set(readings.flatMap(({ identity }) => identity?.id ?? []))].sort(),
    flags: readings
      .filter(({ identity }) => identity === undefined || identity.flags.includes('uscc-check-digit'))
      .map(({ word }) => mark('recusal-unreadable' as const, { written: word })),
  };
}
