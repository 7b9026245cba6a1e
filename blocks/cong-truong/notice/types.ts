export type NoticeAttributes = {
	/** How many notices at most. */
	count: number;
};
