import { benchForms } from './forms.ts';
import { say } from './measure.ts';

/** `npm run bench -- forms [how many in one go]` */
const BENCHES: Readonly<Record<string, (count?: number) => Promise<void>>> = { forms: benchForms };

const [name = '', count] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  say(`npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
  process.exitCode = 2;
} else await bench(count === undefined ? undefined : Number(count));
