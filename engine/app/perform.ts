import type { Actor, Right } from '../domain/actor.ts';
import type { Circumstances, Decision } from '../domain/decider.ts';
import type { Policy } from '../domain/policy.ts';
import type { LedgerRecord, RecordDraft, StreamName } from '../domain/record.ts';
import { dayOf, type Instant } from '../kernel/instant.ts';
import type { Problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { checkRecordBodies } from './check-record-bodies.ts';
import { followLedger } from './follow-ledger.ts';
import { type Ledger, readLedger } from './ledger.ts';
import { policyAhead, publishedPolicy } from './published-policy.ts';
import { requireRight } from './who-acts.ts';
import type { Workplace } from './workplace.ts';

/** Bytes of chance handed to every decider; one that needs none leaves them. */
const CHANCE_BYTES = 32;

/** One command under way: what is in force, who acts, and when. */
export interface Session {
  readonly workplace: Workplace;
  readonly policy: Policy;
  readonly actor: Actor;
  readonly at: Instant;
}

/** A verb that changes the ledger, in four steps; `perform` runs every one of them the same way. */
export interface UseCase<Input, Material, Answer> {
  readonly right: Right;
  /** 'published': decided by the last published edition, whatever the YAML says since. */
  readonly obeys?: 'published';
  /** Reads what the command names: files that an office brought, frozen inputs. Decides nothing. */
  readonly gather: (session: Session, ledger: Ledger, input: Input) => Promise<Result<Material, Problem>>;
  readonly decide: (
    session: Session,
    ledger: Ledger,
    material: Material,
    circumstances: Circumstances,
  ) => Result<Decision, Problem>;
  /** After the records are on disk: what the actor is told. */
  readonly answer: (session: Session, done: Done<Material>) => Promise<Result<Answer, Problem>>;
}

export interface Done<Material> {
  readonly material: Material;
  readonly appended: readonly LedgerRecord[];
  /** The ledger with the new records in it. */
  readonly ledger: Ledger;
}

export interface Performed<Answer> {
  readonly answer: Answer;
  readonly warnings: readonly Problem[];
}

/** rights → lock → read → gather → decide → freeze → append → what follows → answer; refused means that nothing was changed. */
export async function perform<Input, Material, Answer>(
  useCase: UseCase<Input, Material, Answer>,
  session: Session,
  input: Input,
): Promise<Result<Performed<Answer>, Problem>> {
  const allowed = requireRight(session.policy.posts, session.actor, useCase.right);
  if (!allowed.ok) return allowed;
  const outcome = await session.workplace.alone(() => performAlone(useCase, session, input));
  return outcome.ok ? outcome.value : outcome;
}

async function performAlone<Input, Material, Answer>(
  useCase: UseCase<Input, Material, Answer>,
  asked: Session,
  input: Input,
): Promise<Result<Performed<Answer>, Problem>> {
  const found = await readLedger(asked.workplace.store);
  if (!found.ok) return found;
  const before = await followLedger(asked.workplace, found.value);
  if (!before.ok) return before;
  const { ledger } = before.value;
  const obeying =
    useCase.obeys === 'published' ? await obeyPublished(asked, ledger) : ok(folderPolicy(asked));
  if (!obeying.ok) return obeying;
  const { session, warnings: ahead } = obeying.value;
  const material = await useCase.gather(session, ledger, input);
  if (!material.ok) return material;
  const chance = session.workplace.chance(CHANCE_BYTES);
  const circumstances = { at: session.at, actor: session.actor, chance };
  const decision = useCase.decide(session, ledger, material.value, circumstances);
  if (!decision.ok) return decision;
  const appended = await keep(session, ledger, decision.value);
  if (!appended.ok) return appended;
  const written = await readLedger(session.workplace.store);
  const after = written.ok ? await followLedger(session.workplace, written.value) : written;
  if (!after.ok) return after;
  const done = { material: material.value, appended: appended.value, ledger: after.value.ledger };
  const answer = await useCase.answer(session, done);
  const warnings = [
    ...ledger.warnings,
    ...before.value.warnings,
    ...ahead,
    ...decision.value.warnings,
    ...after.value.warnings,
  ];
  return answer.ok ? ok({ answer: answer.value, warnings }) : answer;
}

interface Obeying {
  readonly session: Session;
  readonly warnings: readonly Problem[];
}

function folderPolicy(session: Session): Obeying {
  return { session, warnings: [] };
}

/** Items, rules and terms as published; who holds which post is the folder's word. */
async function obeyPublished(session: Session, ledger: Ledger): Promise<Result<Obeying, Problem>> {
  const inForce = await publishedPolicy(session.workplace, ledger, dayOf(session.at));
  if (!inForce.ok) return inForce;
  const policy = { ...inForce.value.policy, posts: session.policy.posts };
  return ok({ session: { ...session, policy }, warnings: policyAhead(session.policy, ledger.editions) });
}

/** Frozen inputs first, so that no record names bytes that are not on disk. */
async function keep(
  { workplace, at, actor }: Session,
  ledger: Ledger,
  decision: Decision,
): Promise<Result<readonly LedgerRecord[], Problem>> {
  const unfit = checkRecordBodies(decision.records);
  if (unfit.length > 0) return failed(...unfit);
  for (const bytes of decision.frozen) {
    const put = await workplace.frozen.put(bytes);
    if (!put.ok) return put;
  }
  const appended: LedgerRecord[] = [];
  for (const [stream, drafts] of byStream(decision.records)) {
    const records = await workplace.store.append(stream, ledger.lastSeq[stream] ?? 0, drafts, { at, actor });
    if (!records.ok) return records;
    appended.push(...records.value);
  }
  return ok(appended);
}

function byStream(drafts: readonly RecordDraft[]): ReadonlyMap<StreamName, readonly RecordDraft[]> {
  return Map.groupBy(drafts, (draft) => draft.stream);
}
