import type { RecipeStep, Source } from '../../domain/draw-seed.ts';

/** Sources as entered, brought into the recipe's order (draw/v1 §3); what the recipe does not wait for stays, at the end. */
export function orderSources(recipe: readonly RecipeStep[], entered: readonly Source[]): readonly Source[] {
  const left = [...entered];
  const found = recipe.flatMap((step) => {
    const at = left.findIndex((source) => isOfStep(step, source));
    return at < 0 ? [] : left.splice(at, 1);
  });
  return [...found, ...left];
}

function isOfStep(step: RecipeStep, source: Source): boolean {
  return (
    step.kind === source.kind &&
    (step.kind !== 'lottery' || source.kind !== 'lottery' || step.name === source.name)
  );
}
