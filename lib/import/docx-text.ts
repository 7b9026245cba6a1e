/**
 * What a Word paragraph says to a reader: tracked changes as accepted, hidden text apart.
 */
import type { DocxFonts } from './docx-fonts';
import type { FontRun } from './fonts';
import { raise } from './superscript';
import { child, childValue, elements, isOn } from './xml';
import type { XmlElement } from './xml';

export type ParagraphText = {
	text: string;
	hidden: string;
	/** The text in pieces, each with its font. */
	runs: FontRun[];
	/** Contents of text boxes that hang on the paragraph. */
	boxes: XmlElement[];
};

/** Wrappers whose content stands in the text as if they were not there. */
export const TRANSPARENT: ReadonlySet< string > = new Set( [
	'w:ins',
	'w:moveTo',
	'w:smartTag',
	'w:customXml',
	'w:hyperlink',
	'w:fldSimple',
	'w:dir',
	'w:bdo',
	'w:sdtContent',
	'w:sdt',
	'w:ruby',
	'w:rubyBase',
	'm:oMath',
	'm:oMathPara',
	'm:sSup',
	'm:sSub',
	'm:e',
	'm:sup',
	'm:sub',
	'm:f',
	'm:num',
	'm:den',
	'm:d',
] );

/** Marks of the Wingdings fonts that stand for a tick, a cross and a box. */
const SYMBOLS: Record< string, string > = {
	f0fc: '✓',
	f0fb: 'x',
	f0fe: '☑',
	f0fd: '☒',
	f078: '☒',
	f0a8: '☐',
	f06f: '☐',
};

function symbol( element: XmlElement ): string {
	const code = ( element.attributes[ 'w:char' ] ?? '' ).toLowerCase();
	const value = Number.parseInt( code, 16 );
	if ( /^wingdings/i.test( element.attributes[ 'w:font' ] ?? '' ) ) {
		return SYMBOLS[ code ] ?? '';
	}
	return value > 0x20 && value < 0xd800 ? String.fromCodePoint( value ) : '';
}

function textBoxes( element: XmlElement, found: XmlElement[] ): void {
	if ( element.name === 'w:txbxContent' ) {
		found.push( element );
		return;
	}
	if ( element.name === 'mc:AlternateContent' ) {
		// Choice and Fallback are two drawings of one thing.
		const before = found.length;
		for ( const version of elements( element ) ) {
			if ( found.length === before ) {
				textBoxes( version, found );
			}
		}
		return;
	}
	elements( element ).forEach( ( inner ) => textBoxes( inner, found ) );
}

/** Styles whose text is hidden. */
export function hiddenStyles( styles: XmlElement | null ): Set< string > {
	const hidden = ( styles ? elements( styles ) : [] ).filter(
		( style ) =>
			style.name === 'w:style' &&
			isOn( child( style, 'w:rPr' ), 'w:vanish' )
	);
	return new Set(
		hidden.map( ( style ) => style.attributes[ 'w:styleId' ] ?? '' )
	);
}

export function readParagraph(
	paragraph: XmlElement,
	hiddenStyleIds: ReadonlySet< string >,
	fonts: DocxFonts
): ParagraphText {
	const result: ParagraphText = { text: '', hidden: '', runs: [], boxes: [] };
	const paragraphProperties = child( paragraph, 'w:pPr' );
	const hiddenParagraph = hiddenStyleIds.has(
		childValue( paragraphProperties, 'w:pStyle' ) ?? ''
	);
	let font: string | undefined;
	let isRaised = false;
	const add = ( text: string, hidden: boolean ) => {
		if ( hidden ) {
			result.hidden += text;
		} else {
			const shown = isRaised ? raise( text, result.text ) : text;
			result.text += shown;
			result.runs.push( { text: shown, font } );
		}
	};
	const readRun = ( element: XmlElement, hidden: boolean ): void => {
		for ( const inner of elements( element ) ) {
			switch ( inner.name ) {
				case 'w:t':
				case 'm:t':
					add(
						inner.children
							.filter( ( node ) => typeof node === 'string' )
							.join( '' ),
						hidden
					);
					break;
				case 'w:tab':
				case 'w:ptab':
					add( '\t', hidden );
					break;
				case 'w:br':
				case 'w:cr':
					add( '\n', hidden );
					break;
				case 'w:softHyphen':
					add( '\u00ad', hidden );
					break;
				case 'w:noBreakHyphen':
					add( '-', hidden );
					break;
				case 'w:sym':
					add( symbol( inner ), hidden );
					break;
				case 'w:drawing':
				case 'w:pict':
				case 'w:object':
				case 'mc:AlternateContent':
					textBoxes( inner, result.boxes );
					break;
			}
		}
	};
	const walk = ( element: XmlElement ): void => {
		for ( const inner of elements( element ) ) {
			if ( inner.name === 'w:r' || inner.name === 'm:r' ) {
				const properties = child( inner, 'w:rPr' );
				font = fonts.of( properties, paragraphProperties );
				isRaised =
					childValue( properties, 'w:vertAlign' ) === 'superscript';
				const style = childValue( properties, 'w:rStyle' ) ?? '';
				const ownVanish = child( properties, 'w:vanish' );
				const byStyle = hiddenParagraph || hiddenStyleIds.has( style );
				readRun(
					inner,
					ownVanish ? isOn( properties, 'w:vanish' ) : byStyle
				);
			} else if ( inner.name === 'mc:AlternateContent' ) {
				textBoxes( inner, result.boxes );
			} else if ( TRANSPARENT.has( inner.name ) ) {
				walk( inner );
			}
		}
	};
	walk( paragraph );
	return result;
}
