/**
 * The news of the authority, as `cong-truong/v1/feed` speaks of it. Moments are unix seconds, 0 for never.
 */

export type SourceInput = {
	/** Missing for a new one. */
	id?: string;
	url: string;
	/** Slug of a kind of news. */
	kind: string;
	/** Who speaks; where it is empty, what the feed calls itself is shown. */
	name: string;
	/** Asked no more; its items stay. */
	paused: boolean;
	/** Read whatever its certificate is worth. */
	lax: boolean;
};

export type Fetch = {
	at: number;
	/** Empty for success. */
	reason: string;
	message: string;
	/** Milliseconds. */
	duration: number;
	/** Items that were not there before. */
	fresh: number;
};

export type SourceState = {
	tried: number;
	succeeded: number;
	/** Since when it fails. */
	failing: number;
	failures: number;
	next: number;
	reason: string;
	message: string;
	advice: string;
	/** Where the address leads for good. */
	moved: string;
	/** Date of the newest item. */
	newest: number;
	/** Items that are stored. */
	count: number;
	/** The newest first. */
	history: Fetch[];
};

export type Source = Required< SourceInput > & {
	/** What the feed calls itself. */
	title: string;
	state: SourceState;
};

export type Suggestion = { name: string; url: string };

export type FeedResource = {
	sources: Source[];
	/** Tells whether somebody else has changed the sources. */
	version: string;
	/** Words; an item that holds one is not shown to visitors. */
	hidden: string[];
	/** Secret address that makes the site read. */
	pingUrl: string;
	cronDisabled: boolean;
	canFetch: boolean;
	/** Websites of the school's authorities that no source is of. */
	suggestions: Suggestion[];
	/** Names by slug. */
	kinds: Record< string, string >;
	/** Sources at most. */
	most: number;
};

export type Trouble = { reason: string; message: string; advice: string };

export type FoundFeed = {
	url: string;
	title: string;
	/** It has no valid certificate, and was read all the same. */
	lax: boolean;
	/** A guess. */
	kind: string;
	count: number;
	newest: number;
	items: { title: string; date: number }[];
};

export type Discovery = { feeds: FoundFeed[]; failure: Trouble | null };

export type Item = {
	source: string;
	sourceName: string;
	key: string;
	title: string;
	link: string;
	summary: string;
	date: number;
	/** When it first came. */
	seen: number;
	hidden: boolean;
};

export type ItemPage = { items: Item[]; total: number; pages: number };

export type Draft = {
	id: number;
	editUrl: string;
	/** False where a post had been made of the item before. */
	isNew: boolean;
};
