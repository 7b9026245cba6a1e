/**
 * Text that is not sent yet: it survives going back to the list and loading the page again, until this tab of the browser is closed.
 */

const PREFIX = 'cong-truong:feedback:';

export type DraftField = 'answer' | 'note' | 'question' | 'publication';

export type DraftKey = `${ number }:${ DraftField }`;

type Store = Pick< Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' > & {
	readonly length: number;
};

export type Drafts = {
	read: ( key: DraftKey ) => string | null;
	write: ( key: DraftKey, text: string ) => void;
	forget: ( key: DraftKey ) => void;
	keys: () => DraftKey[];
};

function isKey( text: string ): text is DraftKey {
	return /^\d+:(?:answer|note|question|publication)$/.test( text );
}

/** A browser may refuse to keep anything (no room, a private window): then the texts live as long as the page. */
export function draftsIn( store: () => Store ): Drafts {
	const here = new Map< DraftKey, string >();

	function stored< Answer >(
		work: ( place: Store ) => Answer
	): Answer | null {
		try {
			return work( store() );
		} catch {
			return null;
		}
	}

	return {
		read: ( key ) =>
			here.get( key ) ??
			stored( ( place ) => place.getItem( PREFIX + key ) ),
		write: ( key, text ) => {
			here.set( key, text );
			stored( ( place ) => place.setItem( PREFIX + key, text ) );
		},
		forget: ( key ) => {
			here.delete( key );
			stored( ( place ) => place.removeItem( PREFIX + key ) );
		},
		keys: () => {
			const kept =
				stored( ( place ) =>
					Array.from(
						{ length: place.length },
						( _, at ) => place.key( at ) ?? ''
					)
				) ?? [];
			return [
				...new Set( [
					...here.keys(),
					...kept
						.filter( ( name ) => name.startsWith( PREFIX ) )
						.map( ( name ) => name.slice( PREFIX.length ) )
						.filter( isKey ),
				] ),
			];
		},
	};
}
