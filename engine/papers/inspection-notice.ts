import { HALVES, type IssuedForm } from '../domain/inspection.ts';
import type { Policy, PolicyItem } from '../domain/policy.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { checkTotals } from './check-totals.ts';
import { type FormHead, formHead } from './form-head.ts';
import { formatDay } from './format.ts';
import { type FormFact, othersOf } from './inspection-form.ts';
import { formItems } from './inspection-form-items.ts';
import { rightsOf } from './inspection-notice-rights.ts';
import { formatObjectId, type PaperNames, paperNames } from './paper-names.ts';
import type { PaperLabel, PaperProblem } from './paper-view.ts';
import { teamsOnForm } from './teams-on-form.ts';

/** Numbered and signed on a day, or neither. */
type NoticeLabel = Pick<PaperLabel, 'number' | 'signedOn' | 'withdraws'>;

export interface InspectionNoticeInput {
  readonly policy: Policy;
  /** As issued: who comes, when, for what. */
  readonly form: IssuedForm;
  /** Once it is signed: its number, its day, what it takes the place of; a draft without. */
  readonly label?: NoticeLabel;
}

/**
 * 检查通知书 to one enterprise, 二(七)(八): what is inspected on which ground, by whom, what to have ready (each paper
 * asked once, whichever agencies want it), and what it may refuse. Nothing of its risk or of why it was drawn.
 * Template: `inspection-notice`; printed as a batch.
 */
export interface InspectionNoticeView {
  readonly form: FormHead & {
    readonly title: string;
    readonly facts: readonly (readonly FormFact[])[];
    /** 事先送达 or 当场送达: who is not told in advance gets it when the inspection begins. */
    readonly delivery: string;
    readonly items: readonly NoticeItem[];
    /** One an agency. */
    readonly teams: readonly NoticeTeam[];
    /** 备查材料, each once. */
    readonly materials: readonly string[];
    readonly rights: readonly string[];
    /** 牵头机关, which signs and seals. */
    readonly lead: string;
    /** 成文日期, where it is sealed; null on a draft, which has no place for a seal either. */
    readonly signedOn: IsoDate | null;
  };
}

export interface NoticeItem {
  readonly name: string;
  readonly basis: string;
  readonly contents: string;
  readonly methods: string;
  readonly agency: string;
}

export interface NoticeTeam {
  readonly agency: string;
  readonly inspectors: readonly {
    readonly name: string;
    readonly certificate: string;
    readonly issuer: string;
  }[];
}

/** 文号 stands before the line under the title, a number that is withdrawn after it; on a draft （未编号）. */
function numbered(head: FormHead, label: NoticeLabel | undefined): FormHead {
  const { number = null, withdraws } = label ?? {};
  const ended = withdraws === undefined ? '' : `　${withdraws.numbers.join('、')}同时撤回`;
  const subtitle = `${number ?? '（未编号）'}　${head.subtitle}${ended}`;
  return { ...head, subtitle, draft: number === null };
}

/** The notice; or what has no name, or stands twice. */
export function inspectionNoticePaper(
  input: InspectionNoticeInput,
): Result<InspectionNoticeView, PaperProblem> {
  const { policy, form, label } = input;
  const names = paperNames(TITLE, { policy });
  const items = formItems(form, names);
  const teams = teamsOnForm(form).map(({ agency, inspectors }) => ({
    agency: names.agency(agency),
    inspectors: inspectors.map(({ name, certificate, issuer }) => ({ name, certificate, issuer })),
  }));
  const known = form.lines.flatMap(({ item }) => names.item(item) ?? []);
  const facts = factsOf(form, names);
  const problems = [...checkTotals(TITLE, sumsOf(form, teams)), ...names.missing()];
  if (problems.length > 0) return failed(...problems);
  return ok({
    form: {
      title: TITLE,
      ...numbered(formHead(policy, form, '二（八）'), label),
      facts,
      delivery: known.every(({ announced }) => announced) ? BEFORE : ON_THE_SPOT,
      items: items.map(({ name, basis, contents, methods, agency }) => {
        return { name, basis, contents, methods, agency };
      }),
      teams,
      materials: materialsOf(known),
      rights: rightsOf(policy, form),
      lead: names.agency(form.lead),
      signedOn: label === undefined || label.number === null ? null : label.signedOn,
    },
  });
}

const TITLE = '联合检查通知书';
const BEFORE = '本通知书在检查以前送达。';
const ON_THE_SPOT = '所列事项中有不事先告知的，本通知书在检查开始时当场送达。';

function factsOf(form: IssuedForm, names: PaperNames) {
  const fact = (label: string, value: string, wide = false) => ({ label, value, wide });
  return [
    [fact('企业名称', form.name, true)],
    [fact('信用代码', formatObjectId(form.id)), fact('牵头机关', names.agency(form.lead))],
    [fact('检查地点', form.address, true)],
    [fact('检查时间', `${formatDay(form.on)}${HALVES[form.half]}，所列机关一次上门完成`, true)],
    ...othersOf(form, names).map(([label, value]) => [fact(label, value, true)]),
  ];
}

/** In the order in which the items ask for them; an edition of before the field was there has none. */
function materialsOf(items: readonly PolicyItem[]): readonly string[] {
  return [...new Set(items.flatMap(({ materials }) => materials ?? []))];
}

function sumsOf({ lines }: IssuedForm, teams: readonly NoticeTeam[]) {
  const codes = lines.flatMap(({ agency, inspectors }) => inspectors.map(({ code }) => `${agency}/${code}`));
  return [
    { what: '检查事项', whole: new Set(lines.map(({ item }) => item)).size, parts: lines.map(() => 1) },
    {
      what: '执法检查人员',
      whole: new Set(codes).size,
      parts: teams.map(({ inspectors }) => inspectors.length),
    },
  ];
}
