import type { SchoolProfile } from '../../lib/school/types';

export type FieldsProps = {
	profile: SchoolProfile;
	onChange: ( changes: Partial< SchoolProfile > ) => void;
	/** Fields that can't be stored as they are: path → what to do. */
	problems: Record< string, string >;
};
