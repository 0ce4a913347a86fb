import type { RenderingCode } from '../../domain/ports.ts';
import type { Messages } from './message.ts';

export const renderingMessages: Messages<RenderingCode> = {
  'browser-missing': {
    says: '没有能用来打印的浏览器，试过 {count} 个：{tried}。',
    remedy:
      '请安装 Chrome、Edge 或 Chromium（131 版以上），或用 PUPPETEER_EXECUTABLE_PATH 指定浏览器。浏览器一启动就退出（Target closed）的，多为缺少系统库或内存不足。',
  },
  'browser-failed': {
    says: '打印时浏览器中断了：{reason}。这份文书没有生成。',
    remedy: '请重新执行，系统会重新启动浏览器；反复出现时请检查内存和磁盘空间（yaohao doctor）。',
  },
  'font-unusable': {
    says: '“{role}”所用的字体文件 {file} 不能用（{reason}）。',
    remedy:
      '请在 config/district.yaml 的“打印”中换成 TrueType（.ttf，非可变字体）文件，或删去这一项改用自带字体。not-found：文件不存在；not-truetype：不是 TTF；would-be-type3：OpenType/CFF 或可变字体，嵌入后文字不能检索。',
  },
  'font-foreign': {
    says: '《{paper}》里出现了没有嵌入的字体“{face}”，中文会印成方框。',
    remedy: '请检查模板的 font-family，只用 Song、XiaoBiaoSong、Hei、Kai、FangSong 五种。',
  },
  'glyph-missing': {
    says: '《{paper}》中的“{character}”（{codePoint}）没有一种字体能印出来，见“{near}”。这份文书没有打印。',
    remedy: '请核对这个字是否录错；确是生僻字的，请在 config/district.yaml 的“打印”中指定收有此字的字体。',
  },
  'page-overflow': {
    says: '《{paper}》中“{text}”比页面宽出 {over} 毫米，打印时整份文书会被缩小。这份文书没有打印。',
    remedy: '请改窄模板中的这一部分，或缩短这段文字。',
    clause: 'GB/T 9704-2012 第 5 章',
  },
  'template-missing': {
    says: '没有名为“{template}”的模板。',
    remedy: '请检查 templates/ 文件夹和模板里 “{{>” 引用的名称。',
  },
  'template-broken': {
    says: '模板“{template}”印不出来：{reason}。',
    remedy: '请运行 yaohao check，它会指出是哪个文件、哪一行；not defined 为文书没有这个字段。',
  },
  'template-syntax': {
    says: '模板写法有误，见“{near}”。',
    remedy: '请核对这一行的花括号：字段写成 {{字段}}，前后各两个，都用半角；里面只有字段和词。',
  },
  'template-block-open': {
    says: '这里的 {{#{word}}} 没有写结尾。',
    remedy: '请在它管到的地方后面补上 {{/{word}}}。',
  },
  'template-block-crossed': {
    says: '这里的 {{#{open}}} 碰上的结尾是 {{/{close}}}。',
    remedy: '开头和结尾要写同一个词，里面的先收尾；“否则”写成 {{else}}，前面不加 #。',
  },
  'template-brace': {
    says: '“{text}”里的花括号不成对，会原样印在文书上。',
    remedy: '字段写成 {{字段}}：前后各两个花括号，中间不空格，都用半角。',
  },
  'template-word-unknown': {
    says: '模板里没有“{word}”这个词。',
    near: '是不是“{suggestion}”？',
    remedy: '请只用 templates/README.md“可以用的词”里的；单独一个字段不要在后面再写别的。',
  },
  'template-word-arguments': {
    says: '“{word}”后面要跟 {asked} 个字段，这里写了 {given} 个。',
    remedy: '写法见 templates/README.md“可以用的词”，如 {{date signedOn}}、{{#if draft}}。',
  },
  'template-word-misused': {
    says: '“{word}”不能用在“{path}”上。',
    remedy:
      'date 用于日期，integer、blank 用于数字或文字，ordinal、chinese 用于 @index，box 用于是否，bars 用于 chart，qr 用于文字。',
  },
  'template-circular': {
    says: '“{template}”绕一圈又引用了自己，打印时停不下来。',
    remedy: '请删去其中一处 “{{>” 引用。',
  },
  'template-unescaped': {
    says: '模板中用了三重花括号或 {{&，内容不经转义就会进入文书。',
    remedy: '请改用两重花括号。',
  },
  'template-path-unknown': {
    says: '模板用到了文书里没有的字段“{path}”。',
    near: '是不是“{suggestion}”？',
    remedy: '这里可用的字段有：{fields}。各文书的字段见 templates/README.md。',
  },
  'template-field-not-text': {
    says: '“{path}”不是一段文字，印出来会是 [object Object]。',
    remedy: '请用 {{#each}} 逐项列出，或者写到它的某个字段；各文书的字段见 templates/README.md。',
  },
  'template-field-not-list': {
    says: '“{path}”不是一串，不能用 {{#each}}。',
    remedy: '只有一项的用 {{#with}}，是否成立的用 {{#if}}；各文书的字段见 templates/README.md。',
  },
  'template-loads': {
    says: '“{what}”不起作用：打印和公示时不从别处取图片、样式、字体或网页。',
    remedy:
      '图片请转成 data: 写在模板里，如 <img src="data:image/png;base64,…">；样式写在 <style> 或 partials/ 的 .css 里；字体用 templates/README.md 里的几种；其余的请删去。',
  },
  'template-runs': {
    says: '“{what}”不起作用：模板里不能运行程序。',
    remedy: '请删去；要显示的内容用 templates/README.md 里的字段和词来写。',
  },
  'style-unclosed': {
    says: '样式里的“{what}”没有写结尾，它后面的样式都不起作用。',
    remedy: '请在这一段样式结束的地方补上对应的括号，半角。',
  },
  'style-closes-nothing': {
    says: '样式里多了一个“{what}”，它前面没有对应的括号，后面一段样式不起作用。',
    remedy: '请删去，或者补上前面漏写的括号，半角。',
  },
  'style-unended': {
    says: '样式里“{what}”开始的注释或者引号没有写结尾。',
    remedy: '注释以 */ 结尾；引号前后各一个，在同一行里。',
  },
  'style-full-width': {
    says: '样式里用了全角的“{what}”，这一条样式不起作用。',
    remedy: '请改为半角；文字要用全角符号的，放在引号里。',
  },
  'template-unused': {
    says: '没有一份文书使用模板“{template}”。',
    near: '是不是“{suggestion}”？',
    remedy: '请按 templates/README.md 核对文件名；不用了的请删去。',
  },
  'partial-unused': {
    says: '没有一个模板引用“{template}”，改它不起作用。',
    near: '是不是“{suggestion}”？',
    remedy: '请检查 partials/ 里的文件名和模板里 “{{>” 引用的名称；不用了的请删去。',
  },
};
