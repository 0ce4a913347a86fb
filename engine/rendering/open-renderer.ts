import type { DocumentPrinter, FontRoleFace, PrintOrder, RenderingProblem } from '../domain/ports.ts';
import { problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { reasonOf } from './browser/find-browser.ts';
import type { PrintRoom } from './print/print-room.ts';
import type { RenderingSettings } from './settings.ts';

/**
 * A printer of papers. With the first order, what prints is loaded and the browser starts; it ends with `close`, and
 * after a crash the next order starts a new one. Orders given at the same time are printed one after another.
 * `tellFonts` hears before the first print which face stands for which role (字体).
 */
export function openRenderer(
  settings: RenderingSettings = {},
  tellFonts: (fonts: readonly FontRoleFace[]) => void = () => undefined,
): DocumentPrinter {
  let room: PrintRoom | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  }
  async function closeRoom(): Promise<void> {
    const closing = room;
    room = undefined;
    await closing?.close();
  }
  async function inRoom<T>(
    work: (room: PrintRoom) => Promise<Result<T, RenderingProblem>>,
  ): Promise<Result<T, RenderingProblem>> {
    if (room === undefined) {
      const { openPrintRoom } = await import('./print/print-room.ts');
      const opened = await openPrintRoom(settings);
      if (!opened.ok) return opened;
      room = opened.value;
      tellFonts(provenanceOf(room).fonts);
    }
    try {
      return await work(room);
    } catch (error) {
      if (room.running.browser.connected && !isBrowserFailure(error)) throw error;
      await closeRoom();
      return failed(problem('browser-failed', { reason: reasonOf(error) }));
    }
  }
  const print = (order: PrintOrder, characters?: ReadonlySet<string>) =>
    inRoom(async (here) =>
      (await import('./print/print-document.ts')).printDocument(here, order, characters),
    );
  return {
    renderPdf: (order) => inTurn(() => print(order)),
    renderPdfBatch: (order) =>
      inTurn(async () => (await import('./print/print-batch.ts')).printBatch(order, print)),
    provenance: () => inTurn(() => inRoom(async (here) => ok(provenanceOf(here)))),
    close: () => inTurn(closeRoom),
  };
}

/** What Puppeteer throws when a page crashes, is closed or does not answer in time. */
function isBrowserFailure(error: unknown): boolean {
  return (
    error instanceof Error && /^(?:Timeout|Protocol|TargetClose|ConnectionClosed)Error$/u.test(error.name)
  );
}

function provenanceOf({ running, faces }: PrintRoom) {
  return {
    browser: running.build,
    browserPath: running.path,
    sandboxed: running.sandboxed,
    fonts: faces.flatMap((face) => face.shown ?? []),
  };
}
