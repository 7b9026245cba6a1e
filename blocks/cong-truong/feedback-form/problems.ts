/**
 * What can be seen to be wrong before it is sent, and how it is shown. The server decides; this spares a way there and back.
 */
import { fieldName, messageOf } from './fields';
import type { Config, Problems } from './types';

/** Characters as the server counts them. */
export const lengthOf = ( text: string ) =>
	Array.from( text.trim().normalize().replace( /\r\n?/g, '\n' ) ).length;

export function findProblems(
	form: HTMLFormElement,
	config: Config
): Problems {
	const problems: Problems = {};
	const message = messageOf( form );
	for ( const field of form.querySelectorAll<
		HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
	>( '[data-missing]' ) ) {
		if (
			field.validity.valueMissing ||
			( field === message && lengthOf( field.value ) < 2 )
		) {
			problems[ fieldName( field.name ) ] = field.dataset.missing ?? '';
		}
	}
	if ( message && lengthOf( message.value ) > config.longest ) {
		problems.message = config.tooLong;
	}
	const files = findFileProblem( filesOf( form ), config );
	return files === '' ? problems : { ...problems, files };
}

export function filesOf( form: HTMLFormElement ): File[] {
	return Array.from(
		form.querySelector< HTMLInputElement >( '[type="file"]' )?.files ?? []
	);
}

function findFileProblem( files: File[], config: Config ): string {
	const tooLarge = files.find( ( { size } ) => size > config.size );
	if ( files.length > config.files ) {
		return config.tooMany;
	}
	if ( tooLarge ) {
		return config.tooLarge.replace( '%1$s', () => tooLarge.name );
	}
	return sizeOf( files ) > config.total ? config.tooLargeAll : '';
}

export const sizeOf = ( files: File[] ) =>
	files.reduce( ( sum, { size } ) => sum + size, 0 );

/** Shows what is wrong where it is wrong, and over the form with the way there. */
export function showProblems(
	form: HTMLFormElement,
	problems: Problems,
	title: string
): void {
	clearProblems( form );
	const summary = form.querySelector< HTMLElement >( '[role="alert"]' );
	const list = summary?.querySelector( 'ul' );
	for ( const [ name, text ] of Object.entries( problems ) ) {
		if ( name === 'form' ) {
			continue;
		}
		const id = `cong-truong-feedback-${ name }-${ form.dataset.number }`;
		const field = document.getElementById( id );
		const place = document.getElementById( `${ id }-error` );
		const item = document.createElement( 'li' );
		list?.append( item );
		// The page may be older than what the server asks for.
		if ( ! field || ! place ) {
			item.textContent = text;
			continue;
		}
		const link = document.createElement( 'a' );
		link.href = `#${ id }`;
		link.textContent = text;
		item.append( link );
		place.textContent = text;
		place.hidden = false;
		( field.closest( 'fieldset' ) ?? field ).setAttribute(
			'aria-invalid',
			'true'
		);
	}
	const heading = summary?.querySelector( 'p' );
	if ( summary && heading ) {
		heading.textContent = problems.form ?? title;
		summary.hidden = false;
		summary.focus();
	}
}

export function clearProblems( form: HTMLFormElement ): void {
	const summary = form.querySelector< HTMLElement >( '[role="alert"]' );
	if ( summary ) {
		summary.hidden = true;
		summary.querySelector( 'ul' )?.replaceChildren();
	}
	for ( const place of form.querySelectorAll< HTMLElement >(
		'[id$="-error"]'
	) ) {
		place.hidden = true;
		place.textContent = '';
	}
	for ( const field of form.querySelectorAll( '[aria-invalid]' ) ) {
		field.removeAttribute( 'aria-invalid' );
	}
}
