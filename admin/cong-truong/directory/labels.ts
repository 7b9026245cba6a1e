import { __ } from '@wordpress/i18n';

/** Name of a field as the form says it; empty for what is none. */
export function fieldLabel( field: string ): string {
	if ( field.startsWith( 'position-' ) ) {
		return __( 'Position', 'cong-truong' );
	}
	switch ( field ) {
		case 'name':
			return __( 'Full name', 'cong-truong' );
		case 'degree':
			return __( 'Degree (may be left empty)', 'cong-truong' );
		case 'duties':
			return __( 'Duties', 'cong-truong' );
		case 'phone':
			return __( 'Office telephone', 'cong-truong' );
		case 'email':
			return __( 'Office e-mail', 'cong-truong' );
		case 'privatePhone':
			return __( 'Private telephone (never shown)', 'cong-truong' );
		case 'consentBy':
			return __( 'Who agreed', 'cong-truong' );
		case 'consentOn':
			return __( 'Day of the consent', 'cong-truong' );
		default:
			return '';
	}
}
