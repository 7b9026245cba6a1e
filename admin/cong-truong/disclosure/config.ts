/**
 * What the server tells the screen when it opens.
 */

import type { Regime } from '../../../lib/disclosure/regime';
import type {
	Level,
	UsualPeriod,
	RegimeId,
	School,
	SchoolYear,
} from '../../../lib/disclosure/types';

export type FormSummary = {
	id: string;
	regime: RegimeId;
	slug: string;
	code: string;
	title: string;
	shortTitle: string;
	group: string;
	levels: Level[];
	periods: UsualPeriod[];
};

export type ScreenConfig = {
	school: School;
	/** The forms of all circulars for the school's levels. */
	forms: FormSummary[];
	regimes: Partial< Record< RegimeId, Regime > >;
	/** School years to choose from, the current one first. */
	years: SchoolYear[];
	can: { edit: boolean; publish: boolean; withdraw: boolean };
	restNamespace: string;
	screenUrl: string;
	/** The disclosure to open at once. */
	openId: number | null;
};

declare global {
	interface Window {
		congTruongDisclosure?: ScreenConfig;
	}
}

/** Undefined inside the block editor, where only the namespace's default is needed. */
export function screenConfig(): ScreenConfig | undefined {
	return window.congTruongDisclosure;
}
