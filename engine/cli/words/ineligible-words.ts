import type { ImportAnswer } from '../../app/verbs/import-file.ts';
import type { IneligibilityReason } from '../../pipeline/basis/eligible-inspectors.ts';
import type { Console } from '../console.ts';

const SHOWN = 20;

/** An inspector who may not be sent today, and every rule that bars. */
export interface IneligibleInWords {
  readonly agency: string;
  readonly code: string;
  readonly name: string;
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
}

/** The marks of rows that `IneligibleInWords` says better. */
export const CERTIFICATE_MARKS: ReadonlySet<string> = new Set([
  'certificate-number-missing',
  'certificate-expiry-missing',
  'certificate-expired',
]);

export function ineligibleInWords(
  { people }: NonNullable<ImportAnswer['ineligible']>,
  words: Console['words'],
  agencyName: (id: string) => string,
): readonly IneligibleInWords[] {
  return people.map(({ inspector: { agency, code, name }, reasons }) => ({
    agency: agencyName(agency),
    code,
    name,
    reasons: reasons.map((reason) => ({
      code: reason.code,
      message: words({ ...asOfToday(reason), severity: 'warning' }).message,
    })),
  }));
}

/** Asked for one day, 检查期间 is that day: what is said is that the certificate has ended. */
function asOfToday({ code, values }: IneligibilityReason) {
  return { code: code === 'certificate-ends-before-visit' ? 'certificate-expired' : code, values };
}

/** 二(三): who may not be sent today, with the rule. */
export function ineligibleLines(day: string, people: readonly IneligibleInWords[]): readonly string[] {
  if (people.length === 0) return [`以 ${day} 看，这些人员都可以参加检查。`];
  const hidden = people.length - SHOWN;
  return [
    `以 ${day} 看，${people.length} 人不能参加检查：`,
    ...people
      .slice(0, SHOWN)
      .flatMap(({ agency, reasons }) => reasons.map(({ message }) => `  ${agency}　${message}`)),
    ...(hidden > 0 ? [`  …… 另有 ${hidden} 人，用 --json 查看全部`] : []),
  ];
}
