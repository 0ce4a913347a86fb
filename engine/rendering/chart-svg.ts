import { createRequire } from 'node:module';

/** Bars (条形图): a group for every category, a bar for every series in it. */
interface Bars {
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly bars: readonly { readonly value: number; readonly text: string }[];
  }[];
}

/** 156 mm at 96 dots an inch: the width of the text. */
const WIDTH = 589;
const [BAR, GAP, LEGEND] = [12, 6, 22];
/** 130 mm: below it the head of the table and some rows stand on the same page, in an annex too. */
const HIGHEST = 491;
/** More of them stand in two columns. */
const MOST_IN_COLUMN = 12;
/** Type of figures, and of names in two columns. */
const SMALL = 11;
/** Tell apart in black and white too: dark, light. */
export const SERIES_COLOURS: readonly string[] = ['#1f4e79', '#b8c4d0', '#7f7f7f'];

/**
 * A chart as an SVG image, drawn on the spot; the same bytes for the same numbers: the classes, which say what happens
 * under a mouse and are numbered through the run, are taken out. Never higher than what a table needs beside it.
 */
export function chartSvg(value: unknown): string {
  const bars = value as Bars;
  const plan = planOf(bars);
  const height = plan.legend + plan.rows * plan.pitch + GAP;
  const chart = echarts().init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption(optionsOf(bars, plan));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg
    .replaceAll(/<style\b.*?<\/style>/gsu, '')
    .replaceAll(/ class="zr[^"]*"/gu, '')
    .replace('<svg ', '<svg role="img" ');
}

/** How the categories are laid out, in dots. */
interface Plan {
  readonly columns: number;
  /** Categories in the longest column. */
  readonly rows: number;
  /** Height of a category. */
  readonly pitch: number;
  readonly bar: number;
  readonly legend: number;
  /** Widths of the longest name and of the longest figure, each with white beside it. */
  readonly names: number;
  readonly figures: number;
}

function planOf({ categories, series, unit }: Bars): Plan {
  const columns = categories.length > MOST_IN_COLUMN ? 2 : 1;
  const rows = Math.ceil(categories.length / columns);
  const legend = series.length > 1 ? LEGEND : 0;
  const room = Math.floor((HIGHEST - legend - GAP) / Math.max(rows, 1));
  const pitch = Math.min(series.length * BAR + GAP, room);
  const texts = series.flatMap(({ bars }) => bars.map(({ text }) => `${text}${unit}`));
  const [names, figures] = [categories, texts].map((of) => SMALL * Math.max(...of.map(widthOf)) + 14);
  const bar = Math.min(BAR, Math.floor(pitch / series.length));
  return { columns, rows, pitch, bar, legend, names: names ?? 0, figures: figures ?? 0 };
}

function optionsOf(bars: Bars, plan: Plan): Record<string, unknown> {
  const columns = Array.from({ length: plan.columns }, (_, i) => i);
  return {
    animation: false,
    textStyle: { fontFamily: 'Song', color: '#000' },
    legend: {
      ...{ show: plan.legend > 0, top: 0, right: 0, itemWidth: 14, itemHeight: 9 },
      textStyle: { color: '#000', fontFamily: 'Song' },
    },
    grid: columns.map((column) => gridOf(column, plan)),
    xAxis: columns.map((gridIndex) => ({
      gridIndex,
      type: 'value',
      show: false,
      min: 0,
      ...scaleOf(bars, plan),
    })),
    yAxis: columns.map((column) => categoriesOf(bars, column, plan)),
    series: columns.flatMap((column) => seriesOf(bars, column, plan)),
  };
}

/** In two columns names and figures have the same room in both: bars of one length are of one value. */
function gridOf(column: number, { columns, legend, names, figures }: Plan): Record<string, unknown> {
  if (columns === 1) return { left: 2, right: 60, top: legend, bottom: 2, containLabel: true };
  const width = WIDTH / columns;
  const [left, right] = [column * width + names, (columns - 1 - column) * width + figures];
  return { left, right, top: legend, bottom: 2 };
}

/** One scale for both columns; what the library rounds up to where there is one. */
function scaleOf({ series }: Bars, { columns }: Plan): { readonly max?: number } {
  if (columns === 1) return {};
  return { max: Math.max(1, ...series.flatMap(({ bars }) => bars.map(({ value }) => value))) };
}

/** The part of a list that stands in a column, filled up so that both columns are as long. */
function inColumn<T>(list: readonly T[], column: number, { rows }: Plan): readonly (T | undefined)[] {
  return Array.from({ length: rows }, (_, i) => list[column * rows + i]);
}

function categoriesOf({ categories }: Bars, column: number, plan: Plan): Record<string, unknown> {
  return {
    ...{ gridIndex: column, type: 'category', inverse: true },
    data: inColumn(categories, column, plan).map((name) => name ?? ''),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#666' } },
    axisLabel: { color: '#000', fontSize: plan.columns === 1 ? 12 : SMALL, interval: 0 },
  };
}

function seriesOf({ series, unit }: Bars, column: number, plan: Plan): readonly Record<string, unknown>[] {
  return series.map(({ name, bars }, i) => {
    const own = inColumn(bars, column, plan);
    return {
      ...{ name, type: 'bar', barWidth: plan.bar - 3, barGap: '20%', xAxisIndex: column, yAxisIndex: column },
      itemStyle: { color: SERIES_COLOURS[i] },
      data: own.map((bar) => bar?.value ?? '-'),
      label: {
        ...{ show: true, position: 'right', color: '#000', textBorderWidth: 0 },
        fontSize: Math.min(SMALL, plan.bar),
        formatter: ({ dataIndex }: { readonly dataIndex: number }) => `${own[dataIndex]?.text ?? ''}${unit}`,
      },
    };
  });
}

/** In characters; a digit is a little wider than half of one. */
function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (one < '\u0100' ? 0.6 : 1), 0);
}

type Library = typeof import('echarts');
let library: Library | undefined;

/** Loaded with the first chart: most commands print none. */
function echarts(): Library {
  library ??= createRequire(import.meta.url)('echarts') as Library;
  return library;
}
