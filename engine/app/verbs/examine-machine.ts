import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { FontRoleFace } from '../../domain/ports.ts';
import type { LedgerRecord } from '../../domain/record.ts';
import { dayOf, type Instant, instantMs } from '../../kernel/instant.ts';
import { yearOf } from '../../kernel/iso-date.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Workplace } from '../workplace.ts';

/** What `doctor` looks at, in the order it is told. */
export type Examined = 'node' | 'browser' | 'fonts' | 'disk' | 'lock' | 'ledger' | 'calendar' | 'clock';

/** `unfit` stops work; `doubtful` is told and lets work go on. */
export interface Finding {
  readonly examined: Examined;
  readonly state: 'fit' | 'doubtful' | 'unfit';
  /** Values for the words: version, path, megabytes, years … */
  readonly values: Readonly<Record<string, string | number>>;
  readonly problems: readonly Problem[];
}

const NEEDED_NODE = 24;
const DISK_DOUBTFUL_MB = 2_000;
const DISK_UNFIT_MB = 300;
/** Whether somebody is at work is asked, not waited for. */
const LOCK_PATIENCE_MS = 500;

/** `yaohao doctor`: is this machine fit for the next round? Changes nothing. */
export async function examineMachine(
  workplace: Workplace,
  calendarYears: readonly number[],
): Promise<readonly Finding[]> {
  const records = await workplace.store.read('rosters');
  const last = records.ok ? records.value.records.at(-1) : undefined;
  return [
    examineNode(),
    ...(await examinePrinter(workplace)),
    examineDisk(workplace.folder.root),
    await examineLock(workplace),
    {
      examined: 'ledger',
      state: records.ok ? 'fit' : 'unfit',
      values: { records: last?.seq ?? 0 },
      problems: records.ok ? records.value.warnings : records.problems,
    },
    examineCalendar(calendarYears, workplace.now()),
    examineClock(last, workplace.now()),
  ];
}

function examineNode(): Finding {
  const version = process.versions.node;
  const fit = Number(version.split('.')[0]) >= NEEDED_NODE;
  return {
    examined: 'node',
    state: fit ? 'fit' : 'unfit',
    values: { version, needed: NEEDED_NODE },
    problems: [],
  };
}

async function examinePrinter({ printer }: Workplace): Promise<readonly Finding[]> {
  const found = await printer.provenance();
  if (!found.ok) {
    const fonts = found.problems.every(({ code }) => code === 'font-unusable');
    const values = { build: '', faces: '' };
    return [{ examined: fonts ? 'fonts' : 'browser', state: 'unfit', values, problems: found.problems }];
  }
  const { browser, browserPath, sandboxed, fonts } = found.value;
  return [
    {
      examined: 'browser',
      state: sandboxed ? 'fit' : 'doubtful',
      values: { build: browser, path: browserPath },
      problems: [],
    },
    {
      examined: 'fonts',
      state: fonts.some((font) => font.origin === 'standIn') ? 'doubtful' : 'fit',
      values: { faces: fonts.map(faceText).join('；') },
      problems: [],
    },
  ];
}

const FROM = { configured: '（本单位指定）', installed: '（系统已装）', packaged: '' } as const;

function faceText({ role, face, origin }: FontRoleFace): string {
  return origin === 'standIn' ? `${role} 由 ${face} 代替` : `${role} ${face}${FROM[origin]}`;
}

function examineDisk(root: string): Finding {
  const { bavail, bsize } = statfsSync(root);
  const megabytes = Math.floor((bavail * bsize) / 1_000_000);
  const state = megabytes < DISK_UNFIT_MB ? 'unfit' : megabytes < DISK_DOUBTFUL_MB ? 'doubtful' : 'fit';
  return { examined: 'disk', state, values: { megabytes, folder: join(root, 'data') }, problems: [] };
}

async function examineLock(workplace: Workplace): Promise<Finding> {
  const held = await workplace.alone(async () => true, LOCK_PATIENCE_MS);
  const problems = held.ok ? [] : held.problems;
  return { examined: 'lock', state: held.ok ? 'fit' : 'doubtful', values: {}, problems };
}

function examineCalendar(years: readonly number[], now: Instant): Finding {
  const thisYear = yearOf(dayOf(now));
  const missing = [thisYear, thisYear + 1].filter((year) => !years.includes(year));
  const state = missing.includes(thisYear) ? 'unfit' : missing.length > 0 ? 'doubtful' : 'fit';
  const values = { years: [...years].sort((a, b) => a - b).join('、'), missing: missing.join('、') };
  return { examined: 'calendar', state, values, problems: [] };
}

/** A clock behind the last record would give records out of order. */
function examineClock(last: LedgerRecord | undefined, now: Instant): Finding {
  const behind = last !== undefined && instantMs(now) < instantMs(last.at);
  return {
    examined: 'clock',
    state: behind ? 'unfit' : 'fit',
    values: { now, last: last?.at ?? '' },
    problems: [],
  };
}
