/**
 * Numbers as Vietnamese read them: `1.234,5` and `34,78%`.
 */

/** Shortest decimal digits of a finite number, without an exponent. */
function plainDigits( value: number ): { whole: string; fraction: string } {
	const [ digits = '0', exponentText = '0' ] = String(
		Math.abs( value )
	).split( 'e' );
	const [ whole = '0', fraction = '' ] = digits.split( '.' );
	const exponent = Number( exponentText );
	if ( exponent === 0 ) {
		return { whole, fraction };
	}
	const all = whole + fraction;
	const point = whole.length + exponent;
	return point <= 0
		? { whole: '0', fraction: '0'.repeat( -point ) + all }
		: {
				whole: all.padEnd( point, '0' ).slice( 0, point ),
				fraction: all.slice( point ),
			};
}

function increment( digits: string ): string {
	const chars = digits.split( '' );
	for ( let index = chars.length - 1; index >= 0; index-- ) {
		if ( chars[ index ] !== '9' ) {
			chars[ index ] = String( Number( chars[ index ] ) + 1 );
			return chars.join( '' );
		}
		chars[ index ] = '0';
	}
	return '1' + chars.join( '' );
}

/** Half away from zero, on the digits a person sees: 1.005 to two decimals is 1.01. */
function roundDigits(
	whole: string,
	fraction: string,
	decimals: number
): { whole: string; fraction: string } {
	if ( fraction.length <= decimals ) {
		return { whole, fraction: fraction.padEnd( decimals, '0' ) };
	}
	const kept = whole + fraction.slice( 0, decimals );
	const rounded =
		Number( fraction.charAt( decimals ) ) >= 5 ? increment( kept ) : kept;
	const length = rounded.length - decimals;
	return {
		whole: rounded.slice( 0, length ),
		fraction: rounded.slice( length ),
	};
}

function write(
	value: number,
	decimals: number | undefined,
	grouped: boolean
): string {
	if ( ! Number.isFinite( value ) ) {
		return '';
	}
	const plain = plainDigits( value );
	const { whole, fraction } =
		decimals === undefined
			? plain
			: roundDigits( plain.whole, plain.fraction, decimals );
	const sign = value < 0 && /[1-9]/.test( whole + fraction ) ? '-' : '';
	const body = grouped ? whole.replace( /\B(?=(?:\d{3})+$)/g, '.' ) : whole;
	return sign + body + ( fraction === '' ? '' : ',' + fraction );
}

/** `1234.5` → `1.234,5`; all its decimals unless told how many. */
export function writeNumber(
	value: number,
	options: { decimals?: number; unit?: string } = {}
): string {
	const text = write( value, options.decimals, true );
	return options.unit && text !== '' ? `${ text } ${ options.unit }` : text;
}

/** `34.78` → `34,78%`. Never grouped: `3.478%` would be read as 3,478. */
export function writeRate( value: number, decimals?: number ): string {
	const text = write( value, decimals, false );
	return text === '' ? '' : text + '%';
}

/** Digits that read back as this value whatever the kind of the cell: nothing grouped. */
export function writePlain( value: number, decimals?: number ): string {
	return write( value, decimals, false );
}
