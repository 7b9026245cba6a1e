/**
 * The part of gettext-parser that the translation scripts use: it ships no types.
 */
declare module 'gettext-parser' {
	export type Entry = {
		msgid: string;
		msgctxt?: string;
		msgid_plural?: string;
		msgstr: string[];
		comments?: {
			extracted?: string;
			reference?: string;
			translator?: string;
			flag?: string;
		};
	};

	export type Table = {
		charset: string;
		headers: Record< string, string >;
		/** Context (empty for none), then msgid. */
		translations: Record< string, Record< string, Entry > >;
	};

	export const po: {
		parse: ( input: string | Uint8Array ) => Table;
		compile: (
			table: Table,
			options?: {
				foldLength?: number;
				sort?: boolean | ( ( a: Entry, b: Entry ) => number );
			}
		) => Uint8Array;
	};

	export const mo: {
		parse: ( input: Uint8Array ) => Table;
		compile: ( table: Table ) => Uint8Array;
	};
}
