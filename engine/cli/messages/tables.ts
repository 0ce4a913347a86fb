import type { MappingProblemCode, TablesProblemCode } from '../../intake/tables/tables-problem.ts';
import type { Messages } from './message.ts';

export const tablesMessages: Messages<TablesProblemCode | MappingProblemCode> = {
  'cell-error': {
    says: '“{column}”这一格是错误值 {written}，当作空格。',
    remedy: '请在原表改正公式或直接填入数值后重新导入。',
  },
  'column-missing': {
    says: '缺少“{field}”列（可用的列名：{names}）。现有各列：{found}。{hint}',
    remedy: '请改表头，或在 config/mappings/ 的列对照表中给这一项加上这种列名。',
  },
  'column-twice': {
    says: '“{column}”列出现了两次（第 {first} 列和第 {second} 列），不知道以哪一列为准。',
    remedy: '请删去或改名其中一列。',
  },
  'column-unknown': {
    says: '不认识“{column}”列。{hint}',
    remedy: '写错的请改表头；这种写法常用的，请加到 config/mappings/ 的列对照表中。',
  },
  'columns-ignored': {
    says: '有 {count} 列没有读取：{columns}。',
    remedy: '用不到的不必处理；需要读取的，请在 config/mappings/ 的列对照表中加上列名。',
  },
  'formula-like': {
    says: '有 {count} 格的内容像公式（第一格在“{column}”：{written}），当作文字，不会被执行。',
    remedy: '正常的名录里没有这样的内容，请向来源单位核实。',
  },
  'head-repeated': { says: '这一行重复了表头，已略过。', remedy: '不必处理；合并几张表时请只留一个表头。' },
  'id-lost-digits': {
    says: '“{field}”按数字录入，超过 15 位的部分已经丢失（现为 {written}），本行没有导入。',
    remedy: '请把这一列设为“文本”格式后重新录入代码，或改从原系统导出的文件导入。',
  },
  'mapping-column-twice': {
    says: '列名“{column}”既给了“{other}”又给了“{field}”。',
    remedy: '一种列名只能对应一项，请删去一处。',
  },
  'mapping-empty': { says: '列对照表没有内容。', remedy: '可以从 yaohao init 新建的目录复制。' },
  'mapping-field-twice': { says: '“{field}”写了两次。', remedy: '请把列名并到一处。' },
  'mapping-field-unknown': {
    says: '这种表没有“{field}”这一项。{hint}',
    remedy: '请核对“字段”的写法和“种类”。',
  },
  'mapping-field-without-column': {
    says: '“{field}”没有列名，也没有固定值。',
    remedy: '请写上“列名”，或写“固定值”，或删去这一项。',
  },
  'mapping-key-missing': { says: '这里缺少“{key}”。', remedy: '请补上；可与自带的列对照表对照。' },
  'mapping-key-twice': { says: '“{key}”写了两次（中文、英文各一次也算）。', remedy: '请只保留一处。' },
  'mapping-key-unknown': { says: '不认识“{key}”。{hint}', remedy: '请改正或删去。' },
  'mapping-value-wrong': {
    says: '“{key}”的值“{value}”不对。{hint}',
    remedy: '请改正；可与自带的列对照表对照。',
  },
  'total-row': {
    says: '“{text}”所在的行不是数据，已略过。',
    remedy: '确是数据的，请改掉“合计”“备注”等字样再导入。',
  },
};
