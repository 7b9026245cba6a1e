import type { FeedbackKind } from '../../../lib/feedback/types';

export type FeedbackFormAttributes = {
	/** Issues that the school asks about bring their form along. */
	kind: FeedbackKind;
	/** 0 for none: the page may have a heading of its own. */
	headingLevel: number;
	/** Whether it offers to look a message up. */
	showStatus: boolean;
};

/** What `Form_Renderer` tells the script. */
export type Config = {
	/** Characters of a message. */
	longest: number;
	/** How many files. */
	files: number;
	/** Bytes of a file. */
	size: number;
	/** Bytes of all files. */
	total: number;
	mend: string;
	count: string;
	tooLong: string;
	tooMany: string;
	tooLarge: string;
	tooLargeAll: string;
	sending: string;
	sent: string;
	failed: string;
};

/** What the directives of the form show. */
export type Context = {
	isBusy: boolean;
	/** Beside the button. */
	note: string;
	isFailed: boolean;
	/** Characters so far. */
	count: string;
	isTooLong: boolean;
};

/** Field → what is wrong with it. */
export type Problems = Record< string, string >;
