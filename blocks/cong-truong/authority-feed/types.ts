export type Layout = 'tabs' | 'columns' | 'list' | 'strip';

export type AuthorityFeedAttributes = {
	/** Slugs of kinds; none for all. */
	kinds: string[];
	layout: Layout;
	/** How many items at most; of tabs and columns, of each kind. */
	count: number;
	showDate: boolean;
	showNew: boolean;
	/** Whose news it is. */
	showSource: boolean;
	/** When the sources were read last. */
	showUpdated: boolean;
	/** Words, separated by commas: an item with one of them is left out. */
	hide: string;
	/** The other one is for a page of its own, with search. */
	mode: 'newest' | 'archive';
};
