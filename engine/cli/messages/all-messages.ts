import { appMessages } from './app.ts';
import { basisMessages } from './basis.ts';
import { filesMessages } from './files.ts';
import { papersMessages } from './papers.ts';
import { policyMessages } from './policy-loader.ts';
import { renderingMessages } from './rendering.ts';
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
};
