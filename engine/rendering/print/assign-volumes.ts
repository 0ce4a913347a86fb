import type { BatchDocument } from '../../domain/ports.ts';

/**
 * Most papers of one volume (册): what a person can hold and a printer takes in one go (一企一表: 600 to 900 pages,
 * about 5 MB), and what bounds the memory of a run.
 */
export const PAPERS_A_VOLUME = 500;

/** The bundle of all papers of a batch. */
export const ALL_PAPERS = '';

/** The bundles that a paper goes into: that of all, and its own. */
export function bundlesOf({ bundles = [] }: Pick<BatchDocument, 'bundles'>): readonly string[] {
  return [ALL_PAPERS, ...new Set(bundles)];
}

/**
 * 分册: for each paper in turn the volumes that it goes into. A bundle that fits into one volume keeps its name.
 * `sizes`: papers of each bundle.
 */
export function assignVolumes(
  sizes: ReadonlyMap<string, number>,
  papersAVolume: number,
): (document: Pick<BatchDocument, 'bundles'>) => readonly string[] {
  const filled = new Map<string, number>();
  const volumeOf = (bundle: string) => {
    const before = filled.get(bundle) ?? 0;
    filled.set(bundle, before + 1);
    const fits = (sizes.get(bundle) ?? 0) <= papersAVolume;
    return fits ? bundle : `${bundle}（第${Math.floor(before / papersAVolume) + 1}册）`;
  };
  return (document) => bundlesOf(document).map(volumeOf);
}
