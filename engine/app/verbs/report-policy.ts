import { dayOf } from '../../kernel/instant.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { readLedger } from '../ledger.ts';
import { renderView } from '../papers/paper-at-hand.ts';
import { POLICY_PAPERS } from '../papers/policy-papers.ts';
import type { Session } from '../perform.ts';
import { publishedPolicy } from '../published-policy.ts';
import { requireRight } from '../who-acts.ts';
import type { ReportAnswer } from './report-rosters.ts';

/** `yaohao report policy`: 清单、计划、目录、名单 from the policy as published, so that text and behaviour are one. */
export async function reportPolicy(session: Session): Promise<Result<ReportAnswer, Problem>> {
  const { workplace, policy, actor, at } = session;
  const allowed = requireRight(policy.posts, actor, 'report');
  if (!allowed.ok) return allowed;
  const ledger = await readLedger(workplace.store);
  if (!ledger.ok) return ledger;
  const on = dayOf(at);
  const inForce = await publishedPolicy(workplace, ledger.value, on);
  if (!inForce.ok) return inForce;
  const label = { number: null, signedOn: on, addressee: null, copyTo: [] };
  const files: string[] = [];
  for (const { name, view: viewOf } of POLICY_PAPERS) {
    const view = viewOf({ policy: inForce.value.policy, on, label });
    if (view === undefined) continue;
    if (!view.ok) return view;
    const pdf = await renderView(workplace, { name, template: 'policy-paper' }, view.value, on);
    if (!pdf.ok) return pdf;
    const file = workplace.folder.write(`reports/yearly/${on.slice(0, 4)}/${name}.pdf`, pdf.value);
    if (!file.ok) return file;
    files.push(file.value);
  }
  return ok({ files });
}
