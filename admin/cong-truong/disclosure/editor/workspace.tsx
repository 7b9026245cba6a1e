/**
 * One disclosure being edited: the spreadsheet, what the rules say, saving and publishing.
 */

import { Notice, Snackbar } from '@wordpress/components';
import {
	flushSync,
	lazy,
	Suspense,
	useCallback,
	useEffect,
	useReducer,
	useRef,
	useState,
} from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { KeyboardEvent } from 'react';

import { sameValues } from '../../../../lib/disclosure/canonical';
import type {
	CellRef,
	DisclosureResource,
	DisclosureValues,
	StoodWarning,
} from '../../../../lib/disclosure/types';
import type { PastedTable } from '../../../../lib/import';
import {
	mergeAbility,
	mergeSelection,
	RowTools,
	Spreadsheet,
	type PastedForm,
	type RowTask,
	type SpreadsheetHandle,
} from '../../../../ui/spreadsheet';
import {
	createState,
	positionOf,
	reducer,
} from '../../../../ui/spreadsheet/state';
import { TableTools } from '../../../../ui/table-tools';
import {
	shownWarnings,
	useWarnings,
	WarningsPanel,
} from '../../../../ui/warnings';
import { formLabel, keyLabel, yearLabel } from '../../../../ui/labels';
import {
	failureOf,
	failureText,
	publishDisclosure,
	submitDisclosure,
	withdrawDisclosure,
	type CurrentVersion,
} from '../api';
import { ConflictDialog } from './conflict-dialog';
import { EarlierDialog } from './earlier-dialog';
import { FormNote } from './form-note';
import { History } from './history';
import { startFrom } from './last-year';
import { LeftCopy } from './left-copy';
import { LeaveDialog } from './leave-dialog';
import { keepCopy, newSession } from './local-copies';
import { noticeText } from './paste-notice';
import { followPreview } from './preview';
import { PasteDialog } from './paste-dialog';
import { PublishDialog } from './publish-dialog';
import { SaveLine } from './save-line';
import { SaveNotices } from './save-notices';
import { TopBar, type EditorTask } from './top-bar';
import { useSaver } from './use-saver';
import { WithdrawDialog } from './withdraw-dialog';

const ImportDialog = lazy(
	() =>
		import(
			/* webpackChunkName: "import-preview" */ '../../../../ui/import-preview'
		)
);

type Props = {
	loaded: DisclosureResource;
	pasted?: PastedTable | undefined;
	onImported?: ( () => void ) | undefined;
	onClose: () => void;
};

