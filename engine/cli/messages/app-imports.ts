import type { AppProblemCode } from '../../app/problem.ts';
import type { Messages } from './message.ts';

type BringingCode = Extract<
  AppProblemCode,
  | 'agency-of-another'
  | 'duties-none'
  | `export-${string}`
  | 'file-unnamed'
  | 'files-too-many'
  | 'import-kind-unknown'
  | 'item-unnamed'
  | `list-${string}`
  | 'mapping-missing'
  | 'list-columns-missing'
  | 'list-file-exists'
  | 'list-id-taken'
  | 'no-such-agency'
  | `objects-${string}`
  | 'registered-unreadable'
  | 'rows-of-others'
  | `template-${string}`
  | 'worksheet-kept'
>;

/** Words for what is said around `import` and `template`: whose file it is, and what was not said about it. */
export const bringingMessages: Messages<BringingCode> = {
  'agency-of-another': {
    says: '这是{agency}的名单，{own}不能代为录入，没有办理。',
    remedy: '请由{agency}报送，或者由这些岗位办理：{may}。',
    clause: '二(二)(三)',
    kind: 'process',
  },
  'duties-none': {
    says: '清单有 {rows} 行，没有一行是检查职权，没有导入。',
    remedy: '“职权类型”一列里写“行政检查”（或含“检查”二字）的才是检查职权；编码不能空。',
    clause: '二(一)',
  },
  'export-file-exists': {
    says: '{file} 已经有了，没有覆盖：里面可能有还没有导回的修改。',
    remedy: '请先导回或移走这个文件，或者换一个文件名。',
  },
  'export-kind-unknown': {
    says: '不能导出“{kind}”。',
    remedy: '可以写：items（事项清单）、plan（年度计划）。',
    kind: 'usage',
  },
  'export-not-xlsx': {
    says: '导出的是 .xlsx 工作簿，不能写成 {file}。',
    remedy: '请把文件名写成以 .xlsx 结尾，或者只写文件夹。',
    kind: 'usage',
  },
  'file-unnamed': {
    says: '没有写明要导入的文件。',
    remedy: '请写成：yaohao import {usage}。',
    kind: 'usage',
  },
  'files-too-many': {
    says: '多写了“{extra}”，一次只导入一个文件。',
    remedy: '请写成：yaohao import {usage}；文件名里有空格时加引号。',
    kind: 'usage',
  },
  'import-kind-unknown': {
    says: '不能导入“{kind}”。',
    remedy: '可以导入：{kinds}。',
    kind: 'usage',
  },
  'item-unnamed': {
    says: '没有写明是哪个抽查事项的子库。',
    remedy: '请写成：yaohao import sub-roster 事项编号 文件，如 yaohao import sub-roster SC-09 名单.csv。',
    clause: '二(二)',
    kind: 'usage',
  },
  'list-columns-missing': {
    says: '清单的表头里没有这些列：{columns}。',
    remedy: '请在表头写上这些列名；列的顺序不限。',
    clause: '二(一)',
  },
  'list-file-exists': {
    says: '{file} 已经有了，没有覆盖。',
    remedy: '请用 --out 换一个文件名，或者先移走旧的。',
  },
  'list-id-taken': {
    says: '事项编号 {id} 已经有了，整份清单没有导入。',
    remedy: '同一份清单导入过的，请先移走旧的；编号碰巧相同的，请改清单里的编号。',
  },
  'list-unknown': {
    says: '不认识名单“{written}”。',
    remedy: '--list 可以写：经营异常名录（abnormal）、严重违法失信名单（serious）。',
    clause: '二(十一)',
    kind: 'usage',
  },
  'list-unnamed': {
    says: '没有写明是哪一张名单。',
    remedy: '请加 --list 经营异常名录（abnormal）或者 --list 严重违法失信名单（serious）。',
    clause: '二(十一)',
    kind: 'usage',
  },
  'mapping-missing': {
    says: '没有“{kind}”的列对照表。',
    remedy: '请在 config/mappings/ 中补上 {kind}.yaml；可以从 yaohao init 新建的目录复制。',
  },
  'no-such-agency': {
    says: '没有名为“{agency}”的机关。',
    remedy: '请写 config/agencies.yaml 中的编号、名称或者别名。',
    kind: 'usage',
  },
  'objects-unknown': {
    says: '不认识的对象“{written}”。',
    remedy: '--objects 可以写：企业（enterprise）、学校（school）、工地（site）、其他（other）。',
    kind: 'usage',
  },
  'objects-unsaid': {
    says: '有 {count} 行填了对象编号，没有说明对象是什么，按企业导入。',
    remedy:
      '对象是学校、工地的，请加 --objects 学校（或工地、其他）重新导入；确是企业的，加 --objects 企业。',
    clause: '二(二)',
  },
  'registered-unreadable': {
    says: '法人库户数“{written}”读不懂。',
    remedy: '请写成 --registered 企业=1680,个体工商户=1750,农民专业合作社=210。',
    clause: '二(二)',
    kind: 'usage',
  },
  'rows-of-others': {
    says: '文件里有 {rows} 行是{others}的，{own}只能录入本机关的，整个文件没有导入。',
    remedy: '请删去别的机关的行再导入；要替各机关一并录入的，由这些岗位办理：{may}。',
    clause: '二(三)',
    kind: 'process',
  },
  'template-filled': {
    says: '{file} 已经有内容，没有覆盖。',
    remedy: '请先导入或移走这个文件，或者换一个文件名。',
  },
  'template-kind-unknown': {
    says: '没有“{kind}”的模板。',
    remedy: '可以写：{kinds}。',
    kind: 'usage',
  },
  'template-not-xlsx': {
    says: '模板是 .xlsx 工作簿，不能写成 {file}。',
    remedy: '请把文件名写成以 .xlsx 结尾，或者只写文件夹。',
    kind: 'usage',
  },
  'worksheet-kept': {
    says: '{file} 里有填了还没有入库的属地，没有重做这张表。',
    remedy: '请核对填写的内容，再运行 yaohao import whereabouts {file}。',
    clause: '二(八)',
  },
};
