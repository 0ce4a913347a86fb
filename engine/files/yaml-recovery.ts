import type { FilesProblem } from './files-problem.ts';
import { readYamlAsFar } from './read-yaml.ts';
import { linesWithout, type YamlGap } from './yaml-gaps.ts';
import { mendLines, problemAsWritten, type YamlMend } from './yaml-mends.ts';

/** With what was told of it. */
export interface ToldGap extends YamlGap {
  readonly told: readonly FilesProblem[];
}

/** A file that is no YAML, on the way to what can be read of it. */
export interface Recovery {
  readonly file: string;
  /** With the right signs in them. */
  readonly lines: string[];
  readonly mends: YamlMend[];
  gaps: readonly ToldGap[];
  readonly told: FilesProblem[];
  read: number;
  /** Lines that were tried as they were probably meant. */
  readonly tried: Set<number | undefined>;
}

export type Read = ReturnType<typeof readYamlAsFar>;

/** Reads single wrong signs as the right ones. */
export function mend(slips: readonly FilesProblem[], recovery: Recovery): void {
  tell(slips, recovery);
  recovery.mends.push(...mendLines(recovery.lines, slips));
}

/** Told where it stands in the text as it is written. */
export function tell(problems: readonly FilesProblem[], { told, mends }: Recovery): void {
  told.push(...problems.map((one) => problemAsWritten(one, mends)));
}

/** The lines once more, without what is left out. */
export function readWithout(
  gaps: readonly YamlGap[],
  recovery: Recovery,
  lines: readonly string[] = recovery.lines,
): Read {
  const text = linesWithout(gaps, lines).join('\n');
  recovery.read += text.length;
  return readYamlAsFar(text, recovery.file);
}
