import type { FilesProblemCode } from '../../files/files-problem.ts';
import type { Messages } from './message.ts';

export const filesMessages: Messages<FilesProblemCode> = {
  'csv-quote-open': {
    says: '这一行有一个双引号没有配对，后面的内容都被当成了同一格。',
    remedy: '请在本行补上或删去多余的双引号；格内需要双引号时写两个（""）。',
  },
  'file-empty': { says: '{name} 是空文件。', remedy: '请确认导出是否成功，再重新导入。' },
  'formula-value': {
    says: '{count} 个单元格是公式（第一个在 {first}），取的是表中保存的结果。',
    remedy: '请核对结果是否为最新；最好先“复制 → 选择性粘贴 → 数值”再导入。',
  },
  'full-width-colon': {
    says: '“{text}”用了全角冒号，整行被当成一句话。',
    remedy: '请改为半角“: ”（冒号后留一个空格）。',
  },
  'full-width-sign': {
    says: '这里的“{sign}”是全角符号，不起作用。',
    remedy: '请改为半角的“{half}”；如果它本来就是文字的一部分，请给整段文字加上双引号。',
  },
  'full-width-space': {
    says: '这里有{sign}，看起来是空的，却不当作空格。',
    remedy: '请删去，改用半角空格；缩进每层两个。',
  },
  'list-comma': {
    says: '“{sign}”不能把方括号里的各项分开，现在成了一项。',
    remedy: '各项之间请用半角逗号“, ”分开；本来就是一项的，给它加上双引号。',
  },
  'merged-cells': {
    says: '合并单元格 {range} 的值已填入其中每一格。',
    remedy: '请核对；最好先取消合并，把各行填全再导入。',
  },
  mojibake: {
    says: '从这里起是乱码，没有读取。',
    remedy: '请用原来的软件打开，另存为 UTF-8 编码（或 .xlsx）后重试；原件已是乱码的，请向来源单位重新索取。',
  },
  'not-a-table': {
    says: '{name} 不是文本表格，看起来是 {found} 文件。',
    remedy: '请用正确的扩展名保存（工作簿为 .xlsx，文本表格为 .csv）后重试。',
  },
  'not-utf8': {
    says: '{encoding} 编码的配置文件不能读取。',
    remedy: '请在编辑器中“另存为”，编码选 UTF-8。',
  },
  'quotes-unpaired': {
    says: '这里的引号“{sign}”没有与之成对的另一个。',
    remedy: '请补上，或者删去多余的引号。',
  },
  'row-ragged': {
    says: '这一行有 {found} 格，表头只有 {expected} 列，各格可能错位。',
    remedy: '请检查本行是否多了分隔符；内容里含逗号的格子要用双引号括起来。',
  },
  'rows-above-head': {
    says: '表头上方的第 {rows} 行当作标题略过。',
    remedy: '如果那里有数据，请把表头移到第一行再导入。',
  },
  'sheet-missing': {
    says: '工作簿里没有名为“{sheet}”的工作表（现有：{sheets}）。',
    remedy: '请核对工作表名称。',
  },
  'sheets-ignored': {
    says: '只读取了工作表“{read}”，没有读取：{ignored}。',
    remedy: '其余工作表如果也要导入，请分别另存为文件。',
  },
  'table-empty': {
    says: '{name} 里没有数据行。',
    remedy: '请确认第一行是表头、下面有数据；工作簿请确认数据在第一张工作表。',
  },
  'text-invisible': {
    says: '这里有一个看不见的字符（{sign}），看起来一样的词因此对不上。',
    remedy: '请把光标移到这里删去它，或者把这几个字重新输入一遍。',
  },
  'time-stamp-forged': {
    says: '时间戳 {file} 的签名不对：文件被改动过，或者不是签发它的机构签的。',
    remedy: '请向时间戳服务重新要一份，原样保存，不要用别的软件打开后另存。',
  },
  'time-stamp-not-granted': {
    says: '{file} 是时间戳服务的拒绝答复，没有盖时间戳。',
    remedy: '请看服务方的说明，重新申请。',
  },
  'time-stamp-of-other': {
    says: '时间戳 {file} 盖的不是这个承诺值，或者用的哈希算法太弱。',
    remedy:
      '请对承诺值（64 位十六进制）申请 SHA-256 的时间戳：openssl ts -query -digest 承诺值 -sha256 -cert -out C.tsq，把 C.tsq 交给时间戳服务。',
  },
  'time-stamp-unreadable': {
    says: '{file} 不是 RFC 3161 时间戳文件。',
    remedy: '请附上服务方返回的 .tsr 文件原件（二进制），不是截图或证书；截图请按“公告”或“见证”留证。',
  },
  'xls-old': {
    says: '{name} 是旧版 .xls 工作簿，不能读取。',
    remedy: '请在 Excel 或 WPS 中“另存为”.xlsx 后重试。',
  },
  'xlsx-bomb': {
    says: '{name} 解压后过大（{found}，上限 {limit}），没有打开。',
    remedy: '正常的表格不会这样。请向来源单位核实；确属数据很多的，请另存为 .csv 或分成几个文件。',
  },
  'xlsx-encrypted': {
    says: '{name} 设了打开密码，不能读取。',
    remedy: '请在 Excel 或 WPS 中取消密码后另存。',
  },
  'xlsx-too-many-parts': {
    says: '{name} 内含 {found} 个文件，上限 {limit} 个，没有打开。',
    remedy: '正常的表格不会这样。请向来源单位核实，或用 Excel、WPS 把数据另存为新的 .xlsx。',
  },
  'xlsx-unreadable': {
    says: '{name} 不是完好的 .xlsx 工作簿。',
    remedy: '请用 Excel 或 WPS 打开，确认内容后另存为 .xlsx。',
  },
  'xlsx-unsafe': {
    says: '{name} 的内部结构不正常（“{part}”），没有打开。',
    remedy: '请用 Excel 或 WPS 打开，确认内容后另存为新的 .xlsx；来源不明的文件不要导入。',
  },
  'yaml-alias': {
    says: '这里用了锚点或引用（& 或 *“{name}”），配置文件不支持。',
    remedy: '请把内容直接写在需要的地方；以 & 或 * 开头的文字请加双引号。',
  },
  'yaml-colon-space': {
    says: '“{text}”的冒号后面没有空格，整行被当成一句话。',
    remedy: '请在冒号后留一个半角空格，写成“: ”。',
  },
  'yaml-dash-space': {
    says: '短横“-”后面没有空格，没有当成列表的一项。',
    remedy: '请在“-”后面留一个半角空格，写成“- ”。',
  },
  'yaml-directive': {
    says: '以 % 开头的行是文件指令，这里不认识。',
    remedy: '请删去这一行；文字以 % 开头时加双引号。',
  },
  'yaml-duplicate-key': {
    says: '“{key}”在同一处写了两次：第 {first} 行和第 {second} 行。',
    remedy: '请只保留一处；这里如果是下一项，请在它前面补上“- ”。',
  },
  'yaml-escape': {
    says: '双引号里的反斜杠“\\”写法不对。',
    remedy: '请改用单引号，或写成“\\\\”。',
  },
  'yaml-indent': {
    says: '这一行的缩进与前后不一致。',
    remedy: '同一层的各行要从同一列开始；下一层多缩进两个空格。',
  },
  'yaml-key-empty': {
    says: '冒号前面没有名称。',
    remedy: '请在冒号前面写上名称；冒号是文字的一部分的，给整段文字加上双引号。',
  },
  'yaml-key-not-text': {
    says: '冒号前面应是一个名称，这里是一组内容。',
    remedy: '请检查本行的缩进、方括号和冒号。',
  },
  'yaml-line-too-long': {
    says: '这一行超过 {limit} 个字，没有读取。',
    remedy: '请检查是不是把许多行并成了一行；列表请每项写一行。',
  },
  'yaml-more': {
    says: '这个文件写坏的地方太多，没有看完，别处可能还有。',
    remedy: '请先改好列出的各处，再检查一次，就会列出其余的。',
  },
  'yaml-needs-quotes': {
    says: '这段文字里的符号会被误读。',
    remedy: '请给整段文字加上双引号；一行里只能有一个起作用的“: ”。',
  },
  'yaml-percent-first': {
    says: '百分号写在了数字前面。',
    remedy: '请写在数字后面，如“3%”。',
  },
  'yaml-remark': {
    says: '“#”后面的字是备注，不起作用，这一项因此是空的。',
    remedy: '请删去“#”；“#”是内容的一部分的，给整段文字加上双引号。',
  },
  'yaml-round-bracket': {
    says: '圆括号“{sign}”不能把几项括在一起。',
    remedy: '几个“名称: 值”请用大括号“{ }”，几个值请用方括号“[ ]”。',
  },
  'yaml-sign-missing': {
    says: '这里少了符号。',
    remedy: '名称后面要有冒号和空格“: ”，大括号、方括号里的各项之间要有“, ”（都用半角）。',
  },
  'yaml-syntax': {
    says: '这里读不懂。',
    remedy: '请检查本行的缩进、引号和括号是否成对；可与示例文件对照。',
  },
  'yaml-tab': {
    says: '这一行用制表符（Tab）缩进，配置文件只认空格。',
    remedy: '请把行首的 Tab 换成空格，每层两个。',
  },
  'yaml-tag': {
    says: '这里有类型标记“{tag}”，配置文件不支持。',
    remedy: '请删去以 ! 开头的标记；文字以 ! 开头时加双引号。',
  },
  'yaml-text-in-braces': {
    says: '大括号里只有文字“{text}”，没有写它是哪一项。',
    remedy:
      '请写成“{ 名称: 值 }”，依据写成“{ 文件: …, 条款: … }”；“{text}”是条款的，写在“条款: ”后面。只写一个值的，去掉大括号。',
  },
  'yaml-thousands': {
    says: '数里的千位逗号把“{part}”分成了另外一项。',
    remedy: '请去掉逗号，写成一个数，如 1680。',
  },
  'yaml-too-deep': {
    says: '这里的层次超过 {limit} 层，没有读取。',
    remedy: '请检查括号是否成对；正常的配置不会超过十层。',
  },
  'yaml-too-large': {
    says: '文件有 {bytes} 字节，超过 {limit} 字节的上限，没有读取。',
    remedy: '请确认文件正确；内容确实很多时分成几个文件。',
  },
  'yaml-unclosed': {
    says: '这里的“{sign}”没有配对的收尾符号。',
    remedy: '请在这段内容末尾补上与之成对的引号或括号（半角）。',
  },
};
