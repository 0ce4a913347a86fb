import { nameId, normaliseCode, type ObjectId, parseObjectId } from '../../domain/object-id.ts';
import { parseUscc } from '../../domain/uscc.ts';
import type { FlagCode } from './basis-codes.ts';

export interface Identity {
  readonly id: ObjectId;
  readonly flags: readonly Extract<
    FlagCode,
    'uscc-check-digit' | 'uscc-respelled' | 'uscc-old-number' | 'uscc-missing'
  >[];
}

const OLD_NUMBER = /^(?:\d{13}|\d{15}|\d{6}NA\d{6}[0-9X])$/u;

/**
 * draw.md §0 “id”: the code as normalised, the old registration number (注册号) as `reg:`, else the name's hash.
 * undefined where there is neither a usable code nor a name. What is wrong is flagged, never repaired.
 */
export function identifyObject(codeText: string | undefined, name: string | undefined): Identity | undefined {
  const written = codeText ?? '';
  const uscc = parseUscc(written);
  if (uscc !== undefined) {
    const flags: Identity['flags'][number][] = [];
    if (!uscc.conforms) flags.push('uscc-check-digit');
    if (uscc.respelled) flags.push('uscc-respelled');
    return { id: uscc.code, flags };
  }
  const number = normaliseCode(written);
  const old = OLD_NUMBER.test(number) ? parseObjectId(`reg:${number}`) : undefined;
  if (old !== undefined) return { id: old, flags: ['uscc-old-number'] };
  return name === undefined ? undefined : { id: nameId(name), flags: ['uscc-missing'] };
}
