/**
 * Writes JSON values as PHP arrays.
 */

function literal( text: string ): string {
	return `'${ text.replace( /[\\']/g, '\\$&' ) }'`;
}

function php( value: unknown, indent: string ): string {
	if ( value === null || value === undefined ) {
		return 'null';
	}
	if ( typeof value === 'string' ) {
		return literal( value );
	}
	if ( typeof value !== 'object' ) {
		return String( value );
	}
	const inner = `${ indent }\t`;
	const items = Array.isArray( value )
		? value.map( ( item ) => php( item, inner ) )
		: Object.entries( value )
				.filter( ( [ , item ] ) => item !== undefined )
				.map(
					( [ key, item ] ) =>
						`${ literal( key ) } => ${ php( item, inner ) }`
				);
	if ( items.length === 0 ) {
		return 'array()';
	}
	return `array(\n${ items.map( ( item ) => `${ inner }${ item },\n` ).join( '' ) }${ indent })`;
}

/** A file that returns the value. Keys keep their order, so that the same data gives the same bytes. */
export function phpFile( value: unknown ): string {
	return `<?php\nreturn ${ php( value, '' ) };\n`;
}
