import type { EditionProblemCode } from '../../app/edition-problem.ts';
import type { PublishCode } from '../../pipeline/basis/publish-policy.ts';
import type { Messages } from './message.ts';

const CLAUSE = '二(一)';

/** What a publication of the policy is refused for. */
export const editionMessages: Messages<PublishCode | EditionProblemCode> = {
  'question-unanswered': {
    says: '{item} 的“{field}”还没有定{quoted}：{question}',
    several: { says: '{n} 个事项的“{field}”还没有定：{question}在：{list}。', each: '{item}' },
    remedy: '有待答的事项不能发布。请按答法改好这一项，再删去这一问。{answers}',
    clause: CLAUSE,
  },
  'edition-unchanged': {
    says: '{what}与 {at} 发布的版本相同，没有可以发布的内容。',
    remedy: '改好 config/ 或 rules/ 以后再发布。',
    clause: CLAUSE,
    kind: 'process',
  },
  'edition-first-whole': {
    says: '还没有发布过政策，不能先发布其中一部分：抽取要用整套清单、计划和规则。',
    remedy: '第一次请整套发布，publish 后面不写部分。',
    clause: CLAUSE,
    kind: 'process',
  },
  'edition-texts-missing': {
    says: '{at} 发布的版本没有留存各个文件的原文，没有改的部分无从照旧。',
    remedy: '这一次请整套发布，publish 后面不写部分；以后就能分开发布。',
    clause: CLAUSE,
    kind: 'process',
  },
  'edition-parts-differ': {
    says: '只发布{what}，其余部分照上一版，合在一起对不上，没有发布。对不上的地方另外列出。',
    remedy: '请把有关的部分一并发布，如 yaohao publish 事项 规则；或者整套发布，publish 后面不写部分。',
    clause: CLAUSE,
  },
  'edition-part-drags': {
    says: '只发布{what}，{dragged}的内容也会跟着变，没有发布。',
    remedy: '请一并发布，如 yaohao publish 事项 规则；或者整套发布，publish 后面不写部分。',
    clause: CLAUSE,
  },
  'edition-pending': {
    says: '上一次发布的版本自 {pending} 起才施行，现在只发布一部分，会把它连带提前。',
    remedy: '请用 --effective {pending} 或者以后的日期；要今天就施行的，整套发布，publish 后面不写部分。',
    clause: CLAUSE,
    kind: 'process',
  },
  'edition-history-rewritten': {
    says: '{item} 自 {effective} 起的抽查比例，上一版写的是“{was}”，这一版{now}：以前的批次按上一版抽取，和现在的清单对不上。',
    remedy:
      '更正笔误的，不用再改；调整比例的，请把原来的一条改回来，在最后追加一条，写新的施行日期和依据，再发布一次。',
    clause: '二(五)',
  },
  'edition-term-rewritten': {
    says: '{name}自 {effective} 起，上一版写的是“{was}”，这一版{now}：以前已经按上一版办理，和现在写的对不上。',
    remedy:
      '更正笔误的，不用再改；调整的，请把原来的一条改回来，在最后追加一条，写新的施行日期和依据，再发布一次。',
    clause: CLAUSE,
  },
  'edition-item-gone': {
    says: '上一版有事项 {item}“{name}”，这一版没有了。',
    remedy: '不再抽查的，请恢复这一项，写“废止”日期，再发布一次：以前的抽取还要照它说得清。',
    clause: CLAUSE,
  },
  'edition-late': {
    says: '{name}应当在 {due} 以前公布，今天（{on}）是第一次公布，已经逾期。',
    remedy: '公布的日子已照实记录；有完成时限的任务按逾期列入任务进度。以后的年度请在期限以前公布。',
    clause: '附件2',
  },
  'edition-why-missing': {
    says: '没有写修订说明。',
    remedy: '请用 --why 写明改了什么、为什么改。',
    clause: CLAUSE,
  },
  'edition-approver': {
    says: '发布人和批准人都是 {post}。',
    remedy: '发布政策须由另一个岗位批准，请用 --approved-by 写明。',
    clause: CLAUSE,
    kind: 'process',
  },
  'edition-backdated': {
    says: '施行日期 {effective} 早于今天（{day}）。',
    remedy: '新版本只能从今天或以后施行；以前的批次用以前的版本。',
    clause: CLAUSE,
  },
};
