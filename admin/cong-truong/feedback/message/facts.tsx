/**
 * What the sender wrote, and about whom and what it is.
 */

import { Notice } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

import { writeDay, writeMoment } from '../../../../lib/feed/moment';
import { isSafeAddress, writeSize } from '../../../../lib/feedback/text';
import type { FeedbackMessage } from '../../../../lib/feedback/types';
import { useScreen } from '../screen-data';
import { topicName } from '../words';

type Props = { message: FeedbackMessage };

function Files( { message: { fileList, lostFiles } }: Props ) {
	return (
		<>
			{ fileList.length > 0 && (
				<div>
					<h3 id="ct-feedback-files">
						{ __( 'Files', 'cong-truong' ) }
					</h3>
					<ul
						className="ct-feedback__files"
						aria-labelledby="ct-feedback-files"
					>
						{ fileList.map( ( { id, name, type, size, url } ) => (
							<li key={ id }>
								{ isSafeAddress( url ) ? (
									<a href={ url } download={ name }>
										{ name }
									</a>
								) : (
									name
								) }{ ' ' }
								<span className="ct-feedback__muted">{ `${ type }, ${ writeSize( size ) }` }</span>
							</li>
						) ) }
					</ul>
					<p className="ct-feedback__muted">
						{ __(
							'Files come from strangers. Open them only with an up-to-date computer.',
							'cong-truong'
						) }
					</p>
				</div>
			) }
			{ lostFiles > 0 && (
				<Notice
					status="warning"
					isDismissible={ false }
					spokenMessage=""
				>
					{ sprintf(
						/* translators: %d: number of files */
						_n(
							'%d file came along but could not be kept. Ask the sender for it if you need it.',
							'%d files came along but could not be kept. Ask the sender for them if you need them.',
							lostFiles,
							'cong-truong'
						),
						lostFiles
					) }
				</Notice>
			) }
		</>
	);
}

export function MessageText( { message }: Props ) {
	return (
		<>
			<p className="ct-feedback__text">{ message.message }</p>
			{ message.fields.length > 0 && (
				<dl className="ct-feedback__facts-list">
					{ message.fields.map( ( { id, label, value } ) => (
						<div key={ id }>
							<dt>{ label }</dt>
							<dd className="ct-feedback__text">
								{ value || '–' }
							</dd>
						</div>
					) ) }
				</dl>
			) }
			<Files message={ message } />
		</>
	);
}

export function SenderFacts( { message }: Props ) {
	const data = useScreen();
	const { roles, kinds } = data;
	const facts: [ string, string ][] = [
		[
			__( 'Name', 'cong-truong' ),
			message.name || __( 'Anonymous', 'cong-truong' ),
		],
		[
			__( 'Sender', 'cong-truong' ),
			roles[ message.role ] ?? message.role,
		],
		[
			__( 'To reach them', 'cong-truong' ),
			message.contact || __( 'Only by the status page', 'cong-truong' ),
		],
		[
			__( 'Age', 'cong-truong' ),
			message.minor
				? sprintf(
						/* translators: %s: name of a parent or guardian */
						__( 'Under 16; %s agrees', 'cong-truong' ),
						message.guardian || '–'
					)
				: '',
		],
		[
			__( 'Kind of message', 'cong-truong' ),
			kinds[ message.kind ] ?? message.kind,
		],
		[
			__( 'Topic', 'cong-truong' ),
			// Those who manage see it among what they can change.
			data.mayManage ? '' : topicName( data, message.topic ),
		],
		[ __( 'Consultation', 'cong-truong' ), message.consultation ],
		[ __( 'Received', 'cong-truong' ), writeMoment( message.created ) ],
		[
			__( 'Sent again', 'cong-truong' ),
			message.repeats > 1
				? sprintf(
						/* translators: %d: how often the same message came */
						__( 'came %d times, kept once', 'cong-truong' ),
						message.repeats
					)
				: '',
		],
		[ __( 'Sent from', 'cong-truong' ), message.page ],
		[
			__( 'Agreed to the processing', 'cong-truong' ),
			writeMoment( message.consentAt ),
		],
		[
			__( 'To be published', 'cong-truong' ),
			message.mayPublish
				? __( 'The sender agrees to it', 'cong-truong' )
				: __( 'The sender did not agree to it', 'cong-truong' ),
		],
		[
			__( 'Deleted by itself', 'cong-truong' ),
			writeDay( message.expires ),
		],
	];
	return (
		<dl className="ct-feedback__facts-list">
			{ facts
				.filter( ( [ , value ] ) => value !== '' )
				.map( ( [ label, value ] ) => (
					<div key={ label }>
						<dt>{ label }</dt>
						<dd>{ value }</dd>
					</div>
				) ) }
		</dl>
	);
}
