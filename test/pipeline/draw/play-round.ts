import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Actor } from '../../../engine/domain/actor.ts';
import type { Decider, Decision } from '../../../engine/domain/decider.ts';
import { EMPTY_REGISTER } from '../../../engine/domain/draw-register.ts';
import { emptyRound } from '../../../engine/domain/draw-round.ts';
import type { LedgerRecord, RecordDraft } from '../../../engine/domain/record.ts';
import {
  applyToRegister,
  applyToRound,
  REGISTER_KINDS,
  ROUND_DRAW_KINDS,
} from '../../../engine/domain/records/draw-kinds.ts';
import { sha256, sha256Hex } from '../../../engine/kernel/hash.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import type { Problem } from '../../../engine/kernel/problem.ts';
import type { Result } from '../../../engine/kernel/result.ts';
import type { DrawPolicy, DrawState } from '../../../engine/pipeline/draw/draw-state.ts';
import type { DrawProblemCode } from '../../../engine/pipeline/draw/problem.ts';
import type { ProofReader } from '../../../engine/pipeline/draw/prove-round.ts';
import { type RoundFiles, readRoundFiles } from '../../../engine/pipeline/draw/round-files.ts';

export const CLERK: Actor = { post: 'amr-clerk', agency: 'amr' };
export const JUSTICE: Actor = { post: 'justice-head', agency: 'justice' };
/** A bundle as it is published while visits are ahead. */
export const PUBLIC: ProofReader = { withPrivate: false, visitsAreOver: false };
const POLICY: DrawPolicy = {
  series: '999999',
  engine: 'yaohao test',
  twoPersonSteps: [
    { step: 'strike', approver: 'another-agency', basis: [] },
    { step: 'substitute', approver: 'another-post', basis: [] },
    { step: 'relax', approver: 'another-post', basis: [] },
  ],
};
const ajv = new Ajv2020({ strict: false });

type AnyDecider<Command, Code extends DrawProblemCode> = Decider<DrawState, DrawPolicy, Command, Code>;

/** The records of a district while a test plays: a ledger in memory, every body checked by its kind's schema. */
export interface Play {
  readonly state: (round: string) => DrawState;
  readonly files: (round: string) => RoundFiles;
  readonly drafts: readonly RecordDraft[];
  readonly frozen: Map<string, Uint8Array>;
  readonly act: <Command, Code extends DrawProblemCode>(
    round: string,
    decide: AnyDecider<Command, Code>,
    command: Command,
    at: string,
    actor?: Actor,
  ) => Result<Decision<Code>, Problem<Code>>;
  readonly append: (drafts: readonly RecordDraft[], at: string) => void;
}

export function startPlay(): Play {
  const streams = new Map<string, LedgerRecord[]>();
  const frozen = new Map<string, Uint8Array>();
  const drafts: RecordDraft[] = [];
  const append = (added: readonly RecordDraft[], at: string) => {
    for (const draft of added) {
      checkBody(draft);
      const records = streams.get(draft.stream) ?? [];
      streams.set(draft.stream, [...records, ledgerRecord(draft, records.length + 1, at)]);
      drafts.push(draft);
    }
  };
  const state = (round: string): DrawState => ({
    round: (streams.get(`rounds/${round}`) ?? []).reduce(applyToRound, emptyRound(round)),
    register: (streams.get('draws') ?? []).reduce(applyToRegister, EMPTY_REGISTER),
  });
  return {
    drafts,
    frozen,
    append,
    state,
    files: (round) => {
      const opened = state(round).round;
      if (opened.opened === undefined) throw new Error(`${round} is not open`);
      return readRoundFiles(opened, (digest) => frozen.get(digest));
    },
    act: (round, decide, command, at, actor = CLERK) => {
      const chance = sha256(`chance ${drafts.length}`);
      const result = decide(state(round), POLICY, command, { at: instant(at), actor, chance });
      if (result.ok) {
        for (const bytes of result.value.frozen) frozen.set(sha256Hex(bytes), bytes);
        append(result.value.records, at);
      }
      return result;
    },
  };
}

function ledgerRecord(draft: RecordDraft, seq: number, at: string): LedgerRecord {
  const { stream: _, ...rest } = draft;
  const body: unknown = JSON.parse(JSON.stringify(draft.body));
  return { ...rest, body, seq, at: instant(at), actor: CLERK, prev: '', hash: '' };
}

function checkBody({ kind, version, body }: RecordDraft): void {
  const known = [...ROUND_DRAW_KINDS, ...REGISTER_KINDS].find(
    (one) => one.kind === kind && one.version === version,
  );
  if (known === undefined) throw new Error(`no kind ${kind} ${version}`);
  const validate = ajv.compile(known.schema);
  if (!validate(JSON.parse(JSON.stringify(body))))
    throw new Error(`${kind}: ${ajv.errorsText(validate.errors)}`);
}
