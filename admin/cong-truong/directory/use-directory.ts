/**
 * The directory as the screen holds it: what was moved shows at once, and the answers come in the order of the requests.
 */

import { speak } from '@wordpress/a11y';
import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { moved } from '../../../lib/directory/order';
import type { Body, Directory } from '../../../lib/directory/types';
import { failureOf, loadDirectory, write, type Answer } from './api';

function sayPlace( name: string, ids: number[], id: number ): void {
	speak(
		sprintf(
			/* translators: 1: name of a person or a body, 2: its place in the list, 3: number of places */
			__( '%1$s is now number %2$d of %3$d.', 'cong-truong' ),
			name,
			ids.indexOf( id ) + 1,
			ids.length
		),
		'assertive'
	);
}

export function useDirectory() {
	const [ directory, setDirectory ] = useState< Directory | null >( null );
	const [ problem, setProblem ] = useState( '' );
	const queue = useRef( Promise.resolve( true ) );
	const waiting = useRef( 0 );

	const load = useCallback( async () => {
		try {
			setDirectory( await loadDirectory() );
		} catch ( error ) {
			setProblem( failureOf( error ).message );
		}
	}, [] );
	useEffect( () => void load(), [ load ] );

	/** One request after the other; only the last answer counts. Says whether it was done. */
	const run = useCallback(
		( work: () => Promise< Answer > ): Promise< boolean > => {
			waiting.current++;
			setProblem( '' );
			const isDone = queue.current.then( async () => {
				let isWritten = true;
				try {
					const answer = await work();
					if ( waiting.current === 1 ) {
						setDirectory( answer );
					}
				} catch ( error ) {
					isWritten = false;
					await load();
					setProblem( error instanceof Error ? error.message : '' );
				}
				waiting.current--;
				return isWritten;
			} );
			queue.current = isDone;
			return isDone;
		},
		[ load ]
	);

	const movePerson = (
		body: Body,
		person: number,
		before: number,
		name: string
	) => {
		if ( ! directory ) {
			return;
		}
		const ids = moved(
			body.members.map( ( member ) => member.person ),
			person,
			before
		);
		const members = ids.flatMap( ( id ) =>
			body.members.filter( ( member ) => member.person === id )
		);
		setDirectory( {
			...directory,
			bodies: directory.bodies.map( ( other ) =>
				other.id === body.id ? { ...body, members } : other
			),
		} );
		sayPlace( name, ids, person );
		void run( () =>
			write( `bodies/${ body.id }/move-person`, { person, before } )
		);
	};

	const moveBody = (
		{ id, name }: Body,
		siblings: number[],
		before: number
	) => {
		sayPlace( name, moved( siblings, id, before ), id );
		void run( () => write( `bodies/${ id }/move`, { before } ) );
	};

	return {
		directory,
		setDirectory,
		problem,
		setProblem,
		load,
		run,
		movePerson,
		moveBody,
	};
}
