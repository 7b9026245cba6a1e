import { addQueryArgs } from '@wordpress/url';

/** The screen on which figures are entered; relative, as every editor lives in the same folder. */
export function screenUrl( id?: number ): string {
	return addQueryArgs( 'admin.php', {
		page: 'cong-truong-disclosure',
		...( id ? { disclosure: id } : {} ),
	} );
}
