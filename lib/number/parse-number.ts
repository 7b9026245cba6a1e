/**
 * One number as Vietnamese (`1.234,5`) or a spreadsheet set to English (`1,234.5`) writes it.
 */

/** What the digits can mean. `asked`: one mark and three digits after it, as in `1.045`. */
export type ParsedNumber =
	| { kind: 'sure'; value: number }
	| { kind: 'asked'; mark: '.' | ','; decimal: number; grouped: number };

/** More significant digits than a double keeps exactly. */
const MOST_DIGITS = 15;

const PLAIN = /^([+-]?)(\d[\d., ]*\d|\d|[.,]\d+)$/;

function toNumber(
	sign: string,
	whole: string,
	fraction: string
): number | null {
	const digits = ( whole + fraction ).replace( /^0+/, '' );
	if ( digits.length > MOST_DIGITS ) {
		return null;
	}
	const value = Number(
		`${ whole === '' ? '0' : whole }.${ fraction === '' ? '0' : fraction }`
	);
	return sign === '-' && value !== 0 ? -value : value;
}

function ungroup( text: string, mark: string ): string | null {
	const groups = text.split( mark );
	const [ first = '', ...rest ] = groups;
	if (
		first.length < 1 ||
		first.length > 3 ||
		rest.some( ( group ) => group.length !== 3 )
	) {
		return null;
	}
	return /^\d+$/.test( first ) &&
		rest.every( ( group ) => /^\d+$/.test( group ) )
		? groups.join( '' )
		: null;
}

function sure(
	sign: string,
	whole: string | null,
	fraction: string
): ParsedNumber | null {
	if (
		whole === null ||
		! /^\d*$/.test( whole ) ||
		! /^\d*$/.test( fraction )
	) {
		return null;
	}
	const value = toNumber( sign, whole, fraction );
	return value === null ? null : { kind: 'sure', value };
}

function parseMarked(
	sign: string,
	text: string,
	mark: '.' | ','
): ParsedNumber | null {
	const parts = text.split( mark );
	if ( parts.length > 2 ) {
		return sure( sign, ungroup( text, mark ), '' );
	}
	const [ whole = '', fraction = '' ] = parts;
	const grouped =
		fraction.length === 3 && ! whole.startsWith( '0' )
			? ungroup( text, mark )
			: null;
	if ( grouped === null ) {
		return sure( sign, whole, fraction );
	}
	const asDecimal = toNumber( sign, whole, fraction );
	const asGrouped = toNumber( sign, grouped, '' );
	return asDecimal === null || asGrouped === null
		? null
		: { kind: 'asked', mark, decimal: asDecimal, grouped: asGrouped };
}

/** `text` is clean (see `cleanFigure`) and holds nothing but the number. */
export function parseNumber( text: string ): ParsedNumber | null {
	const match = PLAIN.exec( text );
	if ( ! match ) {
		return null;
	}
	const [ , sign = '', body = '' ] = match;
	const dot = body.lastIndexOf( '.' );
	const comma = body.lastIndexOf( ',' );
	if ( body.includes( ' ' ) ) {
		const last = Math.max( dot, comma );
		const whole = last < 0 ? body : body.slice( 0, last );
		return sure(
			sign,
			ungroup( whole, ' ' ),
			last < 0 ? '' : body.slice( last + 1 )
		);
	}
	if ( dot < 0 && comma < 0 ) {
		return sure( sign, body, '' );
	}
	if ( dot < 0 || comma < 0 ) {
		return parseMarked( sign, body, dot < 0 ? ',' : '.' );
	}
	const [ decimalMark, groupMark ]: [ '.' | ',', '.' | ',' ] =
		dot > comma ? [ '.', ',' ] : [ ',', '.' ];
	const [ whole = '', fraction = '', ...more ] = body.split( decimalMark );
	return more.length > 0
		? null
		: sure( sign, ungroup( whole, groupMark ), fraction );
}
