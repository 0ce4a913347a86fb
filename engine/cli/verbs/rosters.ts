import { reportDecisions as printDecisions } from '../../app/verbs/report-decisions.ts';
import { reportPolicy as printPolicy } from '../../app/verbs/report-policy.ts';
import { reportRosters as printRosters } from '../../app/verbs/report-rosters.ts';
import { enter } from '../enter-district.ts';
import type { Run, VerbOnTheLine } from '../verb.ts';
import { importFile, shapeImport } from './imports.ts';
import { shapeTemplate, template } from './templates.ts';
import { exportList, shapeExport } from './workbooks.ts';

/** `yaohao report rosters`: 检查对象名录库情况.pdf. */
export const reportRosters: Run = (run) => reportFiles(run, printRosters);

/** `yaohao report policy`: what is in force in print; with `--agency` an agency's own list, plan and procedures. */
export const reportPolicy: Run = (run) =>
  reportFiles(run, (session) => printPolicy(session, run.options.agency));

/** `yaohao report decisions`: 列入决定书, 移出决定书, 信用修复决定书. */
export const reportDecisions: Run = (run) => reportFiles(run, printDecisions);

/** Prints, and says which files there are now. */
export async function reportFiles(run: Parameters<Run>[0], print: typeof printRosters): Promise<number> {
  const { console } = run;
  const session = enter(run);
  if (!session.ok) return console.refuse(session.problems);
  const done = await print(session.value);
  await session.value.workplace.printer.close();
  if (!done.ok) return console.refuse(done.problems);
  console.answer(
    { ok: true, files: done.value.files },
    done.value.files.map((file) => `已生成 ${file}`),
  );
  return 0;
}

/** 二(一)–(四): what the office brings. */
export const ROSTER_VERBS: readonly VerbOnTheLine[] = [
  { name: 'import', description: '导入名录、名单、登记和改好的工作簿', shape: shapeImport, run: importFile },
  {
    name: 'export',
    description: '导出事项清单或年度计划为工作簿，改好再导回',
    shape: shapeExport,
    run: exportList,
  },
  { name: 'template', description: '生成空白的填报表', shape: shapeTemplate, run: template },
];
