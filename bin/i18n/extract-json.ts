/**
 * Finds translatable strings in block.json and theme.json, where WordPress itself looks for them
 * (wp-includes/block-i18n.json and theme-i18n.json).
 */
import { readFileSync } from 'node:fs';

import type { Message } from './messages';

/** Context of a string, or the shape of what holds strings; `*` stands for every key. */
type Schema = string | [ Schema ] | { [ key: string ]: Schema };

const blockSchema: Schema = {
	title: 'block title',
	description: 'block description',
	keywords: [ 'block keyword' ],
	styles: [ { label: 'block style label' } ],
	variations: [
		{
			title: 'block variation title',
			description: 'block variation description',
			keywords: [ 'block variation keyword' ],
		},
	],
};

const settings: Schema = {
	typography: {
		fontSizes: [ { name: 'Font size name' } ],
		fontFamilies: [ { name: 'Font family name' } ],
	},
	color: {
		palette: [ { name: 'Color name' } ],
		gradients: [ { name: 'Gradient name' } ],
		duotone: [ { name: 'Duotone name' } ],
	},
	spacing: { spacingSizes: [ { name: 'Space size name' } ] },
	dimensions: { aspectRatios: [ { name: 'Aspect ratio name' } ] },
	shadow: { presets: [ { name: 'Shadow preset name' } ] },
};

const themeSchema: Schema = {
	title: 'Style variation name',
	settings: { ...settings, blocks: { '*': settings } },
	customTemplates: [ { title: 'Custom template name' } ],
	templateParts: [ { title: 'Template part name' } ],
};

export const extractBlockJson = ( path: string ) =>
	extract( path, blockSchema );
export const extractThemeJson = ( path: string ) =>
	extract( path, themeSchema );

function extract( path: string, schema: Schema ): Message[] {
	return walk( JSON.parse( readFileSync( path, 'utf8' ) ), schema ).map(
		( [ msgid, msgctxt ] ) => ( {
			msgid,
			msgctxt,
			msgidPlural: '',
			comments: [],
			references: [ path ],
		} )
	);
}

function walk( value: unknown, schema: Schema ): [ string, string ][] {
	if ( typeof schema === 'string' ) {
		return typeof value === 'string' && value !== ''
			? [ [ value, schema ] ]
			: [];
	}
	if ( Array.isArray( schema ) ) {
		return Array.isArray( value )
			? value.flatMap( ( item ) => walk( item, schema[ 0 ] ) )
			: [];
	}
	if ( typeof value !== 'object' || value === null ) {
		return [];
	}
	const every = schema[ '*' ];
	return Object.entries( value ).flatMap( ( [ key, item ] ) => {
		const inner = every ?? schema[ key ];
		return inner ? walk( item, inner ) : [];
	} );
}
