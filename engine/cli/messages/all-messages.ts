import { appMessages } from './app.ts';
import { basisMessages } from './basis.ts';
import { drawMessages } from './draw.ts';
import { filesMessages } from './files.ts';
import { papersMessages } from './papers.ts';
import { policyMessages } from './policy.ts';
import { renderingMessages } from './rendering.ts';
import { rulebookMessages } from './rulebook.ts';
import { storeMessages } from './store.ts';
import { tablesMessages } from './tables.ts';

/** Every code that a verb can answer with, and its words. A code of two areas has the words of the later one. */
export const allMessages = {
  ...appMessages,
  ...tablesMessages,
  ...filesMessages,
  ...policyMessages,
  ...rulebookMessages,
  ...storeMessages,
  ...renderingMessages,
  ...papersMessages,
  ...basisMessages,
  ...drawMessages,
};
