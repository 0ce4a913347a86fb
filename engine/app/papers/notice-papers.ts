import { dayOf } from '../../kernel/instant.ts';
import { inspectionNoticePaper } from '../../papers/inspection-notice.ts';
import type { PaperAtHand } from './paper-at-hand.ts';
import type { PaperGround } from './paper-ground.ts';
import { formFolder } from './withheld-papers.ts';

export const NOTICE = '检查通知书';

/** 检查通知书 of each visit, one an enterprise, to be numbered and signed by the agency that leads the visit. */
export function noticePapersOf(ground: PaperGround): readonly PaperAtHand[] {
  const { file, policy, round } = ground;
  const forms = Object.values(file.inspect.forms).toSorted((a, b) => (a.number < b.number ? -1 : 1));
  return forms.map((form) => ({
    ...{ name: NOTICE, of: `${round}/${form.number}`, issuer: form.lead, object: form.id },
    path: `${formFolder(ground)}${NOTICE}/${form.id.replaceAll(':', '-')}`,
    ...{ madeAt: form.at, on: dayOf(file.inspect.plan?.at ?? form.at), template: 'inspection-notice' },
    view: (label) => inspectionNoticePaper({ policy, form, on: label.signedOn, label }),
  }));
}
