export type EventsAttributes = {
	/** How many events at most. */
	count: number;
	/** Tiles with the day, or rows by month. */
	layout: 'list' | 'agenda';
	/** The other two stand in the plugin's templates. */
	mode: 'upcoming' | 'archive' | 'page';
};
