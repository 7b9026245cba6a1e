/**
 * What a text really is: HTML and XML are told by how they begin, whatever the file is called.
 */
import type { DecodedText } from './decode-text';
import { RefusedFile } from './refuse';
import type { TabbedSource } from './tabbed-text';

/** HTML or text as the clipboard or a page has it. */
export type PastedTable = { html: string } | { text: string };

export type GuardedText =
	| { kind: 'csv'; text: DecodedText; source: TabbedSource }
	| { kind: 'html'; text: string }
	/** A workbook in one XML file, of Excel 2003. */
	| { kind: 'xml-sheets'; text: string };

export const MOST_PASTED = 5 * 1024 * 1024;
const HEAD = 4000;
const HTML =
	/^(?:<!doctype\s+html|<\/?(?:html|head|body|table|tbody|thead|tr|td|meta|style|div|p|span|title|link|figure|b|font|google-sheets-html-origin|center|h[1-6]|br)[\s>/]|<!--)/i;
const CLIPBOARD = /^Version:[\d.]+\s+StartHTML:/i;
const WEB_ARCHIVE =
	/^(?:MIME-Version|From|Content-Type):[^\n]*(?:\n[^\n]*){0,8}multipart/i;
/** Names of files that are no text in any program. */
const PACKAGE = /\.(?:docx|xlsx|docm|xlsm|xlsb|dotx|xltx|ods|odt)$/i;

function refuseEntities( text: string ): void {
	if ( /<!\s*ENTITY/i.test( text ) ) {
		throw new RefusedFile( 'doctype' );
	}
}

function guardXml( text: string, head: string ): GuardedText {
	const isPage = /<html[\s>]/i.test( head );
	if ( isPage ) {
		return { kind: 'html', text };
	}
	if ( /<!\s*DOCTYPE/i.test( text ) ) {
		throw new RefusedFile( 'doctype' );
	}
	if ( head.includes( 'urn:schemas-microsoft-com:office:spreadsheet' ) ) {
		return { kind: 'xml-sheets', text };
	}
	throw new RefusedFile(
		/microsoft\.com\/office\/word|wordprocessingml|schemas\.microsoft\.com\/office\/2006\/xmlPackage/i.test(
			head
		)
			? 'old-doc'
			: 'unknown-format'
	);
}

function tell(
	decoded: DecodedText,
	fileName: string,
	source: TabbedSource
): GuardedText {
	const text = decoded.text.replace( /^\ufeff/, '' );
	if ( text.trim() === '' ) {
		throw new RefusedFile( 'empty' );
	}
	const head = text.slice( 0, HEAD ).trimStart();
	if ( head.startsWith( '<?xml' ) ) {
		refuseEntities( text );
		return guardXml( text, head );
	}
	const isPart = /^<[a-z]/i.test( head ) && /<table[\s>]/i.test( text );
	if ( HTML.test( head ) || CLIPBOARD.test( head ) || isPart ) {
		refuseEntities( text );
		return { kind: 'html', text };
	}
	if ( WEB_ARCHIVE.test( head ) ) {
		throw new RefusedFile( 'unknown-format' );
	}
	if ( /\.doc$/i.test( fileName ) ) {
		throw new RefusedFile( 'not-a-zip' );
	}
	return { kind: 'csv', text: { ...decoded, text }, source };
}

export function guardText(
	decoded: DecodedText,
	fileName: string,
	source: TabbedSource
): GuardedText {
	const found = tell( decoded, fileName, source );
	if ( PACKAGE.test( fileName ) ) {
		throw new RefusedFile( 'not-a-zip' );
	}
	return found;
}

export function guardPasted( pasted: PastedTable ): GuardedText {
	const text = 'html' in pasted ? pasted.html : pasted.text;
	if ( text.length > MOST_PASTED ) {
		throw new RefusedFile( 'too-large' );
	}
	if ( 'html' in pasted ) {
		refuseEntities( text );
		return { kind: 'html', text };
	}
	return guardText(
		{ text, encoding: 'utf-8', isGuess: false },
		'',
		'clipboard'
	);
}
