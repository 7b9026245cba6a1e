/**
 * Sentences that stand in several places of the screen.
 */

import { __, _n, sprintf } from '@wordpress/i18n';

import { writeDay } from '../../../lib/feed/moment';

/** `12 items · newest: 12/01/2021`. */
export function amount( count: number, newest: number ): string {
	const day = writeDay( newest );
	return [
		sprintf(
			/* translators: %d: number of items */
			_n( '%d item', '%d items', count, 'cong-truong' ),
			count
		),
		day &&
			sprintf(
				/* translators: %s: date */
				__( 'newest: %s', 'cong-truong' ),
				day
			),
	]
		.filter( Boolean )
		.join( ' · ' );
}

/** What to do where nothing was found. */
export function askAuthority(): string {
	return __(
		'Ask the authority for the address of its RSS feed and enter it here.',
		'cong-truong'
	);
}

export function copyAddress(): string {
	return __(
		'Copy the address from the browser’s address bar.',
		'cong-truong'
	);
}

/** What a source without a valid certificate may bring. */
export function certificateRisk(): string {
	return __(
		'Somebody between this website and the authority could then put false news here. Do this only where you know the website and cannot wait until the authority repairs it.',
		'cong-truong'
	);
}
