export type QaAttributes = {
	/** How many questions make a page. */
	count: number;
	/** Id of a topic; empty for all. */
	topic: string;
	/** Whether it has a search. */
	search: boolean;
	/** Level of the headings that the questions are; 0 for none. */
	level: number;
};
