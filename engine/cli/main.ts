import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildProgram } from './program.ts';

const programRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const program = buildProgram({ programRoot, workingFolder: process.cwd() });

// An answer piped into `head` ends early; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

await program.parseAsync();
