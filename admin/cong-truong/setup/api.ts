/**
 * The requests of the screen.
 */

import apiFetch from '@wordpress/api-fetch';

import type { Choice } from './plan';
import type { Answers, DoneItem, Setup } from './types';

const PATH = '/cong-truong/v1/setup';

export function loadSetup(): Promise< Setup > {
	return apiFetch< Setup >( { path: PATH } );
}

export function saveAnswers( {
	school,
	emblem,
	style,
}: Answers ): Promise< Setup > {
	return apiFetch< Setup >( {
		path: `${ PATH }/answers`,
		method: 'POST',
		data: { school, emblem: emblem?.id ?? 0, style },
	} );
}

export async function makeItems(
	keys: string[],
	choice: Choice
): Promise< DoneItem[] > {
	const { items } = await apiFetch< { items: DoneItem[] } >( {
		path: `${ PATH }/make`,
		method: 'POST',
		data: { keys, choice },
	} );
	return items;
}

export async function undoItems( keys: string[] ): Promise< DoneItem[] > {
	const { items } = await apiFetch< { items: DoneItem[] } >( {
		path: `${ PATH }/undo`,
		method: 'POST',
		data: { keys },
	} );
	return items;
}
