import { code, count, exactly, hashHex, instantText, list, nullable, ratio, text } from './draw-schema.ts';

const quota = exactly({
  quota: code,
  bound: { enum: ['atLeast', 'exactly', 'atMost'] },
  minimum: count,
  cap: nullable(ratio),
  share: ratio,
  take: count,
});

const stratum = exactly({
  stratum: code,
  quota: code,
  ratio,
  rho: ratio,
  size: count,
  done: count,
  excluded: count,
  expect: ratio,
});

const frame = exactly({
  frame: code,
  agency: code,
  group: code,
  qualification: { anyOf: [code, { const: '' }] },
  tickets: { enum: ['open', 'blind'] },
  size: count,
  root: hashHex,
  quotas: list(quota),
  strata: list(stratum),
});

const recipeStep = {
  oneOf: [
    exactly({ kind: { const: 'dice' }, at: instantText, count }),
    exactly({
      kind: { const: 'lottery' },
      at: instantText,
      name: { enum: ['kl8', 'ssq', 'dlt'] },
      issue: text,
    }),
    exactly({ kind: { const: 'drand' }, at: instantText, round: count }),
    exactly({ kind: { const: 'csprng' }, at: instantText }),
  ],
};

/** `commitment.json` of draw/v1 §2. */
export const commitmentSchema = exactly({
  version: { const: 'draw/v1' },
  series: code,
  number: count,
  previous: hashHex,
  rehearsal: { type: 'boolean' },
  round: code,
  cutAt: instantText,
  committedAt: instantText,
  engine: text,
  policy: hashHex,
  secret: hashHex,
  recipe: list(recipeStep),
  match: list(exactly({ agency: code, input: hashHex })),
  frames: list(frame),
});
