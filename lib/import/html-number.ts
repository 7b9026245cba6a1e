/**
 * What a cell of a page stores besides what it shows: numbers of Excel, Google Sheets and LibreOffice.
 */
import type { Declarations } from './html-style';
import { shownDate } from './shown-date';
import { numericText } from './spreadsheet-number';
import type { SourceCell } from './types';

export type Stored = Pick<
	SourceCell,
	'number' | 'percent' | 'grouped' | 'date' | 'formula' | 'error'
> & { text: string };

type Found = { number?: number; text?: string; format?: string };

const GROUPED = /^(-?)(\d{1,3}(?:([.,\s])\d{3})*|\d+)(?:([.,])(\d+))?\s*(%?)$/;
const UNGROUPED = /^(-?)(\d+)()(?:([.,])(\d+))?\s*(%?)$/;
const ERROR = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NUM!|NULL!|ERROR!)$/i;
const NAMED_FORMATS: Record< string, string > = {
	general: 'General',
	'general number': 'General',
	fixed: '0.00',
	standard: '#,##0.00',
	percent: '0.00%',
	currency: '#,##0.00',
	scientific: '0.00E+00',
	'short date': 'd/m/yyyy',
	'medium date': 'd-mmm-yy',
	'long date': 'd mmmm yyyy',
	'general date': 'd/m/yyyy h:mm',
	'short time': 'h:mm',
	'medium time': 'h:mm',
	'long time': 'h:mm:ss',
};
/** By the kind of format that Google names where it gives no pattern. */
const GOOGLE_FORMATS: Record< number, string > = {
	3: '0.00%',
	5: 'd/m/yyyy',
	6: 'h:mm',
	7: 'd/m/yyyy h:mm',
};

function parseJson( text: string | undefined ): Record< string, unknown > {
	if ( text === undefined || text.length > 50_000 ) {
		return {};
	}
	try {
		const value: unknown = JSON.parse( text );
		return typeof value === 'object' && value !== null ? { ...value } : {};
	} catch {
		return {};
	}
}

function plainNumber( text: string | undefined ): number | undefined {
	const shown = ( text ?? '' ).trim();
	return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?$/i.test( shown )
		? Number( shown )
		: undefined;
}

function fromExcel(
	attributes: Record< string, string >,
	shown: string
): Found {
	const { 'x:num': number, 'x:str': string, 'x:bool': mark } = attributes;
	if ( string !== undefined ) {
		return string === '' ? {} : { text: string };
	}
	if ( mark !== undefined ) {
		return { text: /^(?:true|1)$/i.test( mark || shown ) ? 'x' : '' };
	}
	if ( number === undefined ) {
		return {};
	}
	// Without a value the cell shows its number as it is; a dot may then group thousands.
	const stored =
		number === '' && ! /^-?\d+$/.test( shown )
			? undefined
			: plainNumber( number === '' ? shown : number );
	return stored === undefined ? {} : { number: stored };
}

function fromGoogle( attributes: Record< string, string > ): Found {
	const value = parseJson( attributes[ 'data-sheets-value' ] );
	const format = parseJson( attributes[ 'data-sheets-numberformat' ] );
	const pattern =
		typeof format[ '2' ] === 'string' && format[ '2' ] !== ''
			? format[ '2' ]
			: GOOGLE_FORMATS[ Number( format[ '1' ] ) ];
	if ( typeof value[ '3' ] === 'number' ) {
		return { number: value[ '3' ], format: pattern };
	}
	if ( typeof value[ '2' ] === 'string' ) {
		return { text: value[ '2' ] };
	}
	return value[ '4' ] === undefined
		? { format: pattern }
		: { text: value[ '4' ] === 1 || value[ '4' ] === true ? 'x' : '' };
}

function fromLibreOffice( attributes: Record< string, string > ): Found {
	const number = plainNumber( attributes.sdval );
	const format = ( attributes.sdnum ?? '' )
		.split( ';' )
		.slice( 2 )
		.join( ';' );
	return number === undefined
		? {}
		: { number, ...( format === '' ? {} : { format } ) };
}

/** Decimals and groups are told apart by the format, whatever signs the computer that showed them uses for them. */
function numberAsShown( shown: string, format: string ): number | undefined {
	const [ positive = '' ] = format
		.replace( /"[^"]*"|\\.|\[[^\]]*\]|_./g, '' )
		.split( ';' );
	const decimals = /\.([0#?]+)/.exec( positive )?.[ 1 ]?.length ?? 0;
	if ( ! /[0#]/.test( positive ) || /[edmyhs/]/i.test( positive ) ) {
		return undefined;
	}
	const isGrouped = /[#0],[#0]/.test( positive );
	const match = ( isGrouped ? GROUPED : UNGROUPED ).exec( shown.trim() );
	const [ , sign = '', whole = '', group, mark, fraction = '', percent ] =
		match ?? [];
	const least = /\.(0+)/.exec( positive )?.[ 1 ]?.length ?? 0;
	if (
		! match ||
		( percent === '%' ) !== positive.includes( '%' ) ||
		( group !== undefined && group === mark ) ||
		fraction.length > decimals ||
		fraction.length < least
	) {
		return undefined;
	}
	const digits = `${ sign }${ whole.replace( /\D/g, '' ) }.${ fraction || '0' }`;
	return percent === '%' ? Number( `${ digits }e-2` ) : Number( digits );
}

function guessedFormat( shown: string ): string {
	return /%\s*$/.test( shown ) ? '0.00%' : 'General';
}

function isDateFormat( format = 'General' ): boolean {
	const signs = format.replace( /"[^"]*"|\\.|\[[^\]]*\]/g, '' );
	return /[dmy]/i.test( signs ) && ! /[0#?]|general/i.test( signs );
}

function looksLikeNumber( shown: string ): boolean {
	return /^(?:[\s\d.,%()+-]*|#+)$/.test( shown );
}

/** Without anything stored, the answer is what is shown. */
export function storedIn(
	attributes: Record< string, string >,
	style: Declarations,
	shown: string
): Stored {
	const css = style.get( 'mso-number-format' );
	const found = [
		fromExcel( attributes, shown ),
		fromGoogle( attributes ),
		fromLibreOffice( attributes ),
	].find(
		( { number, text } ) => number !== undefined || text !== undefined
	);
	const named =
		css === undefined
			? undefined
			: ( NAMED_FORMATS[ css.toLowerCase() ] ?? css );
	const format = found?.format ?? named;
	const formulaText =
		attributes[ 'x:fmla' ] ?? attributes[ 'data-sheets-formula' ];
	const formula =
		formulaText === undefined
			? {}
			: { formula: formulaText.replace( /^=/, '' ) };
	const error = attributes[ 'x:err' ];
	if ( error !== undefined || ERROR.test( shown ) ) {
		return { text: shown || error || '#?', error: true, ...formula };
	}
	if ( found?.text !== undefined ) {
		return { text: found.text, ...formula };
	}
	const isText = format !== undefined && /^@|^;;;/.test( format );
	const number =
		found?.number ??
		( format === undefined || isText
			? undefined
			: numberAsShown( shown, format ) );
	if ( number !== undefined && ! isText ) {
		if ( format === undefined && ! looksLikeNumber( shown ) ) {
			return { ...shownDate( shown ), ...formula };
		}
		return {
			...numericText( number, format ?? guessedFormat( shown ) ),
			...formula,
		};
	}
	if ( shown === '' && formulaText !== undefined ) {
		return { text: `=${ formula.formula ?? '' }`, error: true, ...formula };
	}
	return { ...shownDate( shown, isDateFormat( format ) ), ...formula };
}
