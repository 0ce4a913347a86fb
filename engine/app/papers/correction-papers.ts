import type { Finding } from '../../domain/inspection.ts';
import { correctedRows, correctionNoticePaper } from '../../papers/correction-notice.ts';
import { documentFolder } from './document-path.ts';
import type { PaperAtHand } from './paper-at-hand.ts';
import type { PaperGround } from './paper-ground.ts';

export const CORRECTION = '更正公告';

/** 更正公告 of each publication of the round that changed an earlier one. */
export function correctionPapersOf(ground: PaperGround): readonly PaperAtHand[] {
  const { file, ledger, policy, round } = ground;
  const { disclosures } = file.publish;
  const records = ledger.records.get(`rounds/${round}`) ?? [];
  return disclosures.flatMap(({ batch, at, on }): readonly PaperAtHand[] => {
    const rows = correctedRows(disclosures, batch);
    if (rows.length === 0) return [];
    return [
      {
        ...{ name: CORRECTION, of: `${round}/${batch}`, madeAt: at, on, template: 'correction-notice' },
        path: `${documentFolder(round)}${CORRECTION}（第${batch}次公示）`,
        issuer: policy.district.issuer,
        view: (label) =>
          correctionNoticePaper({
            ...{ round, batch, rows, policy, label },
            reasonOf: (seq) => (records[seq - 1]?.body as Finding | undefined)?.note ?? '',
          }),
      },
    ];
  });
}
