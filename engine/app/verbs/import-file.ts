import type { Right } from '../../domain/actor.ts';
import type { Circumstances, Decision } from '../../domain/decider.ts';
import type { Policy } from '../../domain/policy.ts';
import type { RosterCoverage } from '../../domain/roster-coverage.ts';
import type { BroughtFile, ImportReport } from '../../domain/roster-import.ts';
import type { RostersState } from '../../domain/rosters.ts';
import type { SourceKind } from '../../domain/source-fields.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Ineligible } from '../../pipeline/basis/eligible-inspectors.ts';
import type { Session, UseCase } from '../perform.ts';
import { readSourceFile } from '../read-source-file.ts';
import type { SubRosterMoves } from '../survey-rosters.ts';

/** What the person who brings a file says about it. */
export interface ImportInput {
  readonly path: string;
  /** 数据来源; the file's name where nothing is said. */
  readonly source?: string;
  /** 数据截止日期; today where nothing is said. */
  readonly cutOff?: IsoDate;
}

/** What is told after an import, whatever was brought. */
export interface ImportAnswer {
  /** undefined where the same file stands already and nothing was appended. */
  readonly report: ImportReport | undefined;
  /** Where the import stands in stream `rosters`. */
  readonly seq?: number;
  /** How far the roster covers the district. */
  readonly coverage?: RosterCoverage;
  /** Sub-rosters that somebody entered or left. */
  readonly moves?: readonly SubRosterMoves[];
  /** Agencies whose rows were replaced, by id; those of no other. */
  readonly agencies?: readonly { readonly agency: string; readonly entries: number }[];
  /** Inspectors of the file who may not be sent today, with the rule. */
  readonly ineligible?: { readonly day: IsoDate; readonly people: readonly Ineligible[] };
  /** Worksheets written, by their path in the district folder. */
  readonly files?: readonly string[];
  readonly warnings?: readonly Problem[];
}

/** What is at hand when a file was read and nothing is decided yet. */
export interface Bringing<Input> {
  readonly session: Session;
  readonly rosters: RostersState;
  readonly input: Input;
  readonly brought: BroughtFile;
}

/** One kind of file, 二(二)(三): what differs between `yaohao import` of one and of another. */
export interface ImportKind<Input extends ImportInput, Command extends BroughtFile> {
  readonly kind: SourceKind;
  readonly right: Right;
  /** What the decider needs beside the file; refused where it is not this post's to bring. */
  readonly complete: (bringing: Bringing<Input>) => Promise<Result<Completed<Command>, Problem>>;
  readonly decide: (
    state: RostersState,
    policy: Policy,
    command: Command,
    circumstances: Circumstances,
  ) => Result<Decision, Problem>;
  /** Told once the records are on disk. */
  readonly tell?: (
    session: Session,
    done: ImportDone,
  ) => Promise<Result<Omit<ImportAnswer, 'report'>, Problem>>;
}

export interface Completed<Command> {
  readonly command: Command;
  readonly warnings?: readonly Problem[];
}

export interface ImportDone {
  readonly before: RostersState;
  readonly after: RostersState;
  readonly report: ImportReport;
}

interface Material<Command> {
  readonly command: Command;
  readonly before: RostersState;
  readonly warnings: readonly Problem[];
}

/** The use-case of one kind of file: read by its mapping, decided, and what came of it told. */
export function importCase<Input extends ImportInput, Command extends BroughtFile>(
  plan: ImportKind<Input, Command>,
): UseCase<Input, Material<Command>, ImportAnswer> {
  return {
    right: plan.right,
    gather: async (session, { rosters }, input) => {
      const read = await readSourceFile(session.workplace, plan.kind, input.path);
      if (!read.ok) return read;
      const { file, warnings } = read.value;
      const dated =
        input.cutOff === undefined
          ? { cutOff: dayOf(session.at), cutOffAssumed: true }
          : { cutOff: input.cutOff };
      const said = { source: input.source ?? file.name, ...dated };
      const completed = await plan.complete({ session, rosters, input, brought: { file, ...said } });
      if (!completed.ok) return completed;
      const { command, warnings: own = [] } = completed.value;
      return ok({ command, before: rosters, warnings: [...warnings, ...own] });
    },
    decide: (session, { rosters }, { command, warnings }, circumstances) => {
      const decision = plan.decide(rosters, session.policy, command, circumstances);
      if (!decision.ok) return decision;
      return ok({ ...decision.value, warnings: [...warnings, ...decision.value.warnings] });
    },
    answer: async (session, { material, appended, ledger }) => {
      // An import is one record, or none.
      const [record] = appended;
      if (record === undefined) return ok({ report: undefined });
      const { seq } = record;
      const report = record.body as ImportReport;
      if (plan.tell === undefined) return ok({ report, seq });
      const told = await plan.tell(session, { before: material.before, after: ledger.rosters, report });
      return told.ok ? ok({ report, seq, ...told.value }) : told;
    },
  };
}
