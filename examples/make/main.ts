import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeExamples } from './make-examples.ts';

const FOLDER = fileURLToPath(new URL('../', import.meta.url));

for (const [path, bytes] of makeExamples()) {
  mkdirSync(dirname(FOLDER + path), { recursive: true });
  writeFileSync(FOLDER + path, bytes);
}
