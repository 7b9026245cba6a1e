export type Layout = 'cards' | 'list' | 'chart';

export type DirectoryAttributes = {
	/** Slug of a body, shown with those under it; empty for all. */
	body: string;
	layout: Layout;
	/** Level of the uppermost headings; 0 for none. */
	level: number;
};
