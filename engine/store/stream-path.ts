import type { StreamName } from '../domain/record.ts';

const STREAM = /^(?:draws|credit|rosters|editions|papers|jobs|rounds\/[0-9A-Za-z][0-9A-Za-z-]{0,63})$/u;

/** `data/records/<stream>.jsonl`, relative to the district folder. Throws for what is no stream's name. */
export function streamPath(stream: StreamName): string {
  if (!STREAM.test(stream)) throw new RangeError(`not a stream: ${stream}`);
  return `data/records/${stream}.jsonl`;
}
