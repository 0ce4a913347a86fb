export { findRatioEntry } from '../../domain/find-ratio-entry.ts';
