import type { DirectBody, SchoolProfile } from './types';

/** What the school is under today, as `School\Authority` in PHP says: as chosen, else by its levels. */
export function directBody( {
	authorities: { direct },
	levels,
}: Pick< SchoolProfile, 'authorities' | 'levels' > ): DirectBody {
	if ( direct !== '' ) {
		return direct;
	}
	return levels.includes( 'thpt' ) || levels.includes( 'gdtx' )
		? 'so'
		: 'ubnd';
}
