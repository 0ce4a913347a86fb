import type { StandingCredit } from '../../engine/domain/credit.ts';
import { instant } from '../../engine/kernel/instant.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import type { CreditDossierInput } from '../../engine/papers/credit-dossier.ts';
import { enterprise, listing, POLICY, restriction } from './sample-results.ts';

export const record = (seq: number, change: Partial<StandingCredit> = {}): StandingCredit => ({
  ...enterprise(1),
  ...{ seq, at: instant('2017-08-26T10:00:00+08:00'), on: isoDate('2017-08-26'), round: '2017-08' },
  ...{ finding: seq, agency: 'AMR', item: 'SC-01', inspectedOn: isoDate('2017-08-25') },
  ...{ results: ['未发现问题'], followUp: '无需后续处置', violation: false },
  ...change,
});
/** 信用档案: two inspections, one list left, one stood on, two measures. */
export const DOSSIER: CreditDossierInput = {
  ...enterprise(1),
  ...{ address: '示例路1号', on: isoDate('2017-12-01'), policy: POLICY },
  records: [record(1), record(2, { results: ['发现问题已责令改正'], violation: true })],
  listings: [
    listing(4, 1, {
      removedOn: isoDate('2017-11-06'),
      delisting: {
        ...{ list: 'serious', id: enterprise(1).id, listedOn: isoDate('2017-08-28') },
        ...{ removedOn: isoDate('2017-11-06'), ground: '异常情形已消除', decidedBy: '区市场监管局' },
        ...{ origin: 'decided', rule: 'abnormal-removed', basis: [], evidence: 'a'.repeat(64) },
        ...{ approvedBy: '', dueOn: null, lateBy: 0 },
      },
    }),
    listing(5, 1, { list: 'abnormal', origin: 'imported' }),
  ],
  restrictions: [restriction(1, 'land-abnormal', 5), restriction(1, 'public-services-abnormal', 5)],
};
