import { appMessages } from './app.ts';
import { basisMessages } from './basis.ts';
import { drawOpenMessages } from './draw-open.ts';
import { drawRoundMessages } from './draw-round.ts';
import { drawSeedMessages } from './draw-seed.ts';
import { editionMessages } from './editions.ts';
import { filesMessages } from './files.ts';
import { jobsMessages } from './jobs.ts';
import { papersMessages } from './papers.ts';
import { policyMessages } from './policy.ts';
import { renderingMessages } from './rendering.ts';
import { roundStepMessages } from './round-steps.ts';
import { storeMessages } from './store.ts';
import { tablesMessages } from './tables.ts';

/** Every code that a verb can answer with, and its words. A code of two areas has the words of the later one. */
export const allMessages = {
  ...appMessages,
  ...tablesMessages,
  ...filesMessages,
  ...policyMessages,
  ...storeMessages,
  ...renderingMessages,
  ...papersMessages,
  ...basisMessages,
  ...drawOpenMessages,
  ...drawSeedMessages,
  ...drawRoundMessages,
  ...editionMessages,
  ...jobsMessages,
  ...roundStepMessages,
};
