import { appMessages } from './app.ts';
import { filesMessages } from './files.ts';
import { policyMessages } from './policy-loader.ts';
import { storeMessages } from './store.ts';
import { tablesMessages } from './tables.ts';

/** Every code that a verb can answer with, and its words. */
export const allMessages = {
  ...appMessages,
  ...filesMessages,
  ...policyMessages,
  ...storeMessages,
  ...tablesMessages,
};
