/** Everything that can be wrong with what a round is opened from (开启批次). */
export type OpenProblemCode =
  | 'code-malformed'
  | 'code-case-clash'
  | 'code-twice'
  | 'text-not-nfc'
  | 'cut-after-commitment'
  | 'claim-before-source'
  | 'round-open-already'
  | 'round-drawn-already'
  | 'people-committed-already'
  | 'frames-missing'
  | 'frame-empty'
  | 'group-named-like-frame'
  | 'group-tickets-differ'
  | 'id-malformed'
  | 'id-twice'
  | 'area-differs'
  | 'frame-ratio-out-of-range'
  | 'quota-unknown'
  | 'quota-minimum'
  | 'quota-cap-missing'
  | 'quota-mixes-full'
  | 'quota-short'
  | 'people-missing'
  | 'people-without-frame'
  | 'people-too-few-slots'
  | 'people-interval'
  | 'people-number'
  | 'people-star'
  | RecipeProblemCode;

/** What an item's frame cannot be built for (抽查比例). */
export type FrameProblemCode = 'ratio-history-gap' | 'ratio-left-open' | 'focus-share-impossible';

/** What a recipe for the seed is refused for (摇号方式). */
export type RecipeProblemCode =
  | 'recipe-empty'
  | 'recipe-too-few-bits'
  | 'recipe-too-soon'
  | 'recipe-out-of-order'
  | 'recipe-lottery-twice'
  | 'recipe-count'
  | 'recipe-issue'
  | 'recipe-csprng-in-real-draw'
  | 'recipe-drand-last'
  | 'recipe-drand-round'
  | 'recipe-drand-time';

/** What an entered seed is refused for (录入摇号结果). */
export type SeedProblemCode =
  | 'round-not-open'
  | 'round-voided'
  | 'seed-entered-already'
  | 'seed-too-early'
  | 'seed-unannounced'
  | 'seed-announced-late'
  | 'seed-not-public'
  | 'source-count'
  | 'source-kind'
  | 'dice-count'
  | 'dice-digits'
  | 'lottery-issue'
  | 'lottery-numbers'
  | 'csprng-length'
  | 'drand-round'
  | 'drand-randomness'
  | 'drand-signature'
  | 'evidence-malformed'
  | 'evidence-twice'
  | 'evidence-in-future'
  | 'evidence-before-commitment'
  | 'evidence-clock'
  | 'evidence-after-source'
  | 'seed-without-evidence';

/** What any step of an open round is refused for: where it stands, what it froze. */
export type RoundStageCode =
  | 'round-not-open'
  | 'round-voided'
  | 'seed-missing'
  | 'drawn-already'
  | 'not-drawn'
  | 'frame-snapshot-missing'
  | 'frame-snapshot-changed'
  | 'secret-missing'
  | 'reason-missing'
  | 'void-needs-result';

/** What claiming and matching are refused for (认领、匹配). */
export type MatchProblemCode =
  | 'people-snapshot-missing'
  | 'claim-without-task'
  | 'claimed-already'
  | 'claims-open'
  | 'claim-unmade'
  | 'agency-without-people'
  | 'match-without-people'
  | 'people-not-committed'
  | 'people-void-needs-match'
  | 'people-void-forms-issued'
  | 'matched-already'
  | 'not-matched'
  | 'match-short'
  | 'match-impossible'
  | 'match-nobody'
  | 'slots-left-open'
  | 'city-nobody';

/** What a strike, a replacement or a higher cap is refused for (剔除、更换、放宽). */
export type ChangeProblemCode =
  | 'relax-not-needed'
  | 'relax-not-smallest'
  | 'relax-cannot-help'
  | 'strike-not-drawn'
  | 'strike-not-before-cut'
  | 'strike-nobody-left'
  | 'task-unknown'
  | 'slot-unknown'
  | 'substitute-nobody'
  | 'substitute-not-next'
  | 'substitute-not-open'
  | 'change-in-same-second'
  | 'joiner-unnamed'
  | 'joiner-unfit'
  | 'evidence-not-a-hash'
  | 'approver-of-same-body'
  | 'approver-of-same-post';

/** What drawing, claiming, matching and every change are refused for. */
export type RoundProblemCode = RoundStageCode | MatchProblemCode | ChangeProblemCode;

/** What sealing and destroying the round secret are refused for (批次密钥). */
export type SecretProblemCode =
  | 'round-not-open'
  | 'seal-holders'
  | 'secret-destroyed-already'
  | 'secret-needed'
  | 'secret-terms-run'
  | 'secret-audit-ahead'
  | 'secret-not-confirmed';

/** Every code of 二(五) and 二(六) in draw/v1. */
export type DrawProblemCode =
  | OpenProblemCode
  | FrameProblemCode
  | SeedProblemCode
  | RoundProblemCode
  | SecretProblemCode;
