import type { RoundOpening } from '../domain/draw-round.ts';
import type { RecipeStep } from '../domain/draw-seed.ts';
import { LOTTERIES, stepWords } from './draw-notice-ceremony.ts';
import { formatMinute, groupInFours } from './format.ts';
import type { AnnexView, TableView } from './paper-view.ts';
import { tableView } from './table-view.ts';

type Annex = Omit<AnnexView, 'label'>;

/**
 * 摇号记录单 (draw/v1 §3): C and the recipe in print, room for the numbers in ink, four signatures. It shows that C came
 * first, so C stands on it before anybody throws. None where nobody has anything to write: this machine's numbers.
 */
export function ceremonySheet(
  { commitment, hash }: RoundOpening,
  register: string,
  place: string,
): readonly Annex[] {
  const { recipe, round } = commitment;
  if (recipe.every(({ kind }) => kind === 'csprng')) return [];
  // What is thrown here is signed here; what others draw is published by them, and may come hours later.
  const dice = recipe.filter(({ kind }) => kind === 'dice');
  const [signed, later] =
    dice.length === 0 ? [recipe, []] : [dice, recipe.filter((step) => !dice.includes(step))];
  return [
    {
      title: '摇号记录单',
      tables: [
        tableView({
          caption: '摇号以前印好的',
          columns: [
            { label: '项目', width: 16, align: 'center' },
            { label: '内容', width: 84, align: 'text' },
          ],
          rows: [
            ['批次', `${round}，${register}`],
            ['承诺值', groupInFours(hash).join(' ')],
            ...recipe.map((step) => ['摇号方式', `${formatMinute(step.at)}，${stepWords(step, place)}`]),
          ],
        }),
        ...signed.map(numbersTable),
        signatures(),
        ...later.map(numbersTable),
      ],
      notes: later.length > 0 ? [...NOTES, LATER] : NOTES,
    },
  ];
}

const DICE_A_ROW = 10;
/** Two lines of room in ink below the number of the die. */
const ROOM = '\n　\n　';

function numbersTable(step: RecipeStep): TableView {
  if (step.kind === 'dice') return diceTable(step.count);
  const what =
    step.kind === 'lottery'
      ? `${LOTTERIES[step.name]}第${step.issue}期开奖号码`
      : step.kind === 'drand'
        ? `drand 第${step.round}轮的数值（前16位）`
        : '本机随机数';
  return tableView({
    caption: '摇号时填写的',
    columns: [{ label: '号码', width: 100, align: 'text' }],
    rows: [[`${what}\n　`]],
  });
}

function diceTable(count: number): TableView {
  const rows = Array.from({ length: Math.ceil(count / DICE_A_ROW) }, (_, row) =>
    Array.from({ length: DICE_A_ROW }, (_cell, i) => {
      const die = row * DICE_A_ROW + i + 1;
      return die > count ? null : `${die}${ROOM}`;
    }),
  );
  return tableView({
    caption: `骰子数字，共${count}颗，按掷出的先后一颗一格`,
    columns: Array.from({ length: DICE_A_ROW }, (_, i) => ({
      label: `第${i + 1}列`,
      width: 100 / DICE_A_ROW,
      align: 'center' as const,
    })),
    rows,
    note: '掷出10的写0；写错的划去，在旁边重写，四人都在旁边签字，不得涂改；不补掷、不重掷。',
  });
}

function signatures(): TableView {
  const row = (who: string) => [who, '单位\n　', '签名\n　', '时间\n　'];
  return tableView({
    caption: '签名',
    columns: [
      { label: '身份', width: 22, align: 'center' },
      { label: '单位和职务', width: 34, align: 'text' },
      { label: '签名', width: 24, align: 'text' },
      { label: '时间', width: 20, align: 'text' },
    ],
    rows: [
      row('掷骰人'),
      row('见证人一\n（其他机关）'),
      row('见证人二\n（另一其他机关）'),
      row('经办人（录入）'),
    ],
  });
}

const LATER = '骰子掷完当场签名、拍照；彩票、公开随机数以公布的为准，公布以后再填，不必再签。';

const NOTES: readonly string[] = [
  '先核对印好的承诺值与公告一致，再摇号；号码用墨水笔写，四人签名，拍照以后再录入电脑。',
  '照片录入时一并留证（seed --evidence）；原件由经办机关保管。',
];
