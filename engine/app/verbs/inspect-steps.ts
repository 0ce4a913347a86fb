import { basename } from 'node:path';
import type { Right } from '../../domain/actor.ts';
import { calendarOfPolicy } from '../../domain/calendar-of-policy.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import { standingRows } from '../../domain/disclosure.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { Policy } from '../../domain/policy.ts';
import { leftUninspected } from '../../domain/records/left-uninspected.ts';
import { inReadingOrder, type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { batchOrders } from '../../pipeline/draw/batch-orders.ts';
import { readGround } from '../../pipeline/draw/round-files.ts';
import { attachReport } from '../../pipeline/inspect/attach-report.ts';
import type { InspectedRound, InspectPolicy } from '../../pipeline/inspect/inspect-state.ts';
import { issueForms } from '../../pipeline/inspect/issue-forms.ts';
import { recordFindings } from '../../pipeline/inspect/record-findings.ts';
import { reportAgency } from '../../pipeline/inspect/report-agency.ts';
import { scheduleVisits } from '../../pipeline/inspect/schedule-visits.ts';
import type { Ledger } from '../ledger.ts';
import { objectsOnForms } from '../objects-on-forms.ts';
import type { Session, UseCase } from '../perform.ts';
import { readEvidence } from '../read-evidence.ts';
import { readFindings } from '../read-findings.ts';
import { readRosters } from '../read-rosters.ts';
import type { RoundFile } from '../round-file.ts';
import { type RoundAtHand, roundAtHand } from '../round-of.ts';
import type { RoundInput } from '../round-step.ts';
import { inspectorsOf, tasksOf } from '../round-tasks.ts';
import { requireSecondPerson } from '../second-person.ts';
import { type EntrySheets, writeEntrySheets } from '../write-entry-sheets.ts';

export interface InspectAnswer {
  readonly round: string;
  readonly file: RoundFile;
  /** How many records of the step were appended; 0 where everything stood already. */
  readonly appended: number;
  /** Of these: 未检查. */
  readonly uninspected: number;
  readonly sheets: EntrySheets;
}

interface Material<Command> {
  readonly command: Command;
  readonly round: string;
}

interface Step<Input, Command> {
  readonly right: Right;
  readonly commandOf: (
    session: Session,
    ledger: Ledger,
    atHand: RoundAtHand,
    input: Input,
  ) => Promise<Result<Command, Problem>>;
  readonly decide: (
    round: InspectedRound,
    policy: InspectPolicy,
    command: Command,
    circumstances: Circumstances,
  ) => Result<Decision, Problem>;
  readonly writes?: (session: Session, file: RoundFile) => Promise<Result<EntrySheets, Problem>>;
}

function inspectStep<Input extends RoundInput, Command>(
  step: Step<Input, Command>,
): UseCase<Input, Material<Command>, InspectAnswer> {
  return {
    right: step.right,
    obeys: 'published',
    gather: async (session, ledger, input) => {
      const atHand = await roundAtHand(session.workplace, ledger, input.round);
      if (!atHand.ok) return atHand;
      const command = await step.commandOf(session, ledger, atHand.value, input);
      return command.ok ? ok({ command: command.value, round: atHand.value.file.draw.round }) : command;
    },
    decide: ({ policy }, { rounds }, { command, round }, circumstances) =>
      step.decide(fileOf(rounds, round), inspectPolicyOf(policy), command, circumstances),
    answer: async (session, { ledger, material: { round }, appended }) => {
      const file = fileOf(ledger.rounds, round);
      const sheets = (await step.writes?.(session, file)) ?? ok({ written: [], filled: [] });
      if (!sheets.ok) return sheets;
      const uninspected = appended.filter(({ kind }) => kind === leftUninspected.kind).length;
      return ok({ round, file, appended: appended.length, uninspected, sheets: sheets.value });
    },
  };
}

function fileOf(rounds: Ledger['rounds'], round: string): RoundFile {
  const file = rounds.get(round);
  if (file === undefined) throw new Error(`round ${round} was there a moment ago`);
  return file;
}

export function inspectPolicyOf(policy: Policy): InspectPolicy {
  return { ...policy, calendar: calendarOfPolicy(policy.calendars) };
}

/** 二(八) 联合检查工作方案. */
export const scheduleVisitsCase = inspectStep({
  right: 'match',
  commandOf: async (_session, _ledger, atHand, _input: RoundInput) => {
    const tasks = tasksOf(atHand);
    if (!tasks.ok) return tasks;
    const people = [...atHand.files.people.values()];
    const window = people[0]?.window;
    if (window === undefined)
      return failed(problem('not-matched' as const, { round: atHand.file.draw.round }));
    const ground = readGround(atHand.file.draw, atHand.files);
    if (!ground.ok) return ground;
    const batches = batchOrders(ground.value, atHand.file.draw);
    return ok({ tasks: tasks.value, window, people, batches });
  },
  decide: scheduleVisits,
});

/** 二(七) 一企一表; each agency finds a worksheet with its own lines in its outbox. */
export const issueFormsCase = inspectStep({
  right: 'report',
  commandOf: async ({ workplace }, ledger, atHand, _input: RoundInput) => {
    const tasks = tasksOf(atHand);
    const rosters = await readRosters(workplace.frozen, ledger.rosters);
    const inspectors = await inspectorsOf(workplace, ledger);
    if (!tasks.ok) return tasks;
    if (!rosters.ok) return rosters;
    if (!inspectors.ok) return inspectors;
    return ok({
      tasks: tasks.value,
      enterprises: objectsOnForms(rosters.value),
      inspectors: inspectors.value,
    });
  },
  decide: (round, policy, command, circumstances) =>
    toldNotRefused(issueForms(round, policy, command, circumstances), 'forms-issued-already'),
  writes: (session, file) => writeEntrySheets(session, file),
});

/** Asked again, the worksheets are written again; nothing is issued twice. */
function toldNotRefused(decision: Result<Decision, Problem>, code: string): Result<Decision, Problem> {
  if (decision.ok || decision.problems.some((one) => one.code !== code)) return decision;
  const warnings = decision.problems.map((one): Problem => ({ ...one, severity: 'warning' }));
  return ok({ records: [], frozen: [], warnings });
}

export interface RecordInput extends RoundInput {
  readonly path: string;
  readonly correction: boolean;
  /** 更正公示: who approves that what is published already is changed. */
  readonly approvedBy: string | undefined;
}

/** 二(九) 录入检查结果: an agency's clerk records its own lines alone. */
export const recordFindingsCase = inspectStep({
  right: 'record',
  commandOf: async (session, _ledger, { file: { draw, publish } }, entry: RecordInput) => {
    const { path, correction, approvedBy } = entry;
    if (draw.opened?.commitment.rehearsal === true)
      return failed(problem('rehearsal-decides-nothing' as const, { round: draw.round }));
    const read = await readFindings(session, path);
    if (!read.ok) return read;
    const { rows, faults } = read.value;
    const published = new Set(standingRows(publish.disclosures).map(({ id, item }) => `${id} ${item}`));
    if (correction && rows.some(({ id, item }) => published.has(`${id} ${item}`))) {
      const second = requireSecondPerson(session, 'correct', approvedBy);
      if (!second.ok) return second;
    }
    return ok({ rows, correction, faults });
  },
  decide: (round, policy, { faults, ...command }, circumstances) => {
    const decided: Result<Decision, Problem> = recordFindings(round, policy, command, circumstances);
    if (faults.length === 0) return decided;
    // All at once: whoever mends the sheet must not find the rest the second time.
    return failed(...inReadingOrder([...faults, ...(decided.ok ? [] : decided.problems)]));
  },
});

export interface AttachInput extends RoundInput {
  readonly path: string;
  readonly id: ObjectId;
  readonly helper: string;
  readonly item: string | undefined;
}

/** 二(八) 协助检查的报告, attached by the actor's own agency to the form of a visit. */
export const attachReportCase = inspectStep({
  right: 'record',
  commandOf: async ({ actor }, _ledger, { file: { draw } }, { path, id, helper, item }: AttachInput) => {
    if (draw.opened?.commitment.rehearsal === true)
      return failed(problem('rehearsal-decides-nothing' as const, { round: draw.round }));
    const sha256 = readEvidence(path);
    if (!sha256.ok) return sha256;
    const { agency } = actor;
    return ok({ id, helper, item, agency, file: basename(path).normalize('NFC'), sha256: sha256.value });
  },
  decide: attachReport,
});

export interface ReportInput extends RoundInput {
  readonly text: string;
}

/** 二(九) 书面报告 of the actor's own agency. */
export const reportAgencyCase = inspectStep({
  right: 'record',
  commandOf: async ({ actor }, _ledger, _atHand, { text }: ReportInput) => ok({ agency: actor.agency, text }),
  decide: reportAgency,
});
