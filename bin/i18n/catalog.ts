/**
 * The files under languages/: the template and the translation.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, Table } from 'gettext-parser';
import { po } from 'gettext-parser';

import type { Message } from './messages';
import { messageKey } from './messages';
import type { Project } from './projects';
import { locale } from './projects';

/** Message → translation; Vietnamese has one form for all numbers. */
export type Translations = Map< string, string >;

export const potPath = ( { root, domain }: Project ) =>
	join( root, 'languages', `${ domain }.pot` );
/** A plugin's file starts with its text domain, a theme's is the locale alone. */
export const poPath = ( { root, domain }: Project ) =>
	join( root, 'languages', `${ domain }-${ locale }.po` );

export function potText( project: Project, messages: Message[] ): string {
	return compile( project, messages, new Map(), {} );
}

export function poText(
	project: Project,
	messages: Message[],
	translations: Translations
): string {
	return compile( project, messages, translations, {
		Language: locale,
		'Plural-Forms': 'nplurals=1; plural=0;',
	} );
}

function compile(
	{ name, domain }: Project,
	messages: Message[],
	translations: Translations,
	headers: Record< string, string >
): string {
	const table: Table = {
		charset: 'utf-8',
		headers: {
			'Project-Id-Version': name,
			'MIME-Version': '1.0',
			'Content-Type': 'text/plain; charset=UTF-8',
			'Content-Transfer-Encoding': '8bit',
			...headers,
			'X-Domain': domain,
		},
		translations: {},
	};
	for ( const message of messages ) {
		const context = ( table.translations[ message.msgctxt ] ??= {} );
		context[ message.msgid ] = {
			msgid: message.msgid,
			...( message.msgctxt && { msgctxt: message.msgctxt } ),
			...( message.msgidPlural && { msgid_plural: message.msgidPlural } ),
			msgstr: [ translations.get( messageKey( message ) ) ?? '' ],
			comments: {
				extracted: message.comments.join( '\n' ),
				reference: message.references.join( '\n' ),
			},
		};
	}
	const text = po.compile( table, {
		foldLength: 0,
		sort: ( a: Entry, b: Entry ) =>
			messageKey( a ) < messageKey( b ) ? -1 : 1,
	} );
	return `${ Buffer.from( text ).toString( 'utf8' ).trimEnd() }\n`;
}

export function readTranslations( path: string ): Translations {
	const translations: Translations = new Map();
	if ( ! existsSync( path ) ) {
		return translations;
	}
	for ( const context of Object.values(
		po.parse( readFileSync( path ) ).translations
	) ) {
		for ( const entry of Object.values( context ) ) {
			const [ text = '' ] = entry.msgstr;
			if ( entry.msgid && text ) {
				translations.set( messageKey( entry ), text );
			}
		}
	}
	return translations;
}
