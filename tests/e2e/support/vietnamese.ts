/**
 * The plugin's sentences as a Vietnamese user reads them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { po } from 'gettext-parser';

const { translations } = po.parse(
	readFileSync(
		join(
			__dirname,
			'../../../plugins/cong-truong/languages/cong-truong-vi.po'
		)
	)
);

const PLACEHOLDER = /%(?:(\d)\$)?[sd]/g;

function translated( source: string ): string {
	const [ text ] = translations[ '' ]?.[ source ]?.msgstr ?? [];
	return text || source;
}

/** The translation, its placeholders filled in. */
export function vi( source: string, ...values: ( string | number )[] ): string {
	let next = 0;
	return translated( source ).replace(
		PLACEHOLDER,
		( _all, place?: string ) =>
			String( values[ place ? Number( place ) - 1 : next++ ] ?? '' )
	);
}

/** The translation as a pattern for a whole text: any text stands for a placeholder. */
export function viPattern( source: string ): RegExp {
	const parts = translated( source )
		.split( /%(?:\d\$)?[sd]/ )
		.map( ( part ) => part.replace( /[.*+?^${}()|[\]\\]/g, '\\$&' ) );
	return new RegExp( `^${ parts.join( '.+' ) }$` );
}
