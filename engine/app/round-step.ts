import type { Right } from '../domain/actor.ts';
import type { Circumstances, Decision } from '../domain/decider.ts';
import type { RoundState } from '../domain/draw-round.ts';
import type { Problem } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { DrawPolicy, DrawState } from '../pipeline/draw/draw-state.ts';
import { drawPolicyOf } from './draw-policy.ts';
import type { Ledger } from './ledger.ts';
import type { Session, UseCase } from './perform.ts';
import { type RoundAtHand, roundAtHand } from './round-of.ts';
import { writeBundle } from './write-bundle.ts';

/** What every step of an open round is told: which one; the last opened where nothing is said. */
export interface RoundInput {
  readonly round?: string;
}

export interface RoundAnswer {
  readonly round: RoundState;
  /** Files of the proof bundle, by path in the district folder. */
  readonly proof: readonly string[];
}

interface StepMaterial<Command> {
  readonly command: Command;
  readonly round: string;
}

/** A step of the draw: the round's own files are read for it, and the proof bundle is written anew after it. */
export function roundStep<Input extends RoundInput, Command>(step: {
  readonly right: Right;
  readonly commandOf: (
    session: Session,
    atHand: RoundAtHand,
    input: Input,
    ledger: Ledger,
  ) => Promise<Result<Command, Problem>>;
  readonly decide: (
    state: DrawState,
    policy: DrawPolicy,
    command: Command,
    circumstances: Circumstances,
  ) => Result<Decision, Problem>;
}): UseCase<Input, StepMaterial<Command>, RoundAnswer> {
  return {
    right: step.right,
    gather: async (session, ledger, input) => {
      const atHand = await roundAtHand(session.workplace, ledger, input.round);
      if (!atHand.ok) return atHand;
      const command = await step.commandOf(session, atHand.value, input, ledger);
      return command.ok ? ok({ command: command.value, round: atHand.value.file.draw.round }) : command;
    },
    decide: ({ workplace, policy }, ledger, { command, round }, circumstances) => {
      const file = ledger.rounds.get(round);
      if (file === undefined) throw new Error(`round ${round} was there a moment ago`);
      const state = { round: file.draw, register: ledger.register };
      return step.decide(state, drawPolicyOf(workplace, policy), command, circumstances);
    },
    answer: async (session, { ledger, material }) => {
      const proof = await writeBundle(session.workplace, ledger, material.round);
      if (!proof.ok) return proof;
      const file = ledger.rounds.get(material.round);
      if (file === undefined) throw new Error(`round ${material.round} was there a moment ago`);
      return ok({ round: file.draw, proof: proof.value });
    },
  };
}
