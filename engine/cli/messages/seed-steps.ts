import type { SeedStepCode } from '../../app/round-problem.ts';
import type { Messages } from './message.ts';

/** What is read wrongly, or not at all, of sources and evidence before a seed is decided on. */
export const seedStepMessages: Messages<SeedStepCode> = {
  'lottery-not-announced': {
    says: '政策写明用彩票开奖号码，没有写用哪一种、哪一期。',
    remedy:
      '请用 --lottery 写明彩种、期号和开奖时间，如 --lottery "快乐8 2026213 2026-08-12T21:30"；由经办人开启，定时任务不能代办。',
    clause: '二(五)',
    kind: 'usage',
  },
  'lottery-not-in-policy': {
    says: '政策（或者演练）不用彩票开奖号码，却写了 --lottery。',
    remedy:
      '请去掉 --lottery。一个批次只用政策写明的摇号方式，骰子和彩票不能互为备用：承诺以后号码只等不换（draw/v1 §3）。要用彩票的，把 config/district.yaml 的摇号方式改为“彩票”，与骰子合用的改为“[掷骰子, 彩票]”，发布以后再开启。',
    clause: '二(五)',
    kind: 'usage',
  },
  'lottery-unreadable': {
    says: '“{written}”读不出彩种、期号和后面的内容。',
    remedy: '请写成“{example}”；彩种写快乐8、双色球或大乐透，几种之间用分号。',
    clause: '二(五)',
    kind: 'usage',
  },
  'beacon-unreadable': {
    says: '“{written}”不是 drand 公布的那段 JSON。',
    remedy: '请整段复制，如 --drand \'{"round":1000,"randomness":"…","signature":"…"}\'。',
    clause: '二(五)',
    kind: 'usage',
  },
  'dice-given-up': {
    says: '没有录完，批次 {round} 什么都没有记。',
    remedy: '请再运行一次，从第 1 颗录起。',
    clause: '二(五)',
    kind: 'process',
  },
  'dice-not-awaited': {
    says: '批次 {round} 公告的摇号方式里没有骰子。',
    remedy:
      '请按抽查公告写明的方式录入；号码只等不换，不能用骰子代替。彩票当天没有开奖的，等公告的那一期开出以后再录入。',
    clause: '二(五)',
    kind: 'process',
  },
  'seed-given-up': {
    says: '没有确认，批次 {round} 什么都没有记。',
    remedy:
      '有摇号以前的时间戳、公告或者签名的摇号记录单的，录入时加 --evidence 文件；都没有的，加 --only-asserted。',
    clause: '二(五)',
    kind: 'process',
  },
  'dice-without-terminal': {
    says: '这里不是终端，不能一颗一颗地问。',
    remedy:
      '请在 --dice 后面写出批次 {round} 的全部 {count} 个数字，按掷出的顺序，掷出 10 的写 0，用引号括起来就可以分组，如 --dice "4071 9338 …"。',
    clause: '二(五)',
    kind: 'usage',
  },
  'evidence-file-missing': {
    says: '找不到证明材料 {file}。',
    remedy: '请核对路径；证明材料可以是公告截图、摇号记录单照片或者时间戳文件。',
  },
  'evidence-not-named': {
    says: '文件 {file}（SHA-256 {sha256}）不是这份证明包的留证。',
    remedy: 'seed.json 里的留证：{named}。请核对是不是原件，有没有被另存、压缩过。',
    clause: '二(五)',
  },
  'evidence-time-differs': {
    says: '时间戳“{what}”里的时间是 {at}，证明包写的却是 {named}。',
    remedy: '证明包写的时间不对，不能采信；请向制作证明包的机关查问。',
    clause: '二(五)',
  },
  'evidence-time-missing': {
    says: '没有写公告“{what}”是什么时候公布的。',
    remedy: '请写 --shown-at 2017-08-15T10:00；只知道是哪一天的写日期，按当天最后一刻算。',
    clause: '二(五)',
    kind: 'usage',
  },
  'evidence-time-unreadable': {
    says: '时间“{written}”写法不对。',
    remedy: '请写成 2017-08-15T10:00，或者只写日期 2017-08-15。',
    kind: 'usage',
  },
  'evidence-time-written': {
    says: '时间戳“{what}”自己带着时间，又写了 --shown-at，两处可能不一致。',
    remedy: '请去掉 --shown-at，以时间戳里的为准。',
    clause: '二(五)',
    kind: 'usage',
  },
  'evidence-without-bundle': {
    says: '{bundle} 里没有 commitment.json 和 seed.json，留证没有可以对照的。',
    remedy: '请写证明包所在的文件夹，如 reports/2017-08/proof；摇号结果录入以后才有 seed.json。',
    clause: '二(五)',
    kind: 'usage',
  },
  'sources-missing': {
    says: '没有摇号结果。',
    remedy:
      '掷骰子的，请写 --dice，在终端里一颗一颗录，或者在后面写出全部数字；别的来源见 yaohao seed --help。',
    kind: 'usage',
  },
  'time-stamp-unfit': {
    says: '时间戳 {file} 的签名相符，但签名证书（{signer}）不是时间戳专用证书、当时不在有效期，或者签名里没有指明它。',
    remedy: '别人可以不认；请向正规的时间戳服务另要一份。',
    clause: '二(五)',
  },
  'time-stamp-without-certificate': {
    says: '时间戳 {file} 里没有签名证书，签名没有核验，只核对了盖的是承诺值。',
    remedy: '申请时请要求附上证书（openssl ts -query 加 -cert），再录一份。',
    clause: '二(五)',
  },
};
