import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { type Performed, perform, type Session } from '../../app/perform.ts';
import { importComplaintsCase } from '../../app/verbs/import-complaints.ts';
import { importEnterprisesCase } from '../../app/verbs/import-enterprises.ts';
import type { ImportAnswer, ImportInput } from '../../app/verbs/import-file.ts';
import { importInspectorsCase } from '../../app/verbs/import-inspectors.ts';
import { importListsCase } from '../../app/verbs/import-lists.ts';
import { importSubRosterCase } from '../../app/verbs/import-sub-roster.ts';
import { importVisitsCase } from '../../app/verbs/import-visits.ts';
import { importWhereaboutsCase } from '../../app/verbs/import-whereabouts.ts';
import { writeReceipt } from '../../app/write-receipt.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Console } from '../console.ts';
import { enter } from '../enter-district.ts';
import type { Run } from '../verb.ts';
import { importAnswerInWords } from '../words/import-answer-words.ts';
import { importInWords } from '../words/import-words.ts';
import { receiptSheets } from '../words/receipt-words.ts';
import { bringsDuties, importDuties } from './import-duties.ts';
import { bringsItemList, importItems } from './import-item-list.ts';
import { KIND_WORDS, kindsInWords } from './import-kinds.ts';
import { type ImportWish, readImportWish } from './import-wish.ts';
import { importEdited, workbookOnTheLine } from './workbooks.ts';

/** 二(二)(三): `yaohao import KIND … FILE`; the same answer for every kind. */
export const importFile: Run = async (run) => {
  const edited = await workbookOnTheLine(run);
  if (edited !== undefined) return importEdited(run, edited);
  if (bringsItemList(run)) return importItems(run);
  if (bringsDuties(run)) return importDuties(run);
  const { console } = run;
  const wish = readImportWish(run);
  if (!wish.ok) return console.refuse(wish.problems);
  const session = enter(run);
  if (!session.ok) return console.refuse(session.problems);
  const name = basename(wish.value.file);
  console.progress(`读取 ${name}`);
  const path = resolve(run.settings.workingFolder, wish.value.file);
  const done = await performWish(session.value, wish.value, { path, ...wish.value.said });
  if (!done.ok) return console.refuse(done.problems);
  const { answer, warnings } = done.value;
  console.warn([...warnings, ...(answer.warnings ?? [])]);
  const { value, lines } = importAnswerInWords(answer, {
    file: name,
    words: console.words,
    agencyName: (id) => session.value.policy.agencies.find((agency) => agency.id === id)?.name ?? id,
  });
  const receipt = await leaveReceipt(session.value, path, answer, console.words);
  if (!receipt.ok) {
    console.answer(value, lines);
    console.warn(receipt.problems);
    return 1;
  }
  console.answer({ ...value, ...receipt.value.value }, [...lines, ...receipt.value.lines]);
  // What was kept stays; that some rows were not must be seen by a script too.
  return (answer.report?.refused.length ?? 0) > 0 ? 1 : 0;
};

/** 回执, where something was recorded; the last line says where it lies and what is left to do. */
async function leaveReceipt(
  session: Session,
  path: string,
  { report, seq }: ImportAnswer,
  words: Console['words'],
): Promise<Result<{ readonly value: object; readonly lines: readonly string[] }, Problem>> {
  if (report === undefined || seq === undefined) return ok({ value: {}, lines: [] });
  const { actor, at, policy } = session;
  const post = policy.posts.posts.find(({ id }) => id === actor.post)?.name ?? actor.post;
  const facts = { district: policy.district, report, at, seq, post };
  const written = await writeReceipt(session, path, receiptSheets(facts, importInWords(report, words)));
  if (!written.ok) return written;
  const refused = report.refused.length;
  const left = refused === 0 ? '' : `：${refused} 行没有入库，行号、原因和改法都在里面，改好源表再导入一次`;
  return ok({ value: { receipt: written.value }, lines: [`回执 ${written.value}${left}。`] });
}

function performWish(
  session: Session,
  { kind, subRoster, list }: ImportWish,
  input: ImportInput & ImportWish['said'],
): Promise<Result<Performed<ImportAnswer>, Problem>> {
  if (subRoster !== undefined) return perform(importSubRosterCase, session, { ...input, ...subRoster });
  if (list !== undefined) return perform(importListsCase, session, { ...input, list });
  if (kind === 'inspectors') return perform(importInspectorsCase, session, input);
  if (kind === 'complaints') return perform(importComplaintsCase, session, input);
  if (kind === 'visits') return perform(importVisitsCase, session, input);
  if (kind === 'whereabouts') return perform(importWhereaboutsCase, session, input);
  return perform(importEnterprisesCase, session, input);
}

export function shapeImport(verb: Command): Command {
  const usages = Object.values(KIND_WORDS).map(({ usage, also }) => `  yaohao import ${usage}　　${also[0]}`);
  return verb
    .argument('<种类>', `${kindsInWords()}、items（事项清单）、plan（年度计划）、duties（权责清单）`)
    .argument('[文件...]', 'CSV 或 XLSX；子库先写事项编号')
    .option('--source <来源>', '数据来源，默认为文件名')
    .option('--cut-off <日期>', '数据截止日期，默认为今天')
    .option('--agency <机关>', '人员：文件里没有“机关”列时，是哪个机关的')
    .option('--item <事项>', '子库：事项编号，也可以写在文件名前面')
    .option('--objects <对象>', '子库：对象不是企业时，写学校、工地或其他')
    .option('--list <名单>', '名单：经营异常名录（abnormal）或严重违法失信名单（serious）')
    .option('--registered <户数>', '检查对象：法人库户数，如 企业=1680,个体工商户=1750')
    .option('--fewer <原因>', '检查对象、人员：原有名录少了一半以上的，写明原因才替换，原因记入台账')
    .option('--effective <日期>', '事项清单：抽查比例的施行日期，默认为今天')
    .option('--out <文件>', '事项清单：写到哪个文件，默认为 config/items/；已有的文件不覆盖')
    .option('--preview', '事项清单、权责清单：只看写成什么样，不写文件')
    .option('--apply', '改好的工作簿：写入 YAML；不写这一项只列出改了哪些格')
    .addHelpText('after', ['', '写法：', ...usages, ...LIST_USAGES].join('\n'));
}

const LIST_USAGES = [
  '  yaohao import items 文件　　事项清单：别处的清单写成 YAML，或者导回改好的工作簿（export items）',
  '  yaohao import duties 文件　　权责清单：每项检查职权要有抽查事项，或者写明不列入的理由',
  '  yaohao import plan 文件　　年度计划：导回改好的工作簿（export plan）',
];
