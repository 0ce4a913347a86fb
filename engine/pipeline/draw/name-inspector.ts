import type { Inspector } from '../../domain/inspector.ts';

/** 示例员（SAF-003）; the code alone of whoever is in no roster. */
export function nameInspector(code: string, inspectors: readonly Pick<Inspector, 'code' | 'name'>[]): string {
  const known = inspectors.find((one) => one.code === code);
  return known === undefined ? code : `${known.name}（${code}）`;
}
