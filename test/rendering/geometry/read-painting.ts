/** a b c d e f of a PDF transformation. */
export type Matrix = readonly [number, number, number, number, number, number];

type Point = readonly [number, number];

export interface Painting {
  readonly boxes: readonly { readonly colour: string; readonly from: Point; readonly to: Point }[];
  readonly texts: readonly PaintedText[];
}

/** Where a run of text begins, in points from the bottom left corner, and its colour. */
export interface PaintedText {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
}

interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

interface Pen {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
}

/** Follows the drawing of a page: filled and stroked shapes as boxes, text runs with their colour. */
export function readPainting(
  { fnArray, argsArray }: OperatorList,
  OPS: Readonly<Record<string, number>>,
): Painting {
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  const boxes: Painting['boxes'][number][] = [];
  const texts: PaintedText[] = [];
  const kept: Pen[] = [];
  let pen: Pen = { matrix: [1, 0, 0, 1, 0, 0], fill: '#000000', stroke: '#000000' };
  let text: Matrix = [1, 0, 0, 1, 0, 0];
  const steps: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save: () => kept.push(pen),
    restore: () => {
      pen = kept.pop() ?? pen;
    },
    paintFormXObjectBegin: ([matrix]) => {
      kept.push(pen);
      if (matrix) pen = { ...pen, matrix: joined(pen.matrix, matrixOf(matrix)) };
    },
    paintFormXObjectEnd: () => {
      pen = kept.pop() ?? pen;
    },
    transform: (args) => {
      pen = { ...pen, matrix: joined(pen.matrix, matrixOf(args)) };
    },
    setFillRGBColor: ([fill]) => {
      pen = { ...pen, fill: String(fill) };
    },
    setStrokeRGBColor: ([stroke]) => {
      pen = { ...pen, stroke: String(stroke) };
    },
    setTextMatrix: ([matrix]) => {
      text = matrixOf(matrix);
    },
    moveText: ([x, y]) => {
      text = joined(text, [1, 0, 0, 1, Number(x), Number(y)]);
    },
    showText: () => {
      const [x, y] = moved(pen.matrix, [text[4], text[5]]);
      texts.push({ x, y, colour: pen.fill });
    },
    constructPath: ([operator, , bounds]) => {
      const name = names.get(Number(operator)) ?? '';
      if (bounds === null || bounds === undefined || !/fill|stroke/iu.test(name)) return;
      const [left = 0, top = 0, right = 0, bottom = 0] = Object.values(bounds as object).map(Number);
      const colour = /fill/iu.test(name) ? pen.fill : pen.stroke;
      boxes.push({ colour, from: moved(pen.matrix, [left, top]), to: moved(pen.matrix, [right, bottom]) });
    },
  };
  fnArray.forEach((code, i) => {
    steps[names.get(code) ?? '']?.(Object.values((argsArray[i] ?? []) as object));
  });
  return { boxes, texts };
}

/** Typed arrays arrive as objects with numbered keys. */
function matrixOf(six: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Object.values(six as object).map(Number);
  return [a, b, c, d, e, f];
}

function joined([a, b, c, d, e, f]: Matrix, inner: Matrix): Matrix {
  const [A, B, C, D, E, F] = inner;
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];
}

function moved([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}
