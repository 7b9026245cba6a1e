/**
 * The school's profile as `School\Profile_Shape` keeps it.
 */

import type { Level } from '../disclosure/types';

export type Contact = {
	/** What it is for: `Văn phòng`; may be empty. */
	label: string;
	/** As typed. */
	value: string;
};

export type Body = { name: string; website: string };

/** What a school can be under today. */
export type DirectBody = 'so' | 'ubnd' | 'other';

export type Authorities = Record< DirectBody | 'phong', Body > & {
	/** Empty: as the levels say. */
	direct: DirectBody | '';
};

export type SchoolProfile = {
	name: string;
	shortName: string;
	englishName: string;
	levels: Level[];
	kind: 'public' | 'non_public';
	authorities: Authorities;
	/** For "…, ngày … tháng … năm …". */
	place: string;
	/** May have lines. */
	address: string;
	phones: Contact[];
	emails: Contact[];
	hours: string[];
	/** An https address; may be empty. */
	map: string;
	head: string;
	headPosition: string;
};

/** Core's site logo. */
export type Emblem = { id: number; url: string };

/** What the school allows pages to load from elsewhere. */
export type ThirdParty = 'emoji' | 'gravatar';

/** `cong-truong/v1/school`. */
export type SchoolResource = {
	/** `authority`: the body of today, which follows from `authorities`. */
	profile: SchoolProfile & { readonly authority?: string };
	emblem: Emblem | null;
	allowed: ThirdParty[];
	/** Removing the plugin removes the data too. */
	deleteData: boolean;
};
