/**
 * Leaving the page.
 */

export function goTo( url: string ): void {
	window.location.assign( url );
}

/** As a browser without a script would send it, with some fields more. */
export function submitPlainly(
	form: HTMLFormElement,
	fields: Record< string, string >
): void {
	for ( const [ name, value ] of Object.entries( fields ) ) {
		const field = document.createElement( 'input' );
		field.type = 'hidden';
		field.name = name;
		field.value = value;
		form.append( field );
	}
	HTMLFormElement.prototype.submit.call( form );
}
