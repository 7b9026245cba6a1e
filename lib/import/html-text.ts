/**
 * The text of a part of a page as a person sees it, in pieces with their fonts; hidden and deleted text apart.
 */
import { writeListNumber } from './docx-numbering';
import type { FontRun } from './fonts';
import { fontName, isHidden } from './html-style';
import type { Declarations, Styles } from './html-style';
import { raise } from './superscript';
import { elements } from './xml';
import type { XmlElement } from './xml';

export type HtmlText = {
	text: string;
	runs: FontRun[];
	hidden: string;
	deleted: string;
	/** Automatic numbers of lists, already part of the text. */
	numbering: string;
};

const BLOCKS: ReadonlySet< string > = new Set(
	'p div li h1 h2 h3 h4 h5 h6 ul ol dl dt dd blockquote pre section article figure figcaption caption address center tr'.split(
		' '
	)
);
const SKIPPED: ReadonlySet< string > = new Set(
	'style script title head xml noscript template iframe object svg math select textarea button col colgroup'.split(
		' '
	)
);
const LISTS: Record< string, string > = {
	a: 'lowerLetter',
	A: 'upperLetter',
	i: 'lowerRoman',
	I: 'upperRoman',
	'lower-alpha': 'lowerLetter',
	'upper-alpha': 'upperLetter',
	'lower-latin': 'lowerLetter',
	'upper-latin': 'upperLetter',
	'lower-roman': 'lowerRoman',
	'upper-roman': 'upperRoman',
};

type State = {
	font: string | undefined;
	isPreserved: boolean;
	list: string;
	isRaised?: boolean;
};

class Reader {
	public readonly result: Omit< HtmlText, 'text' > = {
		runs: [],
		hidden: '',
		deleted: '',
		numbering: '',
	};
	private readonly styles: Styles;
	private hasText = false;
	private lastLetter = '';

	private readonly hasTables: boolean;

	public constructor( styles: Styles, hasTables: boolean ) {
		this.styles = styles;
		this.hasTables = hasTables;
	}

	public read( parent: XmlElement, state: State ): void {
		let item = Number( parent.attributes.start ?? 1 ) || 1;
		for ( const node of parent.children ) {
			if ( typeof node === 'string' ) {
				this.add( node, state );
			} else if (
				! SKIPPED.has( node.name ) &&
				( this.hasTables || node.name !== 'table' )
			) {
				this.element( node, state, parent, item );
				item += node.name === 'li' ? 1 : 0;
			}
		}
	}

	private element(
		element: XmlElement,
		state: State,
		parent: XmlElement,
		item: number
	): void {
		if ( element.name === 'br' ) {
			this.push( '\n', state.font );
			return;
		}
		const style = this.styles.of( element );
		if ( isHidden( element, style ) ) {
			this.result.hidden += plainText( element );
			return;
		}
		if ( element.name === 'del' ) {
			this.result.deleted += plainText( element );
			return;
		}
		if ( /^ignore\b/i.test( style.get( 'mso-list' ) ?? '' ) ) {
			this.number( plainText( element ).trim() );
			return;
		}
		const isBlock = BLOCKS.has( element.name );
		if ( isBlock ) {
			this.breakLine();
		}
		const inner: State = {
			font: fontName( style ) ?? element.attributes.face ?? state.font,
			isPreserved: preserves( element, style, state.isPreserved ),
			list: style.get( 'list-style-type' ) ?? state.list,
			isRaised:
				state.isRaised === true ||
				element.name === 'sup' ||
				style.get( 'vertical-align' ) === 'super',
		};
		if ( element.name === 'li' && parent.name === 'ol' ) {
			const format = LISTS[ parent.attributes.type ?? inner.list ];
			this.number( `${ writeListNumber( item, format ?? 'decimal' ) }.` );
		}
		this.read( element, inner );
		if ( isBlock ) {
			this.breakLine();
		}
	}

	private number( number: string ): void {
		if ( number !== '' ) {
			this.result.numbering ||= number;
			this.push( `${ number } `, undefined );
		}
	}

	private add( node: string, { font, isPreserved, isRaised }: State ): void {
		const spaced = isPreserved
			? node
			: node.replace( /[ \t\r\n\f]+/g, ' ' );
		const collapsed = isRaised ? raise( spaced, this.lastLetter ) : spaced;
		const isAfterBlank =
			! isPreserved && /^[ \n]?$/.test( this.lastLetter );
		this.push(
			isAfterBlank ? collapsed.replace( /^ /, '' ) : collapsed,
			font
		);
	}

	private breakLine(): void {
		if ( this.hasText && this.lastLetter !== '\n' ) {
			this.push( '\n', undefined );
		}
	}

	private push( text: string, font: string | undefined ): void {
		const last = this.result.runs.at( -1 );
		this.lastLetter = text.at( -1 ) ?? this.lastLetter;
		this.hasText ||= /\S/.test( text );
		if ( last && last.font === font ) {
			last.text += text;
		} else if ( text !== '' ) {
			this.result.runs.push( { text, font } );
		}
	}
}

function preserves(
	{ name }: XmlElement,
	style: Declarations,
	isPreserved: boolean
): boolean {
	const space = style.get( 'white-space' );
	if ( name === 'pre' || /^yes/i.test( style.get( 'mso-spacerun' ) ?? '' ) ) {
		return true;
	}
	return space === undefined ? isPreserved : /^pre/i.test( space );
}

function plainText( element: XmlElement ): string {
	return element.children
		.map( ( node ) =>
			typeof node === 'string' ? node : plainText( node )
		)
		.join( '' )
		.replace( /\s+/g, ' ' );
}

/** Tables in it are left out unless asked for. */
export function readHtmlText(
	element: XmlElement,
	styles: Styles,
	inherited: string | undefined,
	hasTables = false
): HtmlText {
	const style = styles.of( element );
	const reader = new Reader( styles, hasTables );
	reader.read( element, {
		font: fontName( style ) ?? inherited,
		isPreserved: preserves( element, style, false ),
		list: '',
	} );
	const { result } = reader;
	return {
		...result,
		text: result.runs
			.map( ( { text } ) => text )
			.join( '' )
			.replace( /\u00a0/g, ' ' )
			.replace( / *\n */g, '\n' )
			.trim(),
		hidden: result.hidden.trim(),
		deleted: result.deleted.trim(),
	};
}

/** Tables directly in it, not those in their cells. */
export function tablesIn( element: XmlElement ): XmlElement[] {
	return elements( element ).flatMap( ( inner ) =>
		inner.name === 'table' ? [ inner ] : tablesIn( inner )
	);
}
