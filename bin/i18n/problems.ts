/**
 * What is wrong with a translation.
 */
import type { Translations } from './catalog';
import type { Message } from './messages';
import { messageKey } from './messages';

export function findProblems(
	messages: Message[],
	translations: Translations
): string[] {
	const keys = new Set( messages.map( messageKey ) );
	const unused = [ ...translations.keys() ].filter(
		( key ) => ! keys.has( key )
	);
	return [
		...messages.flatMap( ( message ) =>
			problemsOf(
				message,
				translations.get( messageKey( message ) ) ?? ''
			)
		),
		...unused.map(
			( key ) =>
				`No source has this string any more: ${ JSON.stringify( key ) }`
		),
	];
}

function problemsOf( message: Message, text: string ): string[] {
	const where = `${ JSON.stringify( message.msgid ) } (${ message.references.join( ', ' ) })`;
	if ( text === '' ) {
		return [ `Not translated: ${ where }` ];
	}
	const source = message.msgidPlural || message.msgid;
	const problems = [];
	for ( const [ what, list ] of [
		[ 'placeholders', placeholders ],
		[ 'tags', tags ],
	] as const ) {
		const expected = list( source ).join( ' ' );
		const found = list( text ).join( ' ' );
		if ( expected !== found ) {
			problems.push(
				`Other ${ what } (${ found || 'none' } for ${ expected || 'none' }): ${ where }`
			);
		}
	}
	if ( text !== text.normalize( 'NFC' ) ) {
		problems.push( `Not in NFC: ${ where }` );
	}
	return problems;
}

/** Numbered and sorted, as a translation may change their order: `%s %s` is `%1$s %2$s`. */
function placeholders( text: string ): string[] {
	let next = 0;
	return [
		...text.matchAll(
			/%(?:%|(?:(\d+)\$)?[-+0]*(?:\d+)?(?:\.\d+)?([bcdeEfFgGosuxX]))/g
		),
	]
		.filter( ( [ whole ] ) => whole !== '%%' )
		.map( ( [ , number, type ] ) => `%${ number ?? ++next }$${ type }` )
		.sort();
}

function tags( text: string ): string[] {
	return [ ...text.matchAll( /<\/?[a-z][a-z0-9]*/gi ) ]
		.map( ( [ tag ] ) => `${ tag }>` )
		.sort();
}
