export { recogniser } from './recognise';
export type { LegacyEncoding, LegacyText, Recogniser } from './recognise';
