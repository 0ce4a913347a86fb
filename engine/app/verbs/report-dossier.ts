import { calendarOfPolicy } from '../../domain/calendar-of-policy.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import { dayOf } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { creditDossierPaper } from '../../papers/credit-dossier.ts';
import { restrictionsOf } from '../../pipeline/sanction/restrictions-of.ts';
import { readLedger } from '../ledger.ts';
import { objectsOnForms } from '../objects-on-forms.ts';
import { documentPath } from '../papers/document-path.ts';
import { renderView } from '../papers/paper-at-hand.ts';
import type { Session } from '../perform.ts';
import { publishedPolicy } from '../published-policy.ts';
import { readRosters } from '../read-rosters.ts';
import { sanctionsOf } from '../sanctions-of.ts';
import { requireRight } from '../who-acts.ts';
import type { ReportAnswer } from './report-rosters.ts';

const PAPER = '信用档案';

/** `yaohao report dossier --object <代码>`: what the records hold of one enterprise today. */
export async function reportDossier(session: Session, id: ObjectId): Promise<Result<ReportAnswer, Problem>> {
  const { workplace, actor, at } = session;
  const allowed = requireRight(session.policy.posts, actor, 'report');
  if (!allowed.ok) return allowed;
  const ledger = await readLedger(workplace.store);
  if (!ledger.ok) return ledger;
  const on = dayOf(at);
  const inForce = await publishedPolicy(workplace, ledger.value, on);
  if (!inForce.ok) return inForce;
  const rosters = await readRosters(workplace.frozen, ledger.value.rosters);
  if (!rosters.ok) return rosters;
  const { policy } = inForce.value;
  const { credit } = ledger.value;
  const known = objectsOnForms(rosters.value).get(id);
  const listings = credit.listings.filter((stay) => stay.id === id && stay.listedOn <= on);
  const records = credit.records.filter((record) => record.id === id && record.on <= on);
  const name = known?.name ?? listings[0]?.name ?? records[0]?.name ?? '';
  if (known === undefined && listings.length === 0 && records.length === 0) {
    return failed(problem('dossier-unknown' as const, { id }));
  }
  const { restrictions } = restrictionsOf(
    credit,
    { ...policy, calendar: calendarOfPolicy(policy.calendars) },
    sanctionsOf(policy, rosters.value, ledger.value),
    { id, name, on },
  );
  const view = creditDossierPaper({
    ...{ id, name, records, listings, restrictions, on, policy },
    address: known?.address ?? '',
  });
  if (!view.ok) return view;
  const pdf = await renderView(workplace, { name: PAPER, template: 'credit-dossier' }, view.value, on);
  if (!pdf.ok) return pdf;
  const path = documentPath(on.slice(0, '2017-08'.length), `${PAPER}/${id.replaceAll(':', '-')}.pdf`);
  const file = workplace.folder.write(path, pdf.value);
  return file.ok ? ok({ files: [file.value] }) : file;
}
