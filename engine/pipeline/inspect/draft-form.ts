import type {
  FormLine,
  HelperOnForm,
  InspectorOnForm,
  IssuedForm,
  PlannedVisit,
} from '../../domain/inspection.ts';
import type { InspectPolicy } from './inspect-state.ts';
import type { IssueForms } from './issue-forms.ts';
import { findItem } from './item-in-force.ts';

/** One visit as its form (一企一表): every line with its agency and its inspectors. Of a visit that was checked. */
export function draftForm(
  visit: PlannedVisit,
  { number, issue }: Pick<IssuedForm, 'number' | 'issue'>,
  { enterprises, inspectors }: IssueForms,
  policy: Pick<InspectPolicy, 'items'>,
): IssuedForm {
  const enterprise = enterprises.get(visit.id);
  if (enterprise === undefined) throw new Error(`draftForm: ${visit.id} was not checked`);
  const { name, kind, address } = enterprise;
  const { id, on, half, lead } = visit;
  const lines = visit.parts.flatMap(({ agency, items, inspectors: codes }): readonly FormLine[] => {
    const going = codes.map((code) => printInspector(agency, code, inspectors));
    return items.map(({ item, attached }) => ({ item, attached, agency, inspectors: going }));
  });
  const beside = besideOf(visit).map(({ agency, inspectors: codes }) => ({
    agency,
    inspectors: codes.map((code) => printInspector(agency, code, inspectors)),
  }));
  const helpers = lines.flatMap(({ item }) => helpersOf(item, policy));
  return {
    ...{ number, issue, id, name, kind, address, on, half, lead, lines },
    ...(beside.length === 0 ? {} : { beside }),
    ...(helpers.length === 0 ? {} : { helpers }),
  };
}

/** 市级派员: who comes without an item of their own. */
function besideOf({ parts }: PlannedVisit): PlannedVisit['parts'] {
  return parts.filter(({ items }) => items.length === 0);
}

function helpersOf(item: string, policy: Pick<InspectPolicy, 'items'>): readonly HelperOnForm[] {
  return (findItem(policy, item)?.helpers ?? []).map(({ name, kind, task }) => ({ item, name, kind, task }));
}

/** The form still says what the plan says: the same time, lead, items and people. */
export function fitsVisit(form: IssuedForm | undefined, visit: PlannedVisit): boolean {
  if (form === undefined) return false;
  const { on, half, lead, lines } = form;
  const printed = lines.map(({ agency, item, attached, inspectors }) => [
    agency,
    item,
    attached,
    inspectors.map(({ code }) => code),
  ]);
  const planned = visit.parts.flatMap(({ agency, items, inspectors }) =>
    items.map(({ item, attached }) => [agency, item, attached, inspectors]),
  );
  const beside = [
    (form.beside ?? []).map(({ agency, inspectors }) => [agency, inspectors.map(({ code }) => code)]),
    besideOf(visit).map(({ agency, inspectors }) => [agency, inspectors]),
  ];
  return (
    JSON.stringify([on, half, lead, printed, beside[0]]) ===
    JSON.stringify([visit.on, visit.half, visit.lead, planned, beside[1]])
  );
}

function printInspector(agency: string, code: string, inspectors: IssueForms['inspectors']): InspectorOnForm {
  const known = inspectors.find((one) => one.agency === agency && one.code === code);
  if (known?.certificate.number === undefined)
    throw new Error(`printInspector: ${agency}/${code} was not checked`);
  const { name, certificate } = known;
  return { code, name, certificate: known.certificate.number, issuer: certificate.issuer ?? '' };
}
