import type { FlagCode } from '../../pipeline/basis/basis-codes.ts';
import type { Messages } from './message.ts';

type EnterpriseFlag = Extract<
  FlagCode,
  | `uscc-${string}`
  | `name-${string}`
  | `row-${string}`
  | `kind-${string}`
  | `state-${string}`
  | `address-${string}`
  | `date-${string}`
  | `capital-${string}`
>;

const marksOfEnterprises: Messages<EnterpriseFlag> = {
  'uscc-check-digit': {
    says: '统一社会信用代码“{id}”校验位不符，已照原样入库。',
    remedy: '请与登记档案核对；确系这样核发的不用改。',
    clause: 'GB 32100-2015',
  },
  'uscc-respelled': {
    says: '代码“{id}”含小写、全角字母或空格，已换成标准写法。',
    remedy: '不用处理；方便时在源数据中更正。',
    clause: 'GB 32100-2015',
  },
  'uscc-old-number': {
    says: '“{id}”是旧的注册号，不是统一社会信用代码。',
    remedy: '已换发代码的请更正，以免同一户有两个编号。',
  },
  'uscc-missing': {
    says: '“{id}”没有可用的代码，暂按名称编号。',
    remedy: '请补上统一社会信用代码。',
  },
  'name-missing': { says: '{id} 没有名称。', remedy: '请补上名称。' },
  'name-two-spellings': {
    says: '名称“{name}”与第 {other} 行只是全角半角或空格不同，代码却不同。',
    remedy: '请核实是不是同一户登记了两次。',
  },
  'name-shared': {
    says: '“{name}”没有代码，与第 {other} 行同名。',
    remedy: '请核实是不是同一户，是的删去没有代码的一行。',
  },
  'row-repeated': { says: '与第 {first} 行完全相同，已并入。', remedy: '不用处理。' },
  'row-repeated-respelled': {
    says: '与第 {first} 行只有{fields}的写法不同（全角半角、空格），已并入，以前一行为准。',
    remedy: '不用处理；方便时在源数据中删去一行。',
  },
  'kind-contradicts-code': {
    says: '主体类型写作“{written}”，与代码前两位不符，按“{kind}”入库。',
    remedy: '请与登记档案核对。',
  },
  'kind-unreadable': {
    says: '不认识的主体类型“{written}”，按代码和名称归入“{kind}”。',
    remedy: '请改为企业、个体工商户、农民专业合作社或者其他。',
  },
  'state-unreadable': {
    says: '不认识的登记状态“{written}”，按没有填写处理。',
    remedy: '请改为存续、吊销、注销、撤销、迁出或者歇业。',
  },
  'address-missing': {
    says: '“{name}”没有住所，无法确定属地，不参加抽取。',
    remedy: '请补上住所，或者在属地核定表中填写。',
    clause: '二(八)',
  },
  'row-date-unreadable': { says: '日期“{written}”无法识别。', remedy: '请写成 2017-08-15 的样子。' },
  'date-after-cut-off': {
    says: '成立日期 {day} 晚于数据截止日期 {cutOff}。',
    remedy: '请核对成立日期和数据截止日期。',
  },
  'capital-unreadable': {
    says: '注册资本“{written}”无法识别，按未知处理。',
    remedy: '请写明数额和单位，如 500万元人民币。',
  },
};

const marksOfOthers: Messages<Exclude<FlagCode, EnterpriseFlag>> = {
  'inspector-code-missing': {
    says: '{name}没有可用的人员编号，暂编为 {code}。',
    remedy: '请补上由字母、数字和连字符组成的编号；编号写入匹配证明，定了不改。',
  },
  'certificate-number-missing': {
    says: '{name}没有行政执法证号，不参加匹配。',
    remedy: '请补上证号；没有取得执法证的不得从事检查。',
    clause: '二(三)；行政处罚法第五十五条',
  },
  'certificate-expiry-missing': {
    says: '{name}的执法证没有写明有效期，或者“{written}”无法识别，不参加匹配。',
    remedy: '请补上有效期至。',
    clause: '二(三)',
  },
  'certificate-expired': {
    says: '{name}的执法证已于 {expiresOn} 到期，不参加匹配。',
    remedy: '请换证后更新名录。',
    clause: '二(三)；行政处罚法第五十五条',
  },
  'level-unknown': { says: '不认识的执法级别“{written}”。', remedy: '请写区级或者市级。', clause: '二(三)' },
  'town-unknown': {
    says: '属地“{written}”不是本区的乡镇街道，没有计入。',
    remedy: '请按 config/areas.yaml 的名称填写；负责全区的写“全区”。',
    clause: '二(三)',
  },
  'qualification-unknown': {
    says: '没有名为“{written}”的资格，没有计入。',
    remedy: '请按 config/agencies.yaml 中“资格”的名称填写。',
  },
  'item-unknown': {
    says: '“{written}”不是本机关的抽查事项，没有计入。',
    remedy: '请填本机关事项的编号或名称；什么事项都可以查的写“全部”。',
    clause: '二(一)',
  },
  'leave-unreadable': {
    says: '请假“{written}”无法识别，没有计入。',
    remedy: '请写成 2017-08-21至2017-08-25 的样子。',
  },
  'recusal-unreadable': {
    says: '回避对象“{written}”不是有效的统一社会信用代码。',
    remedy: '请核对代码：认不出来就无法回避。',
    clause: '行政处罚法第四十三条',
  },
  'substantiated-unreadable': {
    says: '是否属实“{written}”无法识别，按还在核查处理。',
    remedy: '请写属实、不属实或者核查中。',
  },
  'quantity-unreadable': { says: '数量“{written}”不是整数，没有计入。', remedy: '请只填数字。' },
  'focus-unreadable': { says: '重点单位“{written}”无法识别，没有计入。', remedy: '请填是或者否。' },
  'answers-missing': {
    says: '{name}没有写明责任单位。',
    remedy: '请补上责任单位的统一社会信用代码；没有责任单位的不参加抽取。',
    clause: '二(二)',
  },
  'object-not-in-roster': {
    says: '“{id}”{name} 不在检查对象名录库中。',
    remedy: '请核对代码；确属漏登的，先更新检查对象名录库。',
    clause: '二(二)',
  },
  'identified-by-name': {
    says: '没有代码，按名称“{name}”认作 {id}。',
    remedy: '请核对，并在源数据中补上代码。',
  },
  'visit-kind-unreadable': {
    says: '检查类型“{written}”无法识别，按不是随机抽查处理。',
    remedy: '请写随机抽查、投诉举报、专项检查、日常检查等。',
  },
  'visit-method-unreadable': {
    says: '检查方式“{written}”无法识别，按不是现场检查处理。',
    remedy: '请写现场检查、书面检查、网络监测等。',
  },
};

/** Words for what is marked on a row that is kept. */
export const flagMessages: Messages<FlagCode> = { ...marksOfEnterprises, ...marksOfOthers };
