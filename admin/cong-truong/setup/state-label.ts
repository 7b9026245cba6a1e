import { __ } from '@wordpress/i18n';

import type { ItemState } from './types';

export function stateLabel( state: ItemState ): string {
	switch ( state ) {
		case 'new':
			return __( 'will be made', 'cong-truong' );
		case 'found':
			return __( 'there already, will be used', 'cong-truong' );
		case 'made':
			return __( 'made', 'cong-truong' );
		case 'changed':
			return __( 'made, changed since: stays as it is', 'cong-truong' );
		case 'used':
			return __( 'there already', 'cong-truong' );
		case 'binned':
			return __( 'removed; tick it to bring it back', 'cong-truong' );
		default:
			return __( 'no longer part of the setup', 'cong-truong' );
	}
}
