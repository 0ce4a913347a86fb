import type {
  DocumentPrinter,
  DocumentTemplates,
  FrozenInputs,
  Store,
  StoreProblem,
} from '../domain/ports.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Result } from '../kernel/result.ts';
import type { DistrictFolder } from './district-folder.ts';

/** What a command stands on: the district folder, the ledger, the printer, and the only clock and chance. */
export interface Workplace {
  readonly folder: DistrictFolder;
  /** Where the program itself lies, with its schemas. */
  readonly programRoot: string;
  readonly store: Store;
  readonly frozen: FrozenInputs;
  readonly templates: DocumentTemplates;
  readonly printer: DocumentPrinter;
  /** One process at a time performs a command that writes; `waitMs` is how long another one is waited for. */
  readonly alone: <T>(work: () => Promise<T>, waitMs?: number) => Promise<Result<T, StoreProblem>>;
  readonly now: () => Instant;
  /** Bytes of the system's CSPRNG. */
  readonly chance: (bytes: number) => Uint8Array;
  /** Told to whoever waits: what is being done. */
  readonly progress: (step: string) => void;
}
