/**
 * What is translated, and the strings found in it.
 */
import { existsSync } from 'node:fs';

import { listFiles } from '../files';
import { extractBlockJson, extractThemeJson } from './extract-json';
import { extractHeaders, extractPhp } from './extract-php';
import { extractScript } from './extract-scripts';
import type { Message } from './messages';
import { mergeMessages } from './messages';

export type Project = {
	/** Text domain. */
	domain: string;
	name: string;
	/** Folder of the plugin or theme. */
	root: string;
	/** Folders with TypeScript. */
	scripts: string[];
	/** Folders with PHP and JSON. */
	sources: string[];
};

export const locale = 'vi';

export const projects: Project[] = [
	{
		domain: 'cong-truong',
		name: 'Cổng Trường',
		root: 'plugins/cong-truong',
		scripts: [
			'admin/cong-truong',
			'blocks/cong-truong',
			'blocks/shared',
			'lib',
			'ui',
		],
		sources: [ 'blocks/cong-truong', 'plugins/cong-truong' ],
	},
	{
		domain: 'san-truong',
		name: 'Sân Trường',
		root: 'theme',
		scripts: [ 'theme/src' ],
		sources: [ 'theme' ],
	},
].filter( ( { root } ) => existsSync( root ) );

const isScript = ( path: string ) =>
	/\.tsx?$/.test( path ) && ! /\.test\.tsx?$|\.d\.ts$/.test( path );

export function extractMessages( {
	domain,
	root,
	scripts,
	sources,
}: Project ): Message[] {
	const files = sources.flatMap( ( folder ) =>
		listFiles(
			folder,
			( path ) => ! /\/(?:build|languages|data)\//.test( path )
		)
	);
	const named = ( pattern: RegExp ) =>
		files.filter( ( path ) => pattern.test( path ) );
	return mergeMessages( [
		...scripts
			.flatMap( ( folder ) => listFiles( folder, isScript ) )
			.flatMap( ( path ) => extractScript( path, domain ) ),
		...extractPhp( named( /\.php$/ ) ),
		...named( /\/block\.json$/ ).flatMap( extractBlockJson ),
		...named( /^theme\/(?:theme|styles\/.*)\.json$/ ).flatMap(
			extractThemeJson
		),
		...named( new RegExp( `^${ root }/${ domain }\\.php$` ) ).flatMap(
			( path ) =>
				extractHeaders( path, { 'Plugin Name': '', Description: '' } )
		),
		...named( /^theme\/style\.css$/ ).flatMap( ( path ) =>
			extractHeaders( path, { 'Theme Name': '', Description: '' } )
		),
		...named( /\/patterns\/.*\.php$/ ).flatMap( ( path ) =>
			extractHeaders( path, {
				Title: 'Pattern title',
				Description: 'Pattern description',
			} )
		),
	] );
}
