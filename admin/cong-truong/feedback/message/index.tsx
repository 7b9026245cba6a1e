/**
 * One message: what was written, what happened with it, and all that can be done.
 */

import { Button, Notice, Spinner } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import type { FeedbackMessage } from '../../../../lib/feedback/types';
import { Dialog } from '../../../../ui/dialog';
import { changeMany, changeMessage } from '../api';
import { go } from '../go';
import { KeysDialog } from '../keys-dialog';
import { useScreen } from '../screen-data';
import { Section } from '../section';
import { StatePill } from '../state-pill';
import { useKeys } from '../use-keys';
import { dueText } from '../words';
import { AnswerForm } from './answer-form';
import { MessageText, SenderFacts } from './facts';
import { ForwardDialog } from './forward-dialog';
import { Handling } from './handling';
import { MergeDialog } from './merge-dialog';
import { MergedInto, MergedMessages } from './merged';
import { NoteForm } from './note-form';
import { OutcomeNotice } from './outcome-notice';
import { Publication } from './publication';
import { Timeline } from './timeline';
import { useMessage, type ChangeMessage } from './use-message';
import { useWork } from './use-work';
import { isAside, Verdict } from './verdict';

type Props = {
	id: number;
	/** Begins at the answer. */
	isAnswering: boolean;
	/** Address of the list. */
	back: string;
};

type Open = '' | 'forward' | 'merge' | 'delete' | 'keys';

type ToolsProps = {
	message: FeedbackMessage;
	change: ChangeMessage;
	back: string;
	onOpen: ( open: Open ) => void;
};

function Tools( { message, change, back, onOpen }: ToolsProps ) {
	const { mayManage } = useScreen();
	const { isBusy, outcome, run } = useWork();
	const set = async ( changes: { unread: true } | { state: 'bin' } ) => {
		if (
			await run( () =>
				change( ( known ) => changeMessage( known, changes ) )
			)
		) {
			go( back );
		}
	};
	const isMerged = message.mergedInto !== null;
	return (
		<>
			<div className="ct-feedback__actions is-quiet">
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					disabled={ isBusy }
					accessibleWhenDisabled
					onClick={ () => void set( { unread: true } ) }
				>
					{ __( 'Mark as unread', 'cong-truong' ) }
				</Button>
				{ mayManage && ! isAside( message ) && (
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						onClick={ () => onOpen( 'forward' ) }
					>
						{ __( 'Forward by e-mail', 'cong-truong' ) }
					</Button>
				) }
				{ mayManage && ! isMerged && (
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						onClick={ () => onOpen( 'merge' ) }
					>
						{ __( 'Merge duplicates', 'cong-truong' ) }
					</Button>
				) }
				{ mayManage && message.state !== 'bin' && (
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						isDestructive
						disabled={ isBusy }
						accessibleWhenDisabled
						onClick={ () => void set( { state: 'bin' } ) }
					>
						{ __( 'Move to the bin', 'cong-truong' ) }
					</Button>
				) }
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ () => onOpen( 'keys' ) }
				>
					{ __( 'Keys', 'cong-truong' ) }
				</Button>
			</div>
			<OutcomeNotice outcome={ outcome } />
		</>
	);
}

function BackLink( { back }: { back: string } ) {
	return (
		<p>
			<a className="ct-feedback__back" href={ back }>
				<span aria-hidden="true">← </span>
				{ __( 'Back to the list', 'cong-truong' ) }
			</a>
		</p>
	);
}

