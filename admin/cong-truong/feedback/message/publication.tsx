/**
 * Question and answer for everybody: what was taken out, what may still be personal, and the text as it will stand there.
 */

import {
	Button,
	CheckboxControl,
	Notice,
	Spinner,
	TextareaControl,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { FormEvent } from 'react';

import { markWords, wordsIn } from '../../../../lib/feedback/doubtful';
import { isSafeAddress } from '../../../../lib/feedback/text';
import type {
	FeedbackMessage,
	PublicationPreview,
} from '../../../../lib/feedback/types';
import { Dialog } from '../../../../ui/dialog';
import {
	previewPublication,
	publishMessage,
	sentenceOf,
	unpublishMessage,
} from '../api';
import { useDraft } from '../use-draft';
import { OutcomeNotice } from './outcome-notice';
import type { ChangeMessage } from './use-message';
import { useWork } from './use-work';

type Props = { message: FeedbackMessage; change: ChangeMessage };

type FormProps = Props & { preview: PublicationPreview; onClose: () => void };

function Marked( { text, words }: { text: string; words: string[] } ) {
	return (
		<p className="ct-feedback__text">
			{ markWords( text, words ).map( ( part, at ) =>
				part.isDoubtful ? (
					<mark key={ at }>{ part.text }</mark>
				) : (
					part.text
				)
			) }
		</p>
	);
}

function PublicationForm( { message, change, preview, onClose }: FormProps ) {
	const { removed, doubtful } = preview;
	const [ question, setQuestion, forgetQuestion ] = useDraft(
		`${ message.id }:question`,
		preview.question
	);
	const [ answer, setAnswer, forgetAnswer ] = useDraft(
		`${ message.id }:publication`,
		preview.answer
	);
	const [ isChecked, setChecked ] = useState( false );
	const { isBusy, outcome, setOutcome, run } = useWork();
	const left = wordsIn( `${ question }\n${ answer }`, doubtful );

	const refuse = ( text: string ) => setOutcome( { status: 'error', text } );
	const submit = async ( event: FormEvent ) => {
		event.preventDefault();
		if ( isBusy ) {
			return;
		}
		if ( question.trim() === '' || answer.trim() === '' ) {
			refuse(
				__(
					'Both are needed: the question and its answer.',
					'cong-truong'
				)
			);
			return;
		}
		if ( left.length > 0 && ! isChecked ) {
			refuse(
				__(
					'Look at the marked words, take out what tells who somebody is, and tick that you have looked.',
					'cong-truong'
				)
			);
			return;
		}
		if (
			await run( () =>
				change( ( known ) =>
					publishMessage( known, {
						question: question.trim(),
						answer: answer.trim(),
					} )
				)
			)
		) {
			forgetQuestion();
			forgetAnswer();
			onClose();
		}
	};

	return (
		<form
			className="ct-feedback__form"
			onSubmit={ ( event ) => void submit( event ) }
		>
			<Notice status="info" isDismissible={ false } spokenMessage="">
				<p>
					{ removed.length > 0
						? sprintf(
								/* translators: %s: what was taken out, such as “telephone number, name” */
								__( 'Taken out: %s.', 'cong-truong' ),
								removed.join( ', ' )
							)
						: __(
								'Nothing was taken out: no name, number or address was found.',
								'cong-truong'
							) }{ ' ' }
					{ __(
						'Read it yourself all the same: a computer does not see everything.',
						'cong-truong'
					) }
				</p>
			</Notice>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'Question, as everybody reads it', 'cong-truong' ) }
				rows={ 5 }
				value={ question }
				maxLength={ 20000 }
				// What is typed while it is under way would be lost.
				readOnly={ isBusy }
				onChange={ ( text ) => {
					setQuestion( text );
					setOutcome( null );
				} }
			/>
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'Answer, as everybody reads it', 'cong-truong' ) }
				rows={ 6 }
				value={ answer }
				maxLength={ 20000 }
				readOnly={ isBusy }
				onChange={ ( text ) => {
					setAnswer( text );
					setOutcome( null );
				} }
			/>
			{ left.length > 0 && (
				<div className="ct-feedback__doubtful">
					<p>
						{ sprintf(
							/* translators: %s: words of a text */
							__(
								'These words may tell who somebody is: %s',
								'cong-truong'
							),
							left.join( ', ' )
						) }
					</p>
					<Marked text={ question } words={ doubtful } />
					<Marked text={ answer } words={ doubtful } />
					<CheckboxControl
						__nextHasNoMarginBottom
						label={ __(
							'I have looked at the marked words: they may be public',
							'cong-truong'
						) }
						checked={ isChecked }
						onChange={ setChecked }
					/>
				</div>
			) }
			<OutcomeNotice outcome={ outcome } />
			<div className="ct-feedback__actions">
				<Button
					__next40pxDefaultSize
					variant="primary"
					type="submit"
					isBusy={ isBusy }
					disabled={ isBusy }
					accessibleWhenDisabled
				>
					{ __( 'Publish question and answer', 'cong-truong' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					disabled={ isBusy }
					accessibleWhenDisabled
					onClick={ onClose }
				>
					{ __( 'Close', 'cong-truong' ) }
				</Button>
			</div>
		</form>
	);
}

