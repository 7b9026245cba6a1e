/**
 * A warning in the making: what belongs together, before offers bring more of it together.
 */

import type { Strength, Warning } from '../types';
import type { RuleDetails } from './details';
import type { Place } from './figures';
import type { Instance } from './instance';

export type Draft = {
	key: string;
	rule: string;
	type: Warning[ 'type' ];
	strength: Strength;
	/** The failing instances that it stands for. */
	instances: Instance[];
	details: RuleDetails;
	also: RuleDetails[];
	cells: Place[];
	figures: string;
	offer?: Warning[ 'offer' ];
};
