import type { StoreProblem } from '../../domain/ports.ts';
import type { Messages } from './message.ts';

export const storeMessages: Messages<StoreProblem['code']> = {
  'stream-moved-on': {
    says: '办理期间，别人先在账本“{stream}”里记了新的一笔（已到第 {lastSeq} 笔，本次依据的是第 {expectedSeq} 笔），本次没有写入。',
    remedy: '请重新执行一次命令：系统会按最新的账本重新核对后再办。',
  },
  'ledger-changed': {
    says: '账本“{stream}”第 {line} 行与当初写入的不一致：有人改动、删除过内容，或磁盘出了错。账本没有读取，也没有改写。',
    remedy: '请不要手工修改这个文件；从本单位的备份里取回整个 data/ 文件夹，并查明是谁在什么时候动过它。',
  },
  'ledger-locked': {
    says: '另一个 yaohao 正在办理，等了 {seconds} 秒仍未结束，本次没有写入。',
    remedy: '请等它办完再执行；没有人在用时，请找出还没退出的 yaohao 进程并结束它，锁会随之释放。',
  },
  'disk-full': {
    says: '磁盘已满，{file} 写不进去（{reason}）。先前的记录一条不少，本次的内容没有留下半截。',
    remedy: '请腾出磁盘空间后重新执行；已经完成的步骤不会重复。',
  },
  'ledger-unwritable': {
    says: '{file} 不能读写（{reason}），本次没有写入。',
    remedy: '请检查数据目录 data/ 的权限、磁盘是否只读或出错，再重新执行。',
  },
  'ledger-torn-tail': {
    says: '账本“{stream}”末尾有 {bytes} 字节是上次写到一半中断的，当时没有办成，已不予采用。',
    remedy: '不必处理：下一次写入时会清掉这半截；上次中断的那一步请重新执行。',
  },
  'frozen-missing': {
    says: '缺少账本指明的封存件 {digest}。',
    remedy: '请从本单位的备份里取回 data/frozen/；缺了它，当时的名录、政策或文书无法重现。',
  },
  'frozen-changed': {
    says: '封存件 {digest} 的内容与它的摘要不符：文件被改动过，或磁盘出了错。',
    remedy: '请从本单位的备份里取回这个文件，并查明是谁在什么时候动过它。',
  },
};
