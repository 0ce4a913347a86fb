/**
 * Environment of a process whose clock shows a day 400 days later, on the other side of the earth: what is printed
 * there from the same records has the same bytes. The browser keeps the machine's day, and takes the time zone.
 */
export const ANOTHER_DAY: Readonly<Record<string, string>> = {
  TZ: 'America/Los_Angeles',
  NODE_OPTIONS: `--import=${moduleOf(`
    const Real = Date;
    const ahead = 400 * 86_400_000;
    globalThis.Date = class Date extends Real {
      constructor(...given) { given.length === 0 ? super(Real.now() + ahead) : super(...given); }
      static now() { return Real.now() + ahead; }
    };`)}`,
};

function moduleOf(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source.trim())}`;
}
