/**
 * Strings found in the sources.
 */

export type Message = {
	msgid: string;
	/** Empty where there is none. */
	msgctxt: string;
	/** Empty where there is none. */
	msgidPlural: string;
	/** What translators are told. */
	comments: string[];
	/** Paths from the repository's root. */
	references: string[];
};

export function messageKey( {
	msgctxt,
	msgid,
}: {
	msgctxt?: string;
	msgid: string;
} ): string {
	return msgctxt ? `${ msgctxt }\u0004${ msgid }` : msgid;
}

/** One message for each context and msgid, in the order of msgid; a plural seen anywhere counts. */
export function mergeMessages( found: Message[] ): Message[] {
	const merged = new Map< string, Message >();
	for ( const message of found ) {
		const key = messageKey( message );
		const before = merged.get( key );
		merged.set( key, {
			...message,
			msgidPlural: before?.msgidPlural || message.msgidPlural,
			comments: union( before?.comments ?? [], message.comments ),
			references: union( before?.references ?? [], message.references ),
		} );
	}
	return [ ...merged.values() ].sort( ( a, b ) =>
		compare( messageKey( a ), messageKey( b ) )
	);
}

function union( a: string[], b: string[] ): string[] {
	return [ ...new Set( [ ...a, ...b ] ) ].sort( compare );
}

/** By code points, so that every machine sorts alike. */
function compare( a: string, b: string ): number {
	if ( a === b ) {
		return 0;
	}
	return a < b ? -1 : 1;
}
