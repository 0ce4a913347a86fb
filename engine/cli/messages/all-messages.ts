import { appMessages } from './app.ts';
import { basisMessages } from './basis.ts';
import { drawChangeMessages } from './draw-change.ts';
import { drawMatchMessages } from './draw-match.ts';
import { drawOpenMessages } from './draw-open.ts';
import { drawRoundMessages } from './draw-round.ts';
import { drawSecretMessages } from './draw-secret.ts';
import { drawSeedMessages } from './draw-seed.ts';
import { editionMessages } from './editions.ts';
import { filesMessages } from './files.ts';
import { inspectMessages } from './inspect.ts';
import { jobsMessages } from './jobs.ts';
import type { Message } from './message.ts';
import { papersMessages } from './papers.ts';
import { policyMessages } from './policy.ts';
import { publishMessages } from './publish.ts';
import { renderingMessages } from './rendering.ts';
import { roundStepMessages } from './round-steps.ts';
import { rulebookMessages } from './rulebook.ts';
import { sanctionMessages } from './sanction.ts';
import { seedStepMessages } from './seed-steps.ts';
import { storeMessages } from './store.ts';
import { superviseMessages } from './supervise.ts';
import { tablesMessages } from './tables.ts';
import { traceMessages } from './trace.ts';
import { workbookMessages } from './workbook.ts';

/** The words of each area; a code belongs to one of them. */
export const AREA_MESSAGES: readonly Readonly<Record<string, Message>>[] = [
  appMessages,
  tablesMessages,
  filesMessages,
  policyMessages,
  rulebookMessages,
  storeMessages,
  renderingMessages,
  papersMessages,
  basisMessages,
  drawOpenMessages,
  drawSecretMessages,
  drawSeedMessages,
  drawRoundMessages,
  drawMatchMessages,
  drawChangeMessages,
  editionMessages,
  jobsMessages,
  roundStepMessages,
  seedStepMessages,
  inspectMessages,
  publishMessages,
  sanctionMessages,
  superviseMessages,
  traceMessages,
  workbookMessages,
];

/** Every code that a verb can answer with, and its words. */
export const allMessages: Readonly<Record<string, Message>> = Object.assign({}, ...AREA_MESSAGES);
