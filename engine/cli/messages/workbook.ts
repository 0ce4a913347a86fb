import type { WorkbookProblemCode } from '../../intake/workbooks/workbook-problem.ts';
import type { Messages } from './message.ts';

/** 二(一)、附件2-9: an exported workbook that was worked on in a spreadsheet and brought back. */
export const workbookMessages: Messages<WorkbookProblemCode> = {
  'workbook-cell-error': {
    says: '“{column}”里是“{written}”：公式出错，或者是位数太多、被表格软件改掉了尾数的数字。',
    remedy: '请把这一格改为文本，重新填写。',
  },
  'workbook-cell-needed': {
    says: '“{column}”是必填的，不能清空。',
    remedy: '请填上；不再抽查的事项写“废止”日期，不删。',
  },
  'workbook-cell-unreadable': {
    says: '“{column}”写的“{written}”读不懂。',
    remedy: '请照其他行的写法，一行一条，冒号、逗号、括号用半角；只想改一个数的，只改那个数。',
  },
  'workbook-choice-unknown': {
    says: '“{column}”不能写“{written}”。',
    near: '是不是“{suggestion}”？',
    remedy: '请从下拉列表里选：{allowed}。',
  },
  'workbook-columns-missing': {
    says: '工作表“{sheet}”缺少这些列：{columns}。',
    remedy: '请不要删列、改列名；重新导出一份，把改动抄过去。',
  },
  'workbook-foreign': {
    says: '这不是用 yaohao export {kind} 导出的《{name}》（“来源”工作表没有了，或者是别的文件）。',
    remedy: '请重新导出，在导出的文件里改，保存为 .xlsx，不要另存为别的格式，不要把工作表复制到新文件。',
  },
  'workbook-formula': {
    says: '有 {count} 格是公式（第一个在 {first}），整个文件没有导入。',
    remedy: '请“复制 → 选择性粘贴 → 数值”，再导入。',
  },
  'workbook-id-missing': {
    says: '工作表“{sheet}”里少了 {ids}，整个文件没有导入：删掉一行不等于废止，以前的抽取还要照它说得清。',
    remedy:
      '请把这一行补回来（重新导出可以找到），编号照旧；不再抽查的，在这一行的“废止”里写最后一天，从第二天起不再抽取。',
    clause: '二(一)',
  },
  'workbook-id-twice': { says: '编号 {id} 有两行，不知道按哪一行。', remedy: '请只留一行。' },
  'workbook-id-unknown': {
    says: '没有编号为“{id}”的一项。',
    remedy:
      '编号写入抽取证明，定了不改，改过的请改回原来的；新增的事项先在“事项”表最下面加一行，原有的行一行不少，别的表再用它的编号；计划新加一行的，先在“计划”表加。',
    clause: '二(一)',
  },
  'workbook-line-missing': {
    says: '工作表“{sheet}”里少了 {ids}，整个文件没有导入：少一行，可能是筛选、粘贴时丢的。',
    remedy:
      '请把这一行补回来（重新导出可以找到），编号照旧；确实要取消的，在 config/plan/ 的文件里删去这一行。',
    clause: '附件2-9',
  },
  'workbook-locked': {
    says: '“{column}”原来是“{was}”，改成了“{now}”；这一列是锁定的，整个文件没有导入。',
    remedy: '请改回来。分表里的名称随总表，要改名称请改总表。',
  },
  'workbook-merged': {
    says: '{range} 是合并单元格，不知道是哪一行的值，整个文件没有导入。',
    remedy: '请取消合并，把每一格填全。',
  },
  'workbook-new-id-malformed': {
    says: '新加的一行，编号“{id}”不能用。',
    remedy: '编号请用英文字母、数字和连字符，照本机关别的事项往下编，如 SC-12；定了不改。',
    clause: '二(一)',
  },
  'workbook-new-id-taken': {
    says: '新加的一行，编号“{id}”和原有的 {taken} 只差大小写。',
    remedy: '请另编一个编号，用过的（已废止的也算）不再用。',
    clause: '二(一)',
  },
  'workbook-new-line-lacks': {
    says: '新加的计划行 {id} 还缺“{missing}”，整个文件没有导入。',
    remedy: '事项写编号，填在“计划”表这一行；批次到“批次”表最下面加行，编号写 {id}，最后一批的累计份额是 1。',
    clause: '附件2-9',
  },
  'workbook-new-line-malformed': {
    says: '新加的计划行，编号“{id}”不能用。',
    remedy: '请照上面的往下编（最后一行是 {last}），用英文字母、数字和连字符，年度照别的行写。',
    clause: '附件2-9',
  },
  'workbook-new-without-list': {
    says: '新加的 {id}，{title}写的是“{written}”，没有这个机关的清单。',
    near: '是不是“{suggestion}”？',
    remedy:
      '请照别的行写机关；机关还没有清单的，先照操作指南“新增抽查事项”在 config/items/ 新建一个文件，写第一项。',
    clause: '二(一)',
  },
  'workbook-new-without-plan': {
    says: '新加的计划行 {id}，{title}写的是“{written}”，没有这一年的计划。',
    remedy: '现有的年度是 {years}；可以写这些年度，或者最后一年的下一年（新一年的计划由此开始）。',
    clause: '附件2-9',
  },
  'workbook-number': { says: '“{column}”写的“{written}”不是整数。', remedy: '请只写数字，不写单位。' },
  'workbook-past-rewritten': {
    says: '{id} 的抽查比例改了原有的一条：以前的批次要按以前的比例说得清。',
    remedy:
      '只是写错了的可以这样改；调整比例的，请把原有的一条改回来，在最下面加一行，写明“施行”日期和依据。',
    clause: '二(五)',
  },
  'workbook-row-unknown': {
    says: '{id} 没有第“{position}”条，或者这一条有两行。',
    remedy: '“第几条”是锁定的，请改回来；新加的一条这一格不填。',
  },
  'workbook-sheet-missing': {
    says: '工作簿里没有工作表“{sheet}”。',
    remedy: '请不要删除、改名工作表；重新导出一份，把改动抄过去。',
  },
  'workbook-stale': {
    says: '导出以后这些文件又改过：{files}（也可能是这份工作簿已经导入过）。没有导入。',
    remedy: '请重新导出，把改动抄到新的一份里，再导入。',
  },
  'workbook-yaml-lost': {
    says: '{file} 的写法太特别，照工作簿改会丢掉批注或者改错别处，没有写入。',
    remedy: '请先运行 yaohao fmt {file}，重新导出再改；或者直接在这个文件里改。',
  },
};
