/**
 * Writes an entry as an old Excel file, its labels in a font from before Unicode.
 */
import type { CellObject } from '@e965/xlsx';

import { writeBiff } from '../import/write-biff';
import { tcvn3 } from './encode';
import type { Entry } from './model';
import { sheetsOf } from './write-xlsx';

export function writeOldXls( version: 5 | 8 ): ( entry: Entry ) => Uint8Array {
	return ( entry ) => {
		const sheets = sheetsOf( entry ).map( ( { name, isHidden, sheet } ) => {
			for ( const address of Object.keys( sheet ).filter( ( key ) => ! key.startsWith( '!' ) ) ) {
				const cell: CellObject = sheet[ address ];
				if ( cell.t === 's' ) {
					cell.v = tcvn3( String( cell.v ) );
				}
			}
			return { name: tcvn3( name ), isHidden, sheet, fonts: { '*': '.VnTime' } };
		} );
		return writeBiff( sheets, { version } );
	};
}
