import type { AppProblemCode } from '../../app/problem.ts';
import { bringingMessages } from './app-imports.ts';
import type { Messages } from './message.ts';

export const appMessages: Messages<AppProblemCode> = {
  ...bringingMessages,
  'actor-unmapped': {
    says: '系统用户“{user}”没有对应的岗位。',
    remedy: '请用 --as 岗位编号 说明以哪个岗位办理，或在 config/posts.yaml 的“系统用户”中登记。',
    kind: 'process',
  },
  'bundle-missing': {
    says: '没有“{folder}”这个文件夹，什么都没有核验。',
    remedy: '请核对路径；每个批次的证明包在 reports/批次/proof，下载来的先解压。',
    kind: 'usage',
  },
  'bundle-not-folder': {
    says: '“{folder}”是一个文件，不是文件夹，什么都没有核验。',
    remedy: '请写证明包所在的文件夹；压缩包先解压。',
    kind: 'usage',
  },
  'bundle-without-commitment': {
    says: '“{folder}”里没有 commitment.json，这不是证明包，什么都没有核验。',
    remedy: '请写里面直接有 commitment.json 的那个文件夹，如 reports/2017-08/proof。',
    kind: 'usage',
  },
  'clock-not-simulated': {
    says: '{district} 不是示例区，不接受模拟时间。',
    remedy: '请去掉 --at；模拟时间只用于 config/district.yaml 中“示例: 是”的区。',
    kind: 'process',
  },
  'district-exists': {
    says: '{folder} 已经有内容，没有覆盖任何文件。',
    remedy: '请换一个空目录，或先把原目录改名保存。',
  },
  'district-missing': {
    says: '{folder} 不是区目录：缺少 config/district.yaml。',
    remedy: '请用 --district 指到区目录，或用 yaohao init 目录 新建一个。',
    kind: 'usage',
  },
  'editor-settings-kept': {
    says: '{file} 已经有了，里面有批注或者读不懂，没有改它。',
    remedy:
      '结构文件已写在 .vscode/schemas/；请把其中各文件写进 {file} 的“yaml.schemas”，或者移走这个文件再运行一次。',
  },
  'file-kind-unknown': {
    says: '不认识的文件类型“{extension}”。',
    remedy: '请另存为 .xlsx 或 .csv 后再导入。',
  },
  'file-missing': { says: '找不到文件 {file}。', remedy: '请核对路径和文件名，路径中有空格时加引号。' },
  'file-too-large': {
    says: '{file} 有 {megabytes} MB，超过 {limit} MB 的上限，没有读取。',
    remedy: '请确认文件正确；确需导入时按乡镇拆成几个文件。',
  },
  'file-unreadable': {
    says: '读不了 {file}（{reason}）。',
    remedy: '请检查文件是否被别的程序占用、是否有读取权限，以及给的是不是文件夹。',
  },
  'folder-unwritable': {
    says: '写不进 {folder}（{reason}）。',
    remedy: '请检查磁盘空间和写入权限后重做；已经完成的步骤不会重复。',
  },
  'format-not-policy': {
    says: '{file} 不是本区 config/、rules/ 里的 YAML 文件，没有整理。',
    remedy: '请写区目录里的文件，如 config/items/fire.yaml；不写文件名就整理全部。',
    kind: 'usage',
  },
  'format-unsafe': {
    says: '{file} 整理以后会丢掉批注或者改变意思，没有动。',
    remedy: '这是程序的错误，请把本条提示和这个文件报给维护人员；文件照样可以用。',
  },
  'inspector-unknown': {
    says: '{agency}的人员名录里没有“{written}”。',
    remedy: '请写人员编号、姓名或者执法证号；同名的写编号。',
  },
  'path-outside-district': {
    says: '路径 {path} 指到了区目录之外，没有读写。',
    remedy:
      '区目录的配置、模板和输出只能放在区目录之内；请改用区目录下的相对路径，不要用“..”或指向外面的链接。',
  },
  'policy-file-unread': {
    says: '这不是 YAML 文件，没有读取，里面写的不起作用。',
    remedy:
      '政策只写在 .yaml 文件里；这个文件请移到别处。说明可以留下，文件名以“说明”开头，存为 .txt 或 .md。',
  },
  'policy-table-unread': {
    says: '这是表格，没有读取，里面写的不起作用。',
    remedy:
      '请移到 data/inbox/ 再导入：导出后改好的工作簿用 yaohao import items 或 yaohao import plan，名录、名单看 yaohao import --help。',
  },
  'post-unknown': {
    says: '没有编号为“{post}”的岗位。',
    remedy: '可用的岗位：{posts}。',
    kind: 'process',
  },
  'record-unfit': {
    says: '记录内容不合格式（{at}：{why}），没有写入。',
    remedy: '这是程序的错误，请把本条提示报给维护人员。',
  },
  'report-unknown': {
    says: '没有名为“{paper}”的文书。',
    remedy: '可以出具：{papers}。',
    kind: 'usage',
  },
  'right-missing': {
    says: '岗位“{post}”没有“{right}”的权限，没有办理，也没有留下任何改动。',
    remedy: '可以办理的岗位：{may}。请由该岗位用 --as 办理。',
    kind: 'process',
  },
  'time-unreadable': {
    says: '时间“{text}”写法不对。',
    remedy: '请写成 2017-08-15T09:00:00+08:00。',
    kind: 'usage',
  },
};
