/**
 * The messages: a table where there is room, cards on a phone.
 */

import { __, _n, sprintf } from '@wordpress/i18n';
import type { ReactElement } from 'react';

import { writeDay, writeMoment } from '../../../../lib/feed/moment';
import { messageAddress } from '../../../../lib/feedback/route';
import type { FeedbackSummary } from '../../../../lib/feedback/types';
import { useScreen } from '../screen-data';
import { StatePill } from '../state-pill';
import { useWide } from '../use-wide';
import { dueText, senderOf, staffName, topicName } from '../words';

type Props = {
	messages: FeedbackSummary[];
	selected: ReadonlySet< number >;
	isBusy: boolean;
	onSelect: ( ids: number[], isOn: boolean ) => void;
};

type OneProps = {
	message: FeedbackSummary;
	/** Null where nothing can be done with many. */
	tick: ReactElement | null;
	isSelected: boolean;
};

type TickProps = {
	message: FeedbackSummary;
	isSelected: boolean;
	onSelect: ( isOn: boolean ) => void;
};

function Tick( { message, isSelected, onSelect }: TickProps ) {
	return (
		<input
			type="checkbox"
			checked={ isSelected }
			aria-label={ sprintf(
				/* translators: %s: code of a message */
				__( 'Select %s', 'cong-truong' ),
				message.code
			) }
			onChange={ ( { target } ) => onSelect( target.checked ) }
		/>
	);
}

function Subject( { message }: { message: FeedbackSummary } ) {
	const { id, unread, excerpt } = message;
	return (
		<a
			className={ `ct-feedback__subject${ unread ? ' is-unread' : '' }` }
			href={ messageAddress( id ) }
		>
			{ unread && (
				<span className="ct-feedback__mark is-unread">
					{ __( 'Unread', 'cong-truong' ) }
				</span>
			) }
			{ unread && ' ' }
			{ excerpt || __( 'No text', 'cong-truong' ) }
		</a>
	);
}

/** What else is to be known at a glance. */
function Facts( { message }: { message: FeedbackSummary } ) {
	const data = useScreen();
	const { id, code, kind, files, repeats, expires } = message;
	const isTyped = [ ...data.drafts ].some( ( key ) =>
		key.startsWith( `${ id }:` )
	);
	const soon = Date.now() / 1000 + 30 * 86400;
	return (
		<span className="ct-feedback__facts">
			{ [
				senderOf( data, message ),
				data.kinds[ kind ] ?? kind,
				code,
				files > 0 &&
					sprintf(
						/* translators: %d: number of files */
						_n( '%d file', '%d files', files, 'cong-truong' ),
						files
					),
				repeats > 1 &&
					sprintf(
						/* translators: %d: how often the same message came */
						__( 'came %d times', 'cong-truong' ),
						repeats
					),
				expires > 0 &&
					expires < soon &&
					sprintf(
						/* translators: %s: day */
						__( 'deleted by itself on %s', 'cong-truong' ),
						writeDay( expires )
					),
			]
				.filter( Boolean )
				.join( ' · ' ) }
			{ isTyped && (
				<>
					{ ' ' }
					<span className="ct-feedback__mark">
						{ __( 'Text not sent yet', 'cong-truong' ) }
					</span>
				</>
			) }
		</span>
	);
}

function Due( { message }: { message: FeedbackSummary } ) {
	const text = dueText( message );
	return text === '' ? null : (
		<span
			className={ `ct-feedback__due${ message.overdue ? ' is-overdue' : '' }` }
		>
			{ text }
		</span>
	);
}

function Row( { message, tick, isSelected }: OneProps ) {
	const data = useScreen();
	const { id, state, topic, assignee, created } = message;
	return (
		<tr data-message={ id } className={ isSelected ? 'is-selected' : '' }>
			{ tick && <td>{ tick }</td> }
			<th scope="row">
				<Subject message={ message } />
				<Facts message={ message } />
			</th>
			<td>{ topicName( data, topic ) }</td>
			<td>{ staffName( data, assignee ) }</td>
			<td>
				<StatePill state={ state } />
				<Due message={ message } />
			</td>
			<td>{ writeMoment( created ) }</td>
		</tr>
	);
}

function Card( { message, tick, isSelected }: OneProps ) {
	const data = useScreen();
	const { id, state, topic, assignee, created } = message;
	return (
		<li
			data-message={ id }
			className={ `ct-feedback__card${ isSelected ? ' is-selected' : '' }` }
		>
			{ tick }
			<div>
				<Subject message={ message } />
				<Facts message={ message } />
				<span className="ct-feedback__facts">
					{ [
						topicName( data, topic ),
						assignee > 0 &&
							sprintf(
								/* translators: %s: name of a user */
								__( 'assigned to %s', 'cong-truong' ),
								staffName( data, assignee )
							),
						writeMoment( created ),
					]
						.filter( Boolean )
						.join( ' · ' ) }
				</span>
				<span className="ct-feedback__state">
					<StatePill state={ state } />
					<Due message={ message } />
				</span>
			</div>
		</li>
	);
}

export function Rows( { messages, selected, isBusy, onSelect }: Props ) {
	const { mayManage } = useScreen();
	const isWide = useWide();
	const ids = messages.map( ( { id } ) => id );
	const count = ids.filter( ( id ) => selected.has( id ) ).length;
	const all = mayManage && (
		<input
			type="checkbox"
			ref={ ( input ) => {
				if ( input ) {
					input.indeterminate = count > 0 && count < ids.length;
				}
			} }
			checked={ count > 0 && count === ids.length }
			aria-label={ __( 'Select all on this page', 'cong-truong' ) }
			onChange={ ( { target } ) => onSelect( ids, target.checked ) }
		/>
	);
	const one = ( message: FeedbackSummary ): OneProps => ( {
		message,
		isSelected: selected.has( message.id ),
		tick: mayManage ? (
			<Tick
				message={ message }
				isSelected={ selected.has( message.id ) }
				onSelect={ ( isOn ) => onSelect( [ message.id ], isOn ) }
			/>
		) : null,
	} );
	return isWide ? (
		<table
			className="ct-feedback__table"
			data-messages
			aria-busy={ isBusy }
		>
			<thead>
				<tr>
					{ all && <td>{ all }</td> }
					<th scope="col">{ __( 'Message', 'cong-truong' ) }</th>
					<th scope="col">{ __( 'Topic', 'cong-truong' ) }</th>
					<th scope="col">{ __( 'Assigned to', 'cong-truong' ) }</th>
					<th scope="col">{ __( 'State', 'cong-truong' ) }</th>
					<th scope="col">{ __( 'Received', 'cong-truong' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ messages.map( ( message ) => (
					<Row key={ message.id } { ...one( message ) } />
				) ) }
			</tbody>
		</table>
	) : (
		<div data-messages>
			{ all && (
				<p className="ct-feedback__all">
					{ all }
					<span aria-hidden="true">
						{ __( 'Select all on this page', 'cong-truong' ) }
					</span>
				</p>
			) }
			<ul className="ct-feedback__cards" aria-busy={ isBusy }>
				{ messages.map( ( message ) => (
					<Card key={ message.id } { ...one( message ) } />
				) ) }
			</ul>
		</div>
	);
}
