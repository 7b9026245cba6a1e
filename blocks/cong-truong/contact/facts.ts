/**
 * What the server tells the editor of the school's profile.
 */

export type Fact = {
	/** Argument of the binding. */
	key: string;
	label: string;
	/** As text; empty where the school gave none. */
	value: string;
};

type Facts = {
	facts: Fact[];
	/** The screen on which they are changed, for whoever may. */
	screenUrl: string | null;
};

declare global {
	interface Window {
		congTruongSchoolFacts?: Facts;
	}
}

export function schoolFacts(): Facts {
	return window.congTruongSchoolFacts ?? { facts: [], screenUrl: null };
}
