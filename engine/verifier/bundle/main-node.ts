import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verifyFolder } from './verify-folder.ts';

// What verify.mjs does when it is started; inside a bundle it checks the bundle that it lies in.
const { text, exitCode } = verifyFolder(process.argv.slice(2), dirname(fileURLToPath(import.meta.url)));
process.stdout.write(text);
process.exitCode = exitCode;
