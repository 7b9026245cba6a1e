export type ConsultationsAttributes = {
	/** Which issues. */
	show: 'open' | 'closed' | 'all';
	/** How many issues at most. */
	count: number;
	/** The other three stand in the plugin's templates. */
	mode: 'list' | 'archive' | 'facts' | 'answer';
};
