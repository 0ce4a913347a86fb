import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { errorPages } from '../docs/error-pages/error-pages.ts';

const FOLDER = fileURLToPath(new URL('../../docs/errors/', import.meta.url));

/** `npm run docs:errors`: writes docs/errors anew. */
const pages = errorPages();
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
for (const [name, text] of pages) writeFileSync(FOLDER + name, text);
