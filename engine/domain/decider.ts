import type { Instant } from '../kernel/instant.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';
import type { Actor } from './actor.ts';
import type { RecordDraft } from './record.ts';

/** What stands outside a decider and is handed in: it has no clock and no chance of its own. */
export interface Circumstances {
  readonly at: Instant;
  readonly actor: Actor;
  /** Random bytes of the system's CSPRNG, drawn beforehand. */
  readonly chance: Uint8Array;
}

/** What a decider decides: records to append, and the bytes they name by digest, to be frozen first. */
export interface Decision<Code extends string = string> {
  readonly records: readonly RecordDraft[];
  readonly frozen: readonly Uint8Array[];
  /** Told to the actor; nothing here stops the decision. */
  readonly warnings: readonly Problem<Code>[];
}

/** `decide(state, policy, command, circumstances) → records | problems`: pure, without I/O. */
export type Decider<State, Policy, Command, Code extends string> = (
  state: State,
  policy: Policy,
  command: Command,
  circumstances: Circumstances,
) => Result<Decision<Code>, Problem<Code>>;
