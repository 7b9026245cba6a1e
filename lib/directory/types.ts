/**
 * The directory as `cong-truong/v1/directory` answers it.
 */

export type PersonFields = {
	name: string;
	degree: string;
	duties: string;
	/** Of the office, as shown to visitors. */
	phone: string;
	email: string;
	/** Never shown to visitors. */
	privatePhone: string;
};

export type PhotoWithConsent = {
	attachment: number;
	/** Empty where the picture is gone from the media library. */
	url: string;
	/** Who agreed. */
	by: string;
	/** Day of the consent, yyyy-mm-dd. */
	on: string;
	recordedBy: string;
	recordedAt: string;
};

export type Person = PersonFields & {
	id: number;
	version: number;
	photo: PhotoWithConsent | null;
};

export type Member = { person: number; position: string };

export type Body = {
	id: number;
	slug: string;
	name: string;
	/** Id of the body above, or 0. */
	parent: number;
	depth: number;
	members: Member[];
};

export type Binned = { id: number; name: string; binnedAt: string };

export type Directory = {
	/** Each after what it stands under. */
	bodies: Body[];
	people: Person[];
	bin: { bodies: Binned[]; people: Binned[] };
};
