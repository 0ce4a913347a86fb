/** Work that never runs twice at once. */
export interface Gate {
  /** Starts the work; while it runs, notes that it is to run once more afterwards. */
  readonly knock: () => void;
  /** No knock counts any more; resolves when the work at hand is finished. */
  readonly close: () => Promise<void>;
}

/** However often it is knocked while the work runs, the work runs once more: it looks itself for all there is to do. */
export function runOneAtATime(work: () => Promise<void>, onError: (error: unknown) => void): Gate {
  let [open, again] = [true, false];
  let running: Promise<void> | undefined;
  const run = async () => {
    do {
      again = false;
      try {
        await work();
      } catch (error) {
        onError(error);
      }
    } while (again && open);
    running = undefined;
  };
  return {
    knock: () => {
      again = true;
      if (open) running ??= run();
    },
    close: async () => {
      open = false;
      await running;
    },
  };
}
