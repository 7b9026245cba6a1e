/**
 * The fields of the form: what is in them, and what was in them before.
 */
import type { Values } from './draft';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Set by the page, filled by programs only, or not to be kept. */
const LEFT_OUT = [ 'hidden', 'file' ];

export function fieldsOf( form: HTMLFormElement ): Field[] {
	return Array.from(
		form.querySelectorAll< Field >( 'input, textarea, select' )
	).filter(
		( { name, type } ) =>
			name !== '' &&
			! LEFT_OUT.includes( type ) &&
			! name.endsWith( '[homepage]' )
	);
}

const isTick = ( field: Field ): field is HTMLInputElement =>
	field.type === 'checkbox' || field.type === 'radio';

export function valuesOf( form: HTMLFormElement ): Values {
	return fieldsOf( form )
		.filter( ( field ) =>
			isTick( field ) ? field.checked : field.value !== ''
		)
		.map( ( { name, value } ) => [ name, value ] );
}

/** Fields that somebody changed since the page came stay as they are. */
export function restore( form: HTMLFormElement, values: Values ): void {
	for ( const field of fieldsOf( form ) ) {
		const kept = values.filter( ( [ name ] ) => name === field.name );
		if ( isTick( field ) ) {
			field.checked ||= kept.some(
				( [ , value ] ) => value === field.value
			);
		} else if ( kept[ 0 ] && isUntouched( field ) ) {
			field.value = kept[ 0 ][ 1 ];
		}
	}
}

function isUntouched( field: Field ): boolean {
	return field instanceof HTMLSelectElement
		? field.selectedIndex < 1
		: field.value === field.defaultValue;
}

/** `cong_truong_feedback[fields][lop]` → `fields-lop`, as in the ids of the page. */
export function fieldName( name: string ): string {
	return Array.from(
		name.matchAll( /\[([^\]]+)\]/g ),
		( [ , part ] ) => part
	).join( '-' );
}

export function messageOf( form: HTMLFormElement ): HTMLTextAreaElement | null {
	return form.querySelector< HTMLTextAreaElement >(
		'textarea[name$="[message]"]'
	);
}
