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
/** Tell apart in black and white too: dark, light. */
export const SERIES_COLOURS: readonly string[] = ['#1f4e79', '#b8c4d0', '#7f7f7f'];

/**
 * A chart as an SVG image, drawn on the spot; the same bytes for the same numbers: the classes, which say what happens
 * under a mouse and are numbered through the run, are taken out.
 */
export function chartSvg(value: unknown): string {
  const bars = value as Bars;
  const legend = bars.series.length > 1 ? LEGEND : 0;
  const height = legend + bars.categories.length * (bars.series.length * BAR + GAP) + GAP;
  const chart = echarts().init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption(optionsOf(bars, legend));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg
    .replaceAll(/<style\b.*?<\/style>/gsu, '')
    .replaceAll(/ class="zr[^"]*"/gu, '')
    .replace('<svg ', '<svg role="img" ');
}

function optionsOf({ categories, series, unit }: Bars, legend: number): Record<string, unknown> {
  return {
    animation: false,
    color: [...SERIES_COLOURS],
    textStyle: { fontFamily: 'Song', color: '#000' },
    legend: {
      ...{ show: legend > 0, top: 0, right: 0, itemWidth: 14, itemHeight: 9 },
      textStyle: { color: '#000', fontFamily: 'Song' },
    },
    grid: { left: 2, right: 60, top: legend, bottom: 2, containLabel: true },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: categories,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#666' } },
      axisLabel: { color: '#000', fontSize: 12, interval: 0 },
    },
    series: series.map(({ name, bars }) => ({
      ...{ name, type: 'bar', barWidth: BAR - 3, barGap: '20%' },
      data: bars.map(({ value }) => value),
      label: {
        ...{ show: true, position: 'right', fontSize: 11, color: '#000', textBorderWidth: 0 },
        formatter: ({ dataIndex }: { readonly dataIndex: number }) => `${bars[dataIndex]?.text ?? ''}${unit}`,
      },
    })),
  };
}

type Library = typeof import('echarts');
let library: Library | undefined;

/** Loaded with the first chart: most commands print none. */
function echarts(): Library {
  library ??= createRequire(import.meta.url)('echarts') as Library;
  return library;
}
