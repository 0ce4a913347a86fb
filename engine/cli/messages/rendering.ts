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
    says: '模板写法有误：{reason}。',
    remedy:
      '请按提示的行修改模板；needs-argument 为漏写参数，unknown-word 为没有这个词，not defined 为文书没有这个字段。',
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