export function MessageScreen( { id, isAnswering, back }: Props ) {
	const { mayManage } = useScreen();
	const { message, problem, load, change } = useMessage( id );
	const [ open, setOpen ] = useState< Open >( '' );
	const [ said, setSaid ] = useState( '' );
	const heading = useRef< HTMLHeadingElement >( null );
	const answer = useRef< HTMLTextAreaElement >( null );
	const isThere = message !== null;
	const close = () => setOpen( '' );

	useEffect( () => {
		if ( isThere ) {
			( isAnswering && answer.current
				? answer.current
				: heading.current
			)?.focus();
		}
	}, [ isThere, isAnswering ] );

	useKeys(
		{
			back: () => go( back ),
			answer: () => answer.current?.focus(),
			help: () => setOpen( 'keys' ),
		},
		true
	);

	if ( ! message ) {
		return (
			<div className="ct-feedback__message">
				<BackLink back={ back } />
				{ problem === '' ? (
					<Spinner />
				) : (
					<Notice
						status="error"
						isDismissible={ false }
						actions={ [
							{
								label: __( 'Try again', 'cong-truong' ),
								onClick: () => void load(),
							},
						] }
					>
						{ problem }
					</Notice>
				) }
			</div>
		);
	}

	const parts = { message, change };
	const due = dueText( message );
	const mayAnswer = ! isAside( message ) && message.mergedInto === null;
	return (
		<div className="ct-feedback__message">
			<BackLink back={ back } />
			<div className="ct-feedback__head">
				<h2 ref={ heading } tabIndex={ -1 }>
					{ sprintf(
						/* translators: %s: code of a message */
						__( 'Message %s', 'cong-truong' ),
						message.code
					) }
				</h2>
				<StatePill state={ message.state } />
				{ due !== '' && (
					<span
						className={ `ct-feedback__due${ message.overdue ? ' is-overdue' : '' }` }
					>
						{ due }
					</span>
				) }
			</div>
			<Tools { ...parts } back={ back } onOpen={ setOpen } />
			{ said !== '' && (
				<Notice status="success" onRemove={ () => setSaid( '' ) }>
					{ said }
				</Notice>
			) }
			<MergedInto { ...parts } />
			<div className="ct-feedback__columns">
				<div>
					<Verdict
						{ ...parts }
						onDelete={ () => setOpen( 'delete' ) }
					/>
					<Section title={ __( 'What was written', 'cong-truong' ) }>
						<MessageText message={ message } />
					</Section>
					<Section title={ __( 'History', 'cong-truong' ) }>
						<Timeline { ...parts } />
					</Section>
					{ mayAnswer && (
						<Section title={ __( 'Answer', 'cong-truong' ) }>
							<AnswerForm { ...parts } field={ answer } />
						</Section>
					) }
					<Section
						title={ __( 'Internal note', 'cong-truong' ) }
						look="internal"
					>
						<NoteForm { ...parts } />
					</Section>
					{ mayAnswer && mayManage && (
						<Section
							title={ __(
								'Publish question and answer',
								'cong-truong'
							) }
						>
							<Publication { ...parts } />
						</Section>
					) }
				</div>
				<div>
					<Section title={ __( 'Handling', 'cong-truong' ) }>
						<Handling { ...parts } />
					</Section>
					<Section title={ __( 'About it', 'cong-truong' ) }>
						<SenderFacts message={ message } />
					</Section>
					{ message.merged.length > 0 && (
						<Section
							title={ __( 'Merged into this', 'cong-truong' ) }
						>
							<MergedMessages { ...parts } />
						</Section>
					) }
				</div>
			</div>
			{ open === 'forward' && (
				<ForwardDialog
					change={ change }
					onDone={ () => {
						close();
						setSaid(
							__( 'The message is on its way.', 'cong-truong' )
						);
					} }
					onClose={ close }
				/>
			) }
			{ open === 'merge' && (
				<MergeDialog { ...parts } onClose={ close } />
			) }
			{ open === 'delete' && (
				<Dialog
					title={ sprintf(
						/* translators: %s: code of a message */
						__( 'Delete %s for good?', 'cong-truong' ),
						message.code
					) }
					confirm={ __( 'Delete for good', 'cong-truong' ) }
					isDestructive
					isRead
					onConfirm={ async () => {
						const { refused } = await changeMany( [ id ], {
							action: 'delete',
						} );
						if ( refused[ 0 ] ) {
							throw new Error( refused[ 0 ].message );
						}
						go( back );
					} }
					onClose={ close }
				>
					<p>
						{ __(
							'Text, files, notes and answers are gone then and cannot be brought back. The sender’s code shows nothing any more.',
							'cong-truong'
						) }
					</p>
				</Dialog>
			) }
			{ open === 'keys' && <KeysDialog onClose={ close } /> }
		</div>
	);
}
