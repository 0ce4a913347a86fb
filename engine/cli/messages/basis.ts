import type { BasisCode } from '../../pipeline/basis/basis-codes.ts';
import type { Messages } from './message.ts';

const AGAIN = '请核对原始资料，改正后重新导入。';

export const basisMessages: Messages<BasisCode> = {
  'file-imported-already': {
    says: '{file} 已经导入过（台账第 {seq} 条），内容相同，没有再导入。',
    remedy: '无需处理。',
  },
  'roster-empty': {
    says: '{file} 只有表头，没有数据。',
    remedy: '请确认拿到的是完整的名录；原有名录没有改动。',
    clause: '二(二)',
  },
  'nothing-kept': {
    says: '{file} 的 {rows} 行都不能入库，第 {line} 行的原因是 {first}。',
    remedy: '多半是文件或列对照表不对，请核对；原有名录没有改动。',
  },
  'cut-off-in-future': {
    says: '数据截止日期 {cutOff} 晚于今天 {today}。',
    remedy: '请用 --cut-off 写明正确的截止日期。',
  },
  'cut-off-goes-back': {
    says: '数据截止日期 {cutOff} 早于现有名录的 {standing}。',
    remedy: '不能用旧名录覆盖新名录；确属更正的，请写明更正后的截止日期。',
  },
  'sub-roster-unknown': {
    says: '没有编号为“{item}”的抽查事项。',
    remedy: '事项编号见 config/items/。',
    clause: '二(二)',
  },
  'list-not-used': {
    says: '该事项的子库只按条件建，报来的名单只用来补充情况。',
    remedy: '需要按名单建库的，在事项里写“子库: 按名单”。',
  },
  'row-without-identity': { says: '既没有可用的代码，也没有名称，不知道是谁。', remedy: AGAIN },
  'id-repeated-differing': { says: '同一主体前面已经有一行，内容不同，这一行没有入库。', remedy: AGAIN },
  'agency-missing': { says: '没有写执法检查机关。', remedy: '请补上机关名称。', clause: '二(三)' },
  'agency-unknown': {
    says: '没有名为“{written}”的机关。',
    remedy: '请改成 config/agencies.yaml 里的名称；叫法不同的在那里加别名。',
  },
  'agency-not-enforcing': {
    says: '“{agency}”不是执法检查机关，不能有执法检查人员。',
    remedy: '请核对单位。',
    clause: '二(三)',
  },
  'agency-not-yours': {
    says: '这一行是“{agency}”的人员，不在本机关的名录里导入。',
    remedy: '请由该机关自己导入。',
  },
  'inspector-nameless': { says: '没有写人员姓名或编号。', remedy: AGAIN },
  'inspector-repeated-differing': {
    says: '同一人员前面已经有一行，内容不同，这一行没有入库。',
    remedy: AGAIN,
  },
  'date-missing': { says: '没有可读的日期（写的是“{written}”）。', remedy: '请写成 2017-08-15。' },
  'object-number-unreadable': {
    says: '对象编号“{written}”不能用。',
    remedy: '编号用数字、大写字母和连字符。',
  },
  'entry-repeated-differing': { says: '同一条前面已经有一行，内容不同，这一行没有入库。', remedy: AGAIN },
  'whereabouts-undecided': { says: '没有填核定属地。', remedy: '请填乡镇街道名称，或填“区外”。' },
  'whereabouts-unreadable': { says: '核定属地读不懂。', remedy: '请填乡镇街道名称，或填“区外”。' },
  'object-unknown': { says: '名录库里没有这个对象。', remedy: '请核对编号。' },
  'uscc-check-digit': {
    says: '统一社会信用代码 {id} 的校验位不符，已照录。',
    remedy: '请与营业执照核对；确系登记机关这样核发的，无需处理。',
  },
  'uscc-respelled': {
    says: '统一社会信用代码里的全角、小写字母或空格已改为规范写法。',
    remedy: '无需处理。',
  },
  'uscc-old-number': { says: '写的是旧注册号 {id}，已照录。', remedy: '换发统一社会信用代码后请更新。' },
  'uscc-missing': { says: '没有可用的统一社会信用代码，暂以名称认定。', remedy: '请补上代码。' },
  'name-missing': { says: '没有写名称。', remedy: '请补上名称。' },
  'name-two-spellings': {
    says: '名称与第 {other} 行只差全角半角或空格，可能是同一家。',
    remedy: '请核对是否重复登记。',
  },
  'name-shared': { says: '名称与第 {other} 行相同，可能是同一家。', remedy: '请核对是否重复登记。' },
  'row-repeated': { says: '与第 {first} 行完全相同，只算一户。', remedy: '无需处理。' },
  'row-repeated-respelled': { says: '与前面一行只是写法不同，只算一户。', remedy: '无需处理。' },
  'kind-contradicts-code': {
    says: '主体类型与统一社会信用代码的前两位不一致，按填写的类型计。',
    remedy: AGAIN,
  },
  'kind-unreadable': {
    says: '主体类型读不懂，按代码和名称归类。',
    remedy: '请改成企业、个体工商户或农民专业合作社。',
  },
  'state-unreadable': { says: '登记状态读不懂，按没有填写看待。', remedy: '请改成存续、吊销、注销等。' },
  'address-missing': {
    says: '没有写住所，属地不明，不会被抽到。',
    remedy: '请补上住所，或在属地核定表里填写。',
  },
  'date-unreadable': { says: '日期读不懂，按没有填写看待。', remedy: '请写成 2017-08-15。' },
  'date-after-cut-off': { says: '日期 {day} 晚于数据截止日期 {cutOff}。', remedy: AGAIN },
  'capital-unreadable': { says: '注册资本读不懂，按没有填写看待。', remedy: '请写成“500 万元”。' },
  'inspector-code-missing': { says: '没有人员编号，已暂编一个。', remedy: '请由机关给定编号，以后不变。' },
  'certificate-number-missing': {
    says: '没有执法证号，不会被选派。',
    remedy: '请补上证号。',
    clause: '二(三)',
  },
  'certificate-expiry-missing': {
    says: '没有执法证有效期，不会被选派。',
    remedy: '请补上有效期。',
    clause: '二(三)',
  },
  'certificate-expired': {
    says: '执法证已于 {expiresOn} 到期，不会被选派。',
    remedy: '换证后请更新。',
    clause: '二(三)',
  },
  'level-unknown': { says: '执法级别读不懂。', remedy: '请写区级或市级。' },
  'town-unknown': { says: '属地里有不认识的乡镇街道。', remedy: '请改成 config/areas.yaml 里的名称。' },
  'qualification-unknown': {
    says: '资格里有没有登记的名称。',
    remedy: '请改成 config/agencies.yaml 里登记的资格。',
  },
  'leave-unreadable': { says: '请假“{written}”读不懂。', remedy: '请写成“2017-08-01至2017-08-05”。' },
  'recusal-unreadable': {
    says: '回避企业的代码读不懂。',
    remedy: '请写统一社会信用代码，几家之间用“、”隔开。',
  },
  'substantiated-unreadable': { says: '“是否属实”读不懂。', remedy: '请写是或否。' },
  'quantity-unreadable': { says: '数量读不懂。', remedy: '请写阿拉伯数字。' },
  'focus-unreadable': { says: '“重点单位”读不懂。', remedy: '请写是或否。' },
  'answers-missing': { says: '没有写责任单位。', remedy: '请补上责任单位的统一社会信用代码。' },
  'object-not-in-roster': { says: '名录库里没有这一家，暂不生效。', remedy: '请核对代码，或先更新名录库。' },
  'identified-by-name': { says: '没有代码，按名称对上了名录库里的一家。', remedy: '请补上代码。' },
  'item-unknown': { says: '没有这个编号的抽查事项。', remedy: '事项编号见 config/items/。' },
  'visit-kind-unreadable': { says: '检查类型读不懂。', remedy: '请改成随机抽查、投诉检查等。' },
  'visit-method-unreadable': { says: '检查方式读不懂。', remedy: '请改成现场检查、书面检查等。' },
  'roster-missing': {
    says: '还没有检查对象名录库，不能抽取。',
    remedy: '请先导入名录。',
    clause: '二(二)',
    kind: 'process',
  },
  'roster-too-old': {
    says: '检查对象名录库已经过期，不能用于抽取。',
    remedy: '请导入新的名录；有效期见 config/district.yaml。',
    clause: '二(二)',
    kind: 'process',
  },
  'roster-later-than-draw': {
    says: '名录库的截止日期晚于抽取的截止时间，不能用于抽取。',
    remedy: '请核对时间。',
    kind: 'process',
  },
  'inspectors-missing': {
    says: '还没有执法检查人员名录库。',
    remedy: '请由该机关先导入。',
    clause: '二(三)',
    kind: 'process',
  },
  'sub-roster-list-missing': {
    says: '该事项的子库要按名单建，还没有报来名单。',
    remedy: '请由该机关先导入。',
    clause: '二(二)',
    kind: 'process',
  },
  'certificate-none': { says: '没有执法证。', remedy: '不得选派。', clause: '二(三)' },
  'certificate-without-expiry': { says: '执法证没有有效期。', remedy: '补上后方可选派。', clause: '二(三)' },
  'certificate-ends-before-visit': {
    says: '执法证在检查日之前到期。',
    remedy: '换证后方可选派。',
    clause: '二(三)',
  },
  'on-leave': { says: '检查期间不在岗。', remedy: '不选派。' },
  'entered-roster': { says: '新进入名录库。', remedy: '' },
  'entered-district': { says: '属地改为本区。', remedy: '' },
  'entered-list': { says: '新列入机关报来的名单。', remedy: '' },
  'entered-condition': { says: '现在符合子库条件。', remedy: '' },
  'left-roster': { says: '已不在名录库。', remedy: '' },
  'left-district': { says: '属地已不在本区。', remedy: '' },
  'left-list': { says: '已不在机关报来的名单。', remedy: '' },
  'left-condition': { says: '已不符合子库条件。', remedy: '' },
  'left-undecided': { says: '缺少情况，不能判断是否符合子库条件。', remedy: '' },
};
