export type RelatedAttributes = {
	/** How many posts at most. */
	count: number;
};
