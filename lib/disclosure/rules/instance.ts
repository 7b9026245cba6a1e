/**
 * One rule at one place: the cells it looks at, its judgement, and the value that would make it agree.
 */

import type { Rule, Strength } from '../types';
import type { Amount, Agreement, RuleDetails } from './details';
import type { Look, Place } from './figures';

export type Finding = {
	details: RuleDetails;
	/** Cells that show the warning, the one to look at first in front. */
	cells: Place[];
	/** An unfilled cell could explain it. */
	unsure?: boolean;
};

export type Instance = {
	rule: Rule;
	/** Stands for the place in the warning's key. */
	place: string;
	cells: Place[];
	/** The cell that follows from the others. */
	derived: Place | null;
	strength: Strength;
	/** Null: agrees, or there is nothing to judge. */
	judge: ( look: Look ) => Finding | null;
	/** The value of one cell with which this would agree, the others as they are. */
	solve: ( place: Place, look: Look ) => Amount | null;
	/** What this says where it agrees, for the sake of warnings on the same cell. */
	agreement: ( look: Look ) => Agreement | null;
};
