import type {
  CreditState,
  RestrictionAnswer,
  RestrictionCheck,
  SanctionLevel,
  Scene,
} from '../../domain/credit.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import { restrictionChecked } from '../../domain/records/restriction-checked.ts';
import { parseUscc } from '../../domain/uscc.ts';
import { dayOf } from '../../kernel/instant.ts';
import { type IsoDate, yearOf } from '../../kernel/iso-date.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { creditDraft, decisionOf } from './credit-draft.ts';
import { type AskedEnterprise, type JudgedEnterprise, restrictionsOf } from './restrictions-of.ts';
import type { RestrictionCode } from './sanction-code.ts';
import type { SanctionPolicy, Sanctions } from './sanction-policy.ts';

/** May this enterprise take part in this scene that day? */
export interface RestrictionQuestion extends AskedEnterprise {
  readonly scene: Scene;
  /** In the roster, or on a list at any time. */
  readonly known: boolean;
}

export interface AnsweredRestriction extends JudgedEnterprise {
  readonly answer: RestrictionAnswer;
}

/** 惩戒查询, 二(十一): the answer of the register for that day, later removals or listings notwithstanding. */
export function answerRestriction(
  state: CreditState,
  policy: Pick<SanctionPolicy, 'calendar' | 'listingRules'>,
  sanctions: Sanctions,
  { scene, ...asked }: AskedEnterprise & Pick<RestrictionQuestion, 'scene'>,
): AnsweredRestriction {
  const measures = sanctions.measures.filter(({ rule }) => rule.then.scene === scene);
  const judged = restrictionsOf(state, policy, { ...sanctions, measures }, asked);
  const levels = judged.restrictions.map(({ level }) => level);
  const hardest = HARDEST_FIRST.find((level) => levels.includes(level));
  return { ...judged, answer: hardest === undefined ? 'allowed' : ANSWERS[hardest] };
}

const HARDEST_FIRST: readonly SanctionLevel[] = ['prohibit', 'restrict', 'hint'];
const ANSWERS: Readonly<Record<SanctionLevel, RestrictionAnswer>> = {
  prohibit: 'forbidden',
  restrict: 'restricted',
  hint: 'hint',
};

/** The question and its answer are kept under a receipt number (回执). */
export function checkRestriction(
  state: CreditState,
  policy: Pick<SanctionPolicy, 'calendar' | 'listingRules'>,
  { sanctions, question }: { readonly sanctions: Sanctions; readonly question: RestrictionQuestion },
  { at }: Pick<Circumstances, 'at'>,
): Result<Decision<RestrictionCode>, Problem<RestrictionCode>> {
  const today = dayOf(at);
  // A slip of the pen must not come back as a clean answer under a number.
  if (!question.known && parseUscc(question.id)?.conforms === false) {
    return failed(problem('restriction-code-wrong', { id: question.id }));
  }
  const { answer, restrictions, undecided } = answerRestriction(state, policy, sanctions, question);
  const { id, scene, on } = question;
  const name = question.name || (state.listings.findLast((stay) => stay.id === id)?.name ?? '');
  const body: RestrictionCheck = {
    receipt: nextReceipt(state, today),
    id,
    name,
    scene,
    on,
    answer,
    restrictions,
  };
  const stranger = question.known ? [] : [warning('restriction-stranger' as const, { id })];
  const ahead = on > today ? [warning('restriction-day-ahead' as const, { on, today })] : [];
  const told = undecided.map((rule) => warning('restriction-undecided' as const, { name: name || id, rule }));
  return ok(decisionOf([creditDraft(restrictionChecked, body)], [...stranger, ...ahead, ...told]));
}

const RECEIPT_DIGITS = 4;

/** `查询-2017-0001`: numbered within the year in which it is asked. */
function nextReceipt({ checks }: CreditState, today: IsoDate): string {
  const prefix = `查询-${yearOf(today)}-`;
  const asked = checks.filter(({ receipt }) => receipt.startsWith(prefix)).length;
  return prefix + String(asked + 1).padStart(RECEIPT_DIGITS, '0');
}
