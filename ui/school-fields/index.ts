/**
 * The fields of the school's profile, for its screen and for the setup: each group takes the profile and says what changes.
 */

import './school-fields.scss';

export { AuthorityFields } from './authority';
export { ContactFields } from './contact';
export { EmblemField } from './emblem';
export { HeadFields } from './head';
export { IdentityFields } from './identity';
export type { FieldsProps } from './types';
