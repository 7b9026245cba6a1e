export type Mode = 'one' | 'all' | 'page';

export type DisclosureAttributes = {
	/** `one` form, `all` that the school publishes, or the `page` that a template shows. */
	mode: Mode;
	/** Which one; 0 until chosen. */
	disclosureId: number;
	/** A table that waits to be imported, as blocks; never saved with the post. */
	table?: string | undefined;
};
