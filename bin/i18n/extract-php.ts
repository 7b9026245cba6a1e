/**
 * Finds translatable strings in PHP, by xgettext, and in the headers of plugins, themes and patterns.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { po } from 'gettext-parser';

import type { Message } from './messages';

/** A program of the system is not installed. */
export class MissingProgram extends Error {}

const keywords = [
	'__',
	'_e',
	'esc_html__',
	'esc_html_e',
	'esc_attr__',
	'esc_attr_e',
	'_x:1,2c',
	'_ex:1,2c',
	'esc_html_x:1,2c',
	'esc_attr_x:1,2c',
	'_n:1,2',
	'_nx:1,2,4c',
	'_n_noop:1,2',
	'_nx_noop:1,2,3c',
];

export function extractPhp( paths: string[] ): Message[] {
	if ( paths.length === 0 ) {
		return [];
	}
	const { stdout, stderr, status, error } = spawnSync(
		'xgettext',
		[
			'--language=PHP',
			'--from-code=UTF-8',
			'--add-comments=translators:',
			'--add-location=file',
			'--no-wrap',
			'--output=-',
			'--keyword',
			...keywords.map( ( keyword ) => `--keyword=${ keyword }` ),
			'--files-from=-',
		],
		{ input: paths.join( '\n' ), encoding: 'utf8', maxBuffer: 64e6 }
	);
	if ( error ) {
		throw new MissingProgram(
			'xgettext is missing, which reads the strings of the PHP files: install gettext (Debian: apt-get install gettext; macOS: brew install gettext).'
		);
	}
	if ( status !== 0 ) {
		throw new Error( stderr );
	}
	const { translations } = po.parse( stdout );
	return Object.values( translations )
		.flatMap( ( context ) => Object.values( context ) )
		.filter( ( { msgid } ) => msgid !== '' )
		.map( ( entry ) => ( {
			msgid: entry.msgid,
			msgctxt: entry.msgctxt ?? '',
			msgidPlural: entry.msgid_plural ?? '',
			comments: splitComments( entry.comments?.extracted ),
			references: ( entry.comments?.reference ?? '' )
				.split( /\s+/ )
				.filter( Boolean ),
		} ) );
}

/** Each comment starts anew at "translators:"; a longer one runs over several lines. */
function splitComments( extracted = '' ): string[] {
	return extracted
		.split( /\n(?=translators:)/i )
		.map( ( comment ) => comment.replace( /\s+/g, ' ' ).trim() )
		.filter( Boolean );
}

/**
 * Headers that WordPress translates when it shows them.
 *
 * @param path   A plugin's main file, a theme's style.css or a pattern.
 * @param fields Header → context of its message.
 */
export function extractHeaders(
	path: string,
	fields: Record< string, string >
): Message[] {
	const text = readFileSync( path, 'utf8' ).slice( 0, 8192 );
	return Object.entries( fields ).flatMap( ( [ field, msgctxt ] ) => {
		const found = new RegExp( `^[ \\t/*#@]*${ field }:(.*)$`, 'im' ).exec(
			text
		);
		const msgid = found?.[ 1 ]?.replace( /\s*(?:\*\/|\?>).*/, '' ).trim();
		return msgid
			? [
					{
						msgid,
						msgctxt,
						msgidPlural: '',
						comments: [ `${ field } (header)` ],
						references: [ path ],
					},
				]
			: [];
	} );
}
