/**
 * Units that schools type into a figure's cell and that leave its size alone. `ha`, `triệu` or `%` would change it.
 */

import { foldText } from '../text/fold';

const UNITS = new Set( [
	'm2',
	'm^2',
	'hs',
	'h/s',
	'hoc sinh',
	'em',
	'tre',
	'chau',
	'nguoi',
	'gv',
	'giao vien',
	'can bo',
	'nhan vien',
	'lop',
	'phong',
	'phong hoc',
	'cho',
	'cho ngoi',
	'bo',
	'cai',
	'chiec',
	'may',
	'cuon',
	'quyen',
	'mon',
	'ban',
	'diem',
	'diem truong',
	'khu',
	'nha',
	'giai',
	'dong',
	'd',
	'vnd',
] );

/** `m²/học sinh`, `m2/hs`, `phòng`. */
export function isUnit( text: string ): boolean {
	const folded = foldText( text ).replace( /\s+/g, ' ' ).trim();
	if ( UNITS.has( folded ) ) {
		return true;
	}
	const parts = folded.split( '/' ).map( ( part ) => part.trim() );
	return parts.length === 2 && parts.every( ( part ) => UNITS.has( part ) );
}

/** `1.04 m²/học sinh` → `1.04` and `m²/học sinh`; `text` is clean. */
export function splitUnit(
	text: string
): { figure: string; unit: string } | null {
	const match = /^([+-]?[\d., ]*\d) ?(\D.*)$/su.exec( text );
	const figure = match?.[ 1 ]?.trim();
	const unit = match?.[ 2 ]?.trim();
	return figure && unit && isUnit( unit ) ? { figure, unit } : null;
}
