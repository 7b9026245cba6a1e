import { Notice, Spinner } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { loadSetup, makeItems, saveAnswers, undoItems } from './api';
import { Done } from './done';
import { Overview } from './overview';
import {
	allItems,
	batches,
	runBatch,
	undoBatches,
	withDone,
	type Choices,
} from './plan';
import { Progress } from './progress';
import { Questions } from './questions';
import type { Answers, DoneItem, Setup } from './types';

type Stage = 'questions' | 'overview' | 'running' | 'done';

function messageOf( error: unknown ): string {
	return error instanceof Error ||
		( typeof error === 'object' && error !== null && 'message' in error )
		? String( error.message )
		: __( 'The server gave no answer that could be read.', 'cong-truong' );
}

export function SetupScreen() {
	const [ setup, setSetup ] = useState< Setup | null >( null );
	const [ stage, setStage ] = useState< Stage >( 'questions' );
	const [ problem, setProblem ] = useState( '' );
	const [ run, setRun ] = useState( { total: 0, done: 0, label: '' } );
	const [ isUndo, setIsUndo ] = useState( false );
	const [ outcome, setOutcome ] = useState< DoneItem[] >( [] );
	const heading = useRef< HTMLHeadingElement >( null );

	useEffect( () => {
		loadSetup().then( setSetup, ( error ) =>
			setProblem( messageOf( error ) )
		);
	}, [] );

	// The next stage begins where a screen reader and the keyboard look for it.
	const shown = useRef( stage );
	useEffect( () => {
		if ( shown.current !== stage ) {
			shown.current = stage;
			heading.current?.focus();
		}
	}, [ stage ] );

	const show = ( next: Stage ) => {
		setStage( next );
		setProblem( '' );
	};

	if ( ! setup ) {
		return problem ? (
			<Notice status="error" isDismissible={ false }>
				{ problem }
			</Notice>
		) : (
			<Spinner />
		);
	}

	const answer = async ( answers: Answers ) => {
		try {
			setSetup( await saveAnswers( answers ) );
			show( 'overview' );
		} catch ( error ) {
			setProblem( messageOf( error ) );
		}
	};

	const execute = async (
		work: {
			keys: string[];
			send: ( keys: string[] ) => Promise< DoneItem[] >;
		}[]
	) => {
		const labels = new Map(
			allItems( setup.steps ).map( ( { key, label } ) => [ key, label ] )
		);
		const total = work.reduce( ( sum, { keys } ) => sum + keys.length, 0 );
		const finished: DoneItem[] = [];
		setRun( { total, done: 0, label: '' } );
		show( 'running' );
		try {
			for ( const { keys, send } of work ) {
				await runBatch( keys, send, ( items ) => {
					finished.push( ...items );
					const last = items[ items.length - 1 ];
					setRun( {
						total,
						done: finished.length,
						label: ( last && labels.get( last.key ) ) ?? '',
					} );
					setSetup(
						( current ) =>
							current && {
								...current,
								steps: withDone( current.steps, items ),
							}
					);
				} );
			}
			setOutcome( finished );
			show( 'done' );
		} catch ( error ) {
			show( 'overview' );
			setProblem( messageOf( error ) );
		}
	};

	const make = ( choices: Choices ) => {
		setIsUndo( false );
		return execute(
			batches( allItems( setup.steps ), choices ).map(
				( { choice, keys } ) => ( {
					keys,
					send: ( left: string[] ) => makeItems( left, choice ),
				} )
			)
		);
	};

	const undo = () => {
		setIsUndo( true );
		return execute(
			undoBatches( allItems( setup.steps ) ).map( ( keys ) => ( {
				keys,
				send: undoItems,
			} ) )
		);
	};

	return (
		<div className="ct-setup">
			{ problem !== '' && (
				<Notice status="error" isDismissible={ false }>
					{ problem }
				</Notice>
			) }
			{ stage === 'questions' && (
				<Questions
					setup={ setup }
					heading={ heading }
					onAnswer={ answer }
				/>
			) }
			{ stage === 'overview' && (
				<Overview
					steps={ setup.steps }
					heading={ heading }
					onBack={ () => show( 'questions' ) }
					onMake={ make }
					onUndo={ undo }
				/>
			) }
			{ stage === 'running' && (
				<Progress { ...run } isUndo={ isUndo } heading={ heading } />
			) }
			{ stage === 'done' && (
				<Done
					setup={ setup }
					outcome={ outcome }
					isUndo={ isUndo }
					heading={ heading }
					onAgain={ () => show( 'overview' ) }
				/>
			) }
		</div>
	);
}