export function Workspace( { loaded, pasted, onImported, onClose }: Props ) {
	const [ resource, setResource ] = useState( loaded );
	const [ state, dispatch ] = useReducer(
		reducer,
		loaded,
		( { form, values } ) => createState( form, values )
	);
	const [ atHand, setAtHand ] = useState( pasted );
	const [ task, setTask ] = useState< EditorTask | null >(
		pasted && loaded.can.edit ? 'import' : null
	);
	const [ wholeForm, setWholeForm ] = useState< PastedForm | null >( null );
	const [ rowTask, setRowTask ] = useState< RowTask | null >( null );
	const [ compared, setCompared ] = useState< CurrentVersion | null >( null );
	const [ isLeaving, setIsLeaving ] = useState( false );
	const [ message, setMessage ] = useState( '' );
	const sheet = useRef< SpreadsheetHandle >( null );
	const { form, values } = state;
	const isReadOnly = ! resource.can.edit;
	const { warnings, marks } = useWarnings( form, values );

	const focus = useCallback( () => sheet.current?.focus(), [] );
	const flush = useCallback( () => sheet.current?.flush(), [] );
	const { status, saver, session, isKept, savedAt } = useSaver( {
		resource: loaded,
		values,
		flush,
		isTyping: () => sheet.current?.isTyping() ?? false,
		onSaved: setResource,
	} );
	const hasChanges =
		resource.hasUnpublishedChanges || status.kind !== 'saved';

	useEffect( () => {
		if ( state.notice ) {
			setMessage( noticeText( state.notice ) );
		}
	}, [ state.notice ] );

	const rename = useCallback(
		( row: string ) => setRowTask( { task: 'rename', row } ),
		[]
	);

	const merge = () => {
		const { canMerge, canSplit } = mergeAbility( state );
		if ( canMerge ) {
			mergeSelection( state, dispatch, () =>
				setRowTask( { task: 'merge' } )
			);
		} else if ( canSplit ) {
			dispatch( { type: 'unmerge' } );
		}
	};

	const jump = ( cell: CellRef ) => {
		const position = positionOf( state.sheet, cell );
		if ( position ) {
			dispatch( { type: 'select', position } );
			focus();
		}
	};

	const openTask = ( next: EditorTask ) => {
		flushSync( flush );
		setTask( next );
	};

	const closeTask = () => {
		setTask( null );
		setWholeForm( null );
		focus();
	};

	const replace = ( next: DisclosureValues, text: string ) => {
		dispatch( { type: 'replace', values: next } );
		setMessage( text );
		closeTask();
	};

	/** Saves, then asks for more; a sentence is thrown where either fails. */
	const afterSaving = async (
		send: ( version: number ) => Promise< DisclosureResource >,
		done: string
	) => {
		if ( ! ( await saver.saveNow() ) ) {
			throw new Error(
				__(
					'The figures could not be saved, so nothing else was done. See the message above the table.',
					'cong-truong'
				)
			);
		}
		try {
			const next = await send( saver.currentVersion() );
			saver.adopt( next.version, saver.base() );
			setResource( next );
			setMessage( done );
			closeTask();
		} catch ( error ) {
			const failure = failureOf( error );
			if ( failure.kind === 'stale' ) {
				setTask( null );
				setCompared( failure.current );
				return;
			}
			throw new Error( failureText( failure ) );
		}
	};

	const publish = ( stood: StoodWarning[] ) =>
		resource.can.publish
			? afterSaving(
					( version ) =>
						publishDisclosure( loaded.id, version, stood ),
					__( 'Published.', 'cong-truong' )
				)
			: afterSaving(
					( version ) => submitDisclosure( loaded.id, version ),
					__( 'Sent for sign-off.', 'cong-truong' )
				);

	const withdraw = ( reason: string ) =>
		afterSaving(
			( version ) => withdrawDisclosure( loaded.id, version, reason ),
			__( 'Withdrawn.', 'cong-truong' )
		);

	/** The one version of two goes on top of the saved one as one step; what of mine is not in it stays on this computer. */
	const takeMerged = (
		current: CurrentVersion,
		merged: DisclosureValues,
		isMineLost: boolean
	) => {
		if ( isMineLost ) {
			keepCopy( loaded.id, {
				session: newSession(),
				version: saver.currentVersion(),
				at: new Date().toISOString(),
				values,
			} );
		}
		saver.adopt( current.version, current.values );
		dispatch( { type: 'load', values: current.values } );
		if ( ! sameValues( merged, current.values ) ) {
			dispatch( { type: 'replace', values: merged } );
		}
		setCompared( null );
		setMessage(
			isMineLost
				? __(
						'Both versions are one now. What of yours is not in it is kept on this computer and is offered when the disclosure is opened again.',
						'cong-truong'
					)
				: __( 'Both versions are one now.', 'cong-truong' )
		);
		focus();
	};

	const close = async () => {
		flushSync( flush );
		const isSaved = await saver.saveNow();
		if ( isSaved ) {
			onClose();
		} else {
			setIsLeaving( true );
		}
	};

	const handleKeyDown = ( event: KeyboardEvent ) => {
		if (
			( event.ctrlKey || event.metaKey ) &&
			event.key.toLowerCase() === 's'
		) {
			event.preventDefault();
			flushSync( flush );
			void saver.saveNow( { isAsked: true } );
		}
	};

	const title = formLabel( form );
	return (
		// Ctrl+S is heard anywhere in the editor; nothing here is a control.
		<div
			className="ct-editor"
			onKeyDown={ handleKeyDown }
			role="presentation"
		>
			<TopBar
				resource={ resource }
				hasChanges={ hasChanges }
				onTask={ openTask }
				onPreview={ ( event, link ) => {
					flushSync( flush );
					void followPreview( event, link, saver, setMessage );
				} }
				onClose={ () => void close() }
			/>
			<div className="ct-editor__notices">
				<SaveNotices
					status={ status }
					isKept={ isKept }
					onRetry={ () => void saver.saveNow( { isAsked: true } ) }
					onJump={ jump }
					onCompare={ setCompared }
				/>
				{ ( resource.notices ?? [] ).map( ( text ) => (
					<Notice
						key={ text }
						status="warning"
						isDismissible={ false }
					>
						{ text }
					</Notice>
				) ) }
				<LeftCopy
					resource={ loaded }
					session={ session }
					onTake={ ( left ) =>
						replace(
							left,
							__(
								'The figures are back. Ctrl+Z returns to what was saved.',
								'cong-truong'
							)
						)
					}
				/>
			</div>
			<div className="ct-editor__main">
				<div className="ct-editor__pane">
					<Spreadsheet
						ref={ sheet }
						state={ state }
						dispatch={ dispatch }
						warnings={ marks }
						isReadOnly={ isReadOnly }
						name={ title }
						onRename={ rename }
						onMerge={ merge }
						onForm={ setWholeForm }
					/>
					<RowTools
						state={ state }
						dispatch={ dispatch }
						isReadOnly={ isReadOnly }
						open={ rowTask }
						setOpen={ setRowTask }
						onMerge={ merge }
						onDone={ focus }
						tools={
							<TableTools
								state={ state }
								dispatch={ dispatch }
								onDone={ focus }
							/>
						}
					>
						<SaveLine status={ status } savedAt={ savedAt } />
					</RowTools>
					<FormNote
						note={ values.note }
						isReadOnly={ isReadOnly }
						onChange={ ( note ) =>
							dispatch( { type: 'noteForm', note } )
						}
					/>
				</div>
				<aside
					className="ct-editor__side"
					aria-label={ __( 'What the rules say', 'cong-truong' ) }
				>
					<WarningsPanel
						warnings={ warnings }
						isReadOnly={ isReadOnly }
						onJump={ jump }
						onOffer={ ( { offer = [], cells: [ first ] } ) => {
							dispatch( { type: 'setCells', cells: offer } );
							if ( first ) {
								jump( first );
							}
						} }
						onDismiss={ ( { key, figures }, reason ) =>
							dispatch( {
								type: 'dismiss',
								dismissal: { key, figures, reason },
							} )
						}
						onUndismiss={ ( { key } ) =>
							dispatch( { type: 'undismiss', key } )
						}
					/>
					<History
						publications={ resource.publications }
						onWithdraw={
							resource.can.withdraw &&
							resource.state === 'published'
								? () => openTask( 'withdraw' )
								: null
						}
					/>
				</aside>
			</div>
			{ message !== '' && (
				<div className="ct-editor__message">
					<Snackbar
						key={ message }
						onRemove={ () => setMessage( '' ) }
					>
						{ message }
					</Snackbar>
				</div>
			) }
			{ task === 'publish' && (
				<PublishDialog
					title={ `${ title } · ${ keyLabel( resource.key ) }` }
					warnings={ shownWarnings( form, values ) }
					isSubmit={ ! resource.can.publish }
					isAgain={ resource.publications.length > 0 }
					onConfirm={ publish }
					onClose={ closeTask }
				/>
			) }
			{ task === 'withdraw' && (
				<WithdrawDialog onConfirm={ withdraw } onClose={ closeTask } />
			) }
			{ task === 'earlier' && (
				<EarlierDialog
					earlier={ resource.earlier }
					hasFigures={ Object.keys( values.cells ).length > 0 }
					onTake={ ( earlier, schoolYear ) =>
						replace(
							startFrom( state.base, earlier ),
							sprintf(
								/* translators: %s: a school year, such as “2020–2021” */
								__(
									'These are the figures of %s. Ctrl+Z undoes the copying.',
									'cong-truong'
								),
								yearLabel( schoolYear )
							)
						)
					}
					onClose={ closeTask }
				/>
			) }
			{ wholeForm && (
				<PasteDialog
					onImport={ () => {
						setAtHand( wholeForm.table );
						setWholeForm( null );
						setTask( 'import' );
					} }
					onPaste={ () => {
						dispatch( { type: 'paste', block: wholeForm.block } );
						closeTask();
					} }
					onClose={ closeTask }
				/>
			) }
			{ task === 'import' && (
				<Suspense fallback={ null }>
					<ImportDialog
						form={ form }
						values={ values }
						target={ resource.key }
						pasted={ atHand }
						onApply={ ( next, text ) => {
							replace( next, text );
							setAtHand( undefined );
							if ( pasted && atHand === pasted ) {
								onImported?.();
							}
						} }
						onClose={ () => {
							setAtHand( undefined );
							closeTask();
						} }
					/>
				</Suspense>
			) }
			{ isLeaving && (
				<LeaveDialog
					isKept={ isKept }
					onLeave={ onClose }
					onStay={ () => setIsLeaving( false ) }
				/>
			) }
			{ compared && (
				<ConflictDialog
					form={ state.base }
					base={ saver.base() }
					mine={ values }
					current={ compared }
					onMerged={ ( merged, isMineLost ) =>
						takeMerged( compared, merged, isMineLost )
					}
					onClose={ () => setCompared( null ) }
				/>
			) }
		</div>
	);
}
