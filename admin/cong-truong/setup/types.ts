/**
 * The setup as `cong-truong/v1/setup` gives it.
 */

import type { Emblem, SchoolProfile } from '../../../lib/school/types';

export type ItemState =
	'new' | 'found' | 'made' | 'changed' | 'used' | 'binned' | 'gone';

export type SetupItem = {
	key: string;
	label: string;
	state: ItemState;
	/** Where to look at it; empty where there is nothing to see. */
	url: string;
};

export type DoneItem = SetupItem & {
	/** Why it is not as it should be; empty if it is. */
	problem: string;
};

export type SetupStep = { id: string; label: string; items: SetupItem[] };

export type StyleChoice = { id: string; label: string; colors: string[] };

export type Setup = {
	school: SchoolProfile;
	emblem: Emblem | null;
	style: string;
	styles: StyleChoice[];
	steps: SetupStep[];
	siteUrl: string;
};

export type Answers = {
	school: SchoolProfile;
	emblem: Emblem | null;
	style: string;
};
