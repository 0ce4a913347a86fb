import pc from 'picocolors';
import type { Examined, Finding } from '../../app/verbs/examine-machine.ts';

const SUBJECTS: Readonly<Record<Examined, string>> = {
  node: 'Node',
  browser: '浏览器',
  fonts: '字体',
  disk: '磁盘',
  lock: '办理锁',
  ledger: '台账',
  calendar: '工作日历',
  clock: '时钟',
};

const STATES: Readonly<Record<Finding['state'], string>> = { fit: '正常', doubtful: '留意', unfit: '不行' };

/** One line for each thing that `doctor` looked at, with what to do where it is not fit. */
export function machineWords(finding: Finding): string {
  const state = paint(finding.state, STATES[finding.state]);
  return `${state}  ${SUBJECTS[finding.examined]}  ${sayings[finding.examined](finding)}`;
}

const OWN_FONTS =
  '本单位有正式字体（如仿宋_GB2312、方正小标宋）时，在 config/district.yaml 写“打印: { 字体: { 仿宋: 字体文件的路径 } }”；仿宋装到系统的会自动使用。';

const WITHOUT_SANDBOX =
  '没有用沙箱（以 root 运行，或者系统不许普通用户用）：文书的页面不运行脚本、不联网，可以照常打印；有条件时请用普通用户运行，并由管理员放开用户命名空间。';

const sayings: Readonly<Record<Examined, (finding: Finding) => string>> = {
  node: ({ values, state }) =>
    state === 'fit'
      ? `${values.version}`
      : `${values.version}，需要 ${values.needed} 以上。请在程序目录运行 npm ci。`,
  browser: ({ values, state }) => {
    if (state === 'unfit') return '找不到能打印文书的浏览器，详见下面的说明。';
    const found = `${values.build}（${values.path}）`;
    return state === 'fit' ? found : `${found}。${WITHOUT_SANDBOX}`;
  },
  fonts: ({ values, state }) => {
    if (state === 'unfit') return '指定的字体不能用，详见下面的说明。';
    return state === 'fit' ? `${values.faces}` : `${values.faces}。${OWN_FONTS}`;
  },
  disk: ({ values, state }) =>
    state === 'fit'
      ? `剩余 ${values.megabytes} MB`
      : `只剩 ${values.megabytes} MB，请清理 ${values.folder} 所在的磁盘。`,
  lock: ({ state }) => (state === 'fit' ? '没有别的程序占用' : '另一个程序正在办理，请等它结束。'),
  ledger: ({ values, state }) =>
    state === 'fit' ? `名录台账 ${values.records} 条，链条完整` : '台账被改动过，详见下面的说明。',
  calendar: ({ values, state }) =>
    state === 'fit'
      ? `已有 ${values.years} 年`
      : `缺 ${values.missing} 年的节假日安排，落在这些日子的期限只能暂定。通知公布后请补 config/calendar/年份.yaml。`,
  clock: ({ values, state }) =>
    state === 'fit'
      ? `${values.now}`
      : `现在是 ${values.now}，早于最后一条记录 ${values.last}。请校准系统时间。`,
};

function paint(state: Finding['state'], text: string): string {
  if (state === 'fit') return pc.green(text);
  return state === 'doubtful' ? pc.yellow(text) : pc.red(text);
}
