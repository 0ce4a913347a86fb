import { join } from 'node:path';
import type { RunContext } from '../verb.ts';
import { lookAround } from './look-around.ts';
import { readDice } from './read-dice.ts';
import type { DemoAct } from './step.ts';
import { stepsOfRecording, stepsOfReports } from './steps-of-inspectors.ts';
import {
  HALF_TIME,
  SECOND_HALF,
  STEPS_OF_SANCTIONS,
  STEPS_OF_VISITS,
  stepsAfter,
  stepsBefore,
  stepsOfClaims,
  stepsOfDraw,
  TARDY,
} from './timetable.ts';

/** The acts of the demo, in the order of the plan's clauses. */
export function actsOf(run: RunContext): readonly DemoAct[] {
  const examples = join(run.settings.programRoot, 'examples');
  return [
    { name: '名录库和政策', steps: async () => stepsBefore(examples) },
    {
      name: '随机抽取',
      steps: async () => stepsOfDraw(examples, readDice(join(examples, 'ceremony.yaml'))),
    },
    { name: '认领', steps: async () => stepsOfClaims(await claimingAgencies(run)) },
    { name: '匹配、工作方案、一企一表', steps: async () => STEPS_OF_VISITS },
    {
      name: '录入检查结果',
      steps: async () => [
        ...(await stepsOfRecording(run, HALF_TIME, '2017-08-23T17:00')),
        ...(await stepsOfRecording(run, SECOND_HALF, '2017-08-30T09:00')),
      ],
    },
    { name: '书面报告', steps: () => stepsOfReports(run) },
    { name: '公示、惩戒', steps: async () => STEPS_OF_SANCTIONS },
    { name: '决定书、考核、文书', steps: async () => stepsAfter(await firstListed(run)) },
  ];
}

async function claimingAgencies(run: RunContext) {
  const { agencies, postOf } = await lookAround(run);
  return agencies.filter((agency) => agency !== TARDY).map((id) => ({ id, post: postOf(id, 'claim') }));
}

/** The first enterprise that was listed by a decision here. */
async function firstListed(run: RunContext): Promise<string | undefined> {
  const { ledger } = await lookAround(run);
  return ledger.credit.listings.find(({ origin }) => origin === 'decided')?.id;
}