function Published( { message, change }: Props ) {
	const [ isAsking, setAsking ] = useState( false );
	const { published } = message;
	return published === null ? null : (
		<>
			<p className="ct-feedback__text">
				<strong>{ published.question }</strong>
			</p>
			<p className="ct-feedback__text">{ published.answer }</p>
			<div className="ct-feedback__actions">
				{ isSafeAddress( published.url ) && (
					<Button
						__next40pxDefaultSize
						variant="secondary"
						href={ published.url }
					>
						{ __( 'See it on the website', 'cong-truong' ) }
					</Button>
				) }
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					isDestructive
					onClick={ () => setAsking( true ) }
				>
					{ __( 'Take it off the website', 'cong-truong' ) }
				</Button>
			</div>
			{ isAsking && (
				<Dialog
					title={ __( 'Take it off the website?', 'cong-truong' ) }
					confirm={ __( 'Take it off', 'cong-truong' ) }
					isDestructive
					isRead
					onConfirm={ async () => {
						await change( ( { id } ) => unpublishMessage( id ) );
						setAsking( false );
					} }
					onClose={ () => setAsking( false ) }
				>
					<p>
						{ __(
							'Visitors do not find question and answer any more. The message and the answer to its sender stay.',
							'cong-truong'
						) }
					</p>
				</Dialog>
			) }
		</>
	);
}

export function Publication( props: Props ) {
	const { message } = props;
	const [ preview, setPreview ] = useState< PublicationPreview | null >(
		null
	);
	const [ isBusy, setBusy ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	if ( message.published ) {
		return <Published { ...props } />;
	}
	if ( ! message.mayPublish ) {
		return (
			<p>
				{ __(
					'The sender did not agree that question and answer are published, so they stay between the sender and the school.',
					'cong-truong'
				) }
			</p>
		);
	}
	const prepare = async () => {
		setBusy( true );
		setProblem( '' );
		try {
			setPreview( await previewPublication( message.id ) );
		} catch ( error ) {
			setProblem( sentenceOf( error ) );
		}
		setBusy( false );
	};
	return preview ? (
		<PublicationForm
			{ ...props }
			preview={ preview }
			onClose={ () => setPreview( null ) }
		/>
	) : (
		<>
			<p>
				{ __(
					'The sender agrees that question and answer are published without personal data.',
					'cong-truong'
				) }
			</p>
			{ problem !== '' && (
				<Notice status="error" isDismissible={ false }>
					{ problem }
				</Notice>
			) }
			<div className="ct-feedback__actions">
				<Button
					__next40pxDefaultSize
					variant="secondary"
					disabled={ isBusy }
					accessibleWhenDisabled
					onClick={ () => void prepare() }
				>
					{ __( 'Prepare the publication', 'cong-truong' ) }
				</Button>
				{ isBusy && <Spinner /> }
			</div>
		</>
	);
}
