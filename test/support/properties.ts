import * as fastCheck from 'fast-check';

/** The seed of every random property of `npm test`: a commit passes or fails the same way on every machine. */
const SEED = 20_170_803;

// The full counts draw a new seed each time, so that each long run tries other cases; fast-check prints it on failure.
if (process.env.YAOHAO_LONG !== '1') fastCheck.configureGlobal({ seed: SEED });

export { fastCheck as fc };
