/**
 * Vietnamese text: normal form, folding for search, comparing labels.
 */

export {
	foldText,
	hasControlCharacters,
	stripControlCharacters,
	toNfc,
} from './fold';
export { normalizeLabel } from './label';
export { compareNormalized, similarity } from './similarity';
