/**
 * Automatic numbers of Word paragraphs, counted in document order.
 */
import { child, childValue, elements } from './xml';
import type { XmlElement } from './xml';

type NumberLevel = { start: number; format: string; text: string };
type NumberList = { abstract: string; levels: NumberLevel[] };

export type Numbering = {
	/** The number of this paragraph such as `1.` or `II`; empty when it has none. Counts on. */
	next: ( properties: XmlElement | undefined ) => string;
};

const ROMAN: [ number, string ][] = [
	[ 1000, 'M' ],
	[ 900, 'CM' ],
	[ 500, 'D' ],
	[ 400, 'CD' ],
	[ 100, 'C' ],
	[ 90, 'XC' ],
	[ 50, 'L' ],
	[ 40, 'XL' ],
	[ 10, 'X' ],
	[ 9, 'IX' ],
	[ 5, 'V' ],
	[ 4, 'IV' ],
	[ 1, 'I' ],
];

function roman( value: number ): string {
	let left = Math.min( Math.max( value, 0 ), 3999 );
	let text = '';
	for ( const [ size, letters ] of ROMAN ) {
		while ( left >= size ) {
			text += letters;
			left -= size;
		}
	}
	return text;
}

function letter( value: number ): string {
	const index = Math.max( value - 1, 0 );
	return String.fromCharCode( 97 + ( index % 26 ) ).repeat(
		Math.min( 1 + Math.floor( index / 26 ), 5 )
	);
}

/** A number as lists count: `decimal`, `upperRoman`, `lowerLetter` and so on. */
export function writeListNumber( value: number, format: string ): string {
	switch ( format ) {
		case 'upperRoman':
			return roman( value );
		case 'lowerRoman':
			return roman( value ).toLowerCase();
		case 'upperLetter':
			return letter( value ).toUpperCase();
		case 'lowerLetter':
			return letter( value );
		case 'decimalZero':
			return value < 10 ? `0${ value }` : String( value );
		default:
			return String( value );
	}
}

function readLevel( source: XmlElement ): NumberLevel {
	return {
		start: Number( childValue( source, 'w:start' ) ?? 1 ) || 0,
		format: childValue( source, 'w:numFmt' ) ?? 'decimal',
		text: childValue( source, 'w:lvlText' ) ?? '',
	};
}

function readLists( root: XmlElement | null ): Map< string, NumberList > {
	const abstracts = new Map< string, NumberLevel[] >();
	const lists = new Map< string, NumberList >();
	for ( const element of root ? elements( root ) : [] ) {
		if ( element.name === 'w:abstractNum' ) {
			const levels = elements( element ).filter(
				( { name } ) => name === 'w:lvl'
			);
			abstracts.set(
				element.attributes[ 'w:abstractNumId' ] ?? '',
				levels.map( readLevel )
			);
		}
	}
	for ( const element of root ? elements( root ) : [] ) {
		if ( element.name !== 'w:num' ) {
			continue;
		}
		const abstract = childValue( element, 'w:abstractNumId' ) ?? '';
		const levels = [ ...( abstracts.get( abstract ) ?? [] ) ];
		let restarts = false;
		for ( const override of elements( element ).filter(
			( { name } ) => name === 'w:lvlOverride'
		) ) {
			const index = Number( override.attributes[ 'w:ilvl' ] ?? 0 );
			const replaced = child( override, 'w:lvl' );
			const level = replaced ? readLevel( replaced ) : levels[ index ];
			const start = childValue( override, 'w:startOverride' );
			restarts ||= start !== undefined;
			if ( level ) {
				levels[ index ] = {
					...level,
					start:
						start === undefined
							? level.start
							: Number( start ) || 0,
				};
			}
		}
		const id = element.attributes[ 'w:numId' ] ?? '';
		// Lists over one abstract list count on together, unless this one starts anew.
		lists.set( id, {
			abstract: restarts ? `num ${ id }` : abstract,
			levels,
		} );
	}
	return lists;
}

/** Numbering that a paragraph style brings along: style id to list and level. */
function readStyles( root: XmlElement | null ): Map< string, XmlElement > {
	const found = new Map< string, XmlElement >();
	for ( const style of root ? elements( root ) : [] ) {
		const numbered = child( child( style, 'w:pPr' ), 'w:numPr' );
		if ( style.name === 'w:style' && numbered ) {
			found.set( style.attributes[ 'w:styleId' ] ?? '', numbered );
		}
	}
	return found;
}

export function readNumbering(
	numbering: XmlElement | null,
	styles: XmlElement | null
): Numbering {
	const lists = readLists( numbering );
	const byStyle = readStyles( styles );
	const counters = new Map< string, number[] >();
	return {
		next( properties ) {
			const own =
				child( properties, 'w:numPr' ) ??
				byStyle.get( childValue( properties, 'w:pStyle' ) ?? '' );
			const list = lists.get( childValue( own, 'w:numId' ) ?? '' );
			const depth = Math.min(
				Math.max( Number( childValue( own, 'w:ilvl' ) ?? 0 ) || 0, 0 ),
				8
			);
			const level = list?.levels[ depth ];
			if ( ! list || ! level ) {
				return '';
			}
			const counts = counters.get( list.abstract ) ?? [];
			counters.set( list.abstract, counts );
			for ( let above = 0; above < depth; above++ ) {
				counts[ above ] ??= list.levels[ above ]?.start ?? 1;
			}
			counts[ depth ] = ( counts[ depth ] ?? level.start - 1 ) + 1;
			counts.length = depth + 1;
			if ( level.format === 'bullet' ) {
				return '-';
			}
			if ( level.format === 'none' ) {
				return '';
			}
			return level.text.replace( /%([1-9])/g, ( _, digit ) => {
				const index = Number( digit ) - 1;
				return writeListNumber(
					counts[ index ] ?? 1,
					list.levels[ index ]?.format ?? 'decimal'
				);
			} );
		},
	};
}
