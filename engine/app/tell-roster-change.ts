import type { Problem } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Session } from './perform.ts';
import { compareSurveys, surveyRosters } from './survey-rosters.ts';
import type { ImportAnswer, ImportDone } from './verbs/import-file.ts';
import { writeWhereabouts } from './write-whereabouts.ts';

type Told = Omit<ImportAnswer, 'report'>;

/** 二(二): the coverage as it is now, who entered and left each sub-roster, and the worksheet of 属地不明. */
export async function tellRosterChange(
  session: Session,
  { before, after }: Pick<ImportDone, 'before' | 'after'>,
): Promise<Result<Told, Problem>> {
  session.workplace.progress('统计名录库和子库');
  const now = await surveyRosters(session, after);
  if (!now.ok) return now;
  if (now.value === undefined) return ok({});
  const then = await surveyRosters(session, before);
  if (!then.ok) return then;
  const worksheet = await writeWhereabouts(session, after, now.value.enterprises);
  if (!worksheet.ok) return worksheet;
  const { coverage } = now.value;
  const moves = then.value === undefined ? [] : compareSurveys(then.value, now.value, session.policy);
  return ok({ coverage, moves, ...worksheet.value });
}

/** What a list that an agency brought did to the sub-rosters. */
export async function tellMoves(
  session: Session,
  { before, after }: Pick<ImportDone, 'before' | 'after'>,
): Promise<Result<Told, Problem>> {
  session.workplace.progress('核对子库');
  const [then, now] = [await surveyRosters(session, before), await surveyRosters(session, after)];
  if (!then.ok) return then;
  if (!now.ok) return now;
  if (then.value === undefined || now.value === undefined) return ok({ moves: [] });
  return ok({ moves: compareSurveys(then.value, now.value, session.policy) });
}
