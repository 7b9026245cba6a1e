/**
 * The font of a Word run: its own, else that of its style, of the paragraph's style, of the document.
 */
import { child, childValue, elements } from './xml';
import type { XmlElement } from './xml';

export type DocxFonts = {
	of: (
		properties: XmlElement | undefined,
		paragraph: XmlElement | undefined
	) => string | undefined;
};

const DEEPEST_STYLE = 20;

function ownFont( properties: XmlElement | undefined ): string | undefined {
	const { attributes = {} } = child( properties, 'w:rFonts' ) ?? {};
	// Letters beyond ASCII, which are those that old fonts draw otherwise, take the second name.
	return attributes[ 'w:hAnsi' ] ?? attributes[ 'w:ascii' ];
}

export function readFonts( styles: XmlElement | null ): DocxFonts {
	const all = ( styles ? elements( styles ) : [] ).filter(
		( { name } ) => name === 'w:style'
	);
	const byId = new Map(
		all.map( ( style ) => [ style.attributes[ 'w:styleId' ] ?? '', style ] )
	);
	const defaults = child( styles ?? undefined, 'w:docDefaults' );
	const usual = ownFont(
		child( child( defaults, 'w:rPrDefault' ), 'w:rPr' )
	);
	const normal = all.find(
		( { attributes } ) =>
			attributes[ 'w:type' ] === 'paragraph' &&
			/^(?:1|true|on)$/i.test( attributes[ 'w:default' ] ?? '' )
	)?.attributes[ 'w:styleId' ];
	const ofStyle = ( id: string | undefined ): string | undefined => {
		let style = byId.get( id ?? '' );
		for ( let depth = 0; style && depth < DEEPEST_STYLE; depth++ ) {
			const font = ownFont( child( style, 'w:rPr' ) );
			if ( font ) {
				return font;
			}
			style = byId.get( childValue( style, 'w:basedOn' ) ?? '' );
		}
		return undefined;
	};
	return {
		of: ( properties, paragraph ) =>
			ownFont( properties ) ??
			ofStyle( childValue( properties, 'w:rStyle' ) ) ??
			ofStyle( childValue( paragraph, 'w:pStyle' ) ?? normal ) ??
			usual,
	};
}
