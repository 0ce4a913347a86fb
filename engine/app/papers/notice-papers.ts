import { dayOf } from '../../kernel/instant.ts';
import { inspectionNoticePaper } from '../../papers/inspection-notice.ts';
import type { PaperAtHand } from './paper-at-hand.ts';
import type { PaperGround } from './paper-ground.ts';
import { type MadePaper, releasesOf } from './released-paper.ts';
import { formFolder } from './withheld-papers.ts';

export const NOTICE = '检查通知书';

/** 检查通知书 of each visit, one an enterprise, to be numbered and signed by the agency that leads the visit. */
export function noticePapersOf(ground: PaperGround): readonly PaperAtHand[] {
  const { file, policy } = ground;
  const forms = Object.values(file.inspect.forms).toSorted((a, b) => (a.number < b.number ? -1 : 1));
  return forms.map((form) => ({
    ...{ ...madeNotice(ground, form), issuer: form.lead, object: form.id, together: true as const },
    path: `${formFolder(ground)}${NOTICE}/${form.id.replaceAll(':', '-')}`,
    ...{ on: dayOf(file.inspect.plan?.at ?? form.at), template: 'inspection-notice' },
    view: (label) => inspectionNoticePaper({ policy, form, label }),
  }));
}

/** As it was signed, where it stands signed: a copy for a bundle; else a draft. */
export function noticeAsItStands(ground: PaperGround, form: FormAtHand) {
  const { standing } = releasesOf(ground.ledger.papers, madeNotice(ground, form));
  if (standing === undefined) return inspectionNoticePaper({ policy: ground.policy, form });
  const { number, signedOn, withdraws: numbers, why = '' } = standing;
  const withdraws = numbers === undefined ? {} : { withdraws: { numbers, why } };
  return inspectionNoticePaper({ policy: ground.policy, form, label: { number, signedOn, ...withdraws } });
}

/** As it was issued, and when. */
export type FormAtHand = PaperGround['file']['inspect']['forms'][string];

/** Issued again, the form is another one: what was signed before no longer stands. */
function madeNotice({ round }: PaperGround, { number, at }: FormAtHand): MadePaper {
  return { name: NOTICE, of: noticeIdOf(round, { number }), madeAt: at };
}

/** What a release of it is `of`: the round and the form's 表号. */
export function noticeIdOf(round: string, { number }: Pick<FormAtHand, 'number'>): string {
  return `${round}/${number}`;
}
