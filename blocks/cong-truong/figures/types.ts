export type FiguresAttributes = {
	/** How many figures at most. */
	count: number;
};
