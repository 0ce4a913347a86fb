import { benchForms } from './forms.ts';
import { say } from './measure.ts';

/** `npm run bench -- forms [how many in one go …]` */
const BENCHES: Readonly<Record<string, (counts?: readonly number[]) => Promise<void>>> = {
  forms: benchForms,
};

const [name = '', ...counts] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  say(`npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
  process.exitCode = 2;
} else await bench(counts.length === 0 ? undefined : counts.map(Number).filter((count) => count > 0));
