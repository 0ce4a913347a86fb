import type { Terminal } from './ask-dice.ts';

/** Asked before a seed is entered that nothing shows to be later than its commitment; a closed terminal means no. */
export async function confirmUnevidenced(terminal: Terminal): Promise<boolean> {
  const line = await terminal.ask(
    '没有留证，录入以后也补不出摇号以前的时间戳。仍要录入的打“继续”，其他一律不录：',
  );
  return line?.trim() === '继续';
}
