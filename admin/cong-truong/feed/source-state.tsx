/**
 * How a source is doing.
 */

import { __, sprintf } from '@wordpress/i18n';

import { writeMoment } from '../../../lib/feed/moment';
import { conditionOf, isSilent } from '../../../lib/feed/sources';
import type { Source, SourceState } from '../../../lib/feed/types';
import { amount } from './words';

function numbers( { succeeded, count, newest }: SourceState ): string {
	return [
		succeeded > 0 &&
			sprintf(
				/* translators: %s: date and time */
				__( 'Read at %s', 'cong-truong' ),
				writeMoment( succeeded )
			),
		amount( count, newest ),
	]
		.filter( Boolean )
		.join( ' · ' );
}

function Failing( { failing, next, message, advice }: SourceState ) {
	return (
		<>
			<p>
				<strong>{ message }</strong>{ ' ' }
				{ sprintf(
					/* translators: %s: date and time */
					__( 'Since %s.', 'cong-truong' ),
					writeMoment( failing )
				) }{ ' ' }
				{ next > 0 &&
					sprintf(
						/* translators: %s: date and time */
						__( 'Next try: %s.', 'cong-truong' ),
						writeMoment( next )
					) }
			</p>
			{ advice !== '' && <p>{ advice }</p> }
		</>
	);
}

export function SourceStateLines( { source }: { source: Source } ) {
	const { state, lax } = source;
	const condition = conditionOf( source );
	return (
		<div className={ `ct-feed__state is-${ condition }` }>
			{ condition === 'paused' && (
				<p>
					<strong>{ __( 'Paused', 'cong-truong' ) }</strong>
				</p>
			) }
			{ condition === 'unread' && (
				<p>{ __( 'Not read yet.', 'cong-truong' ) }</p>
			) }
			{ condition === 'failing' && <Failing { ...state } /> }
			{ ( condition !== 'unread' || state.count > 0 ) && (
				<p>{ numbers( state ) }</p>
			) }
			{ isSilent( source ) && (
				<p className="ct-feed__hint">
					{ __(
						'Nothing new has come for half a year. Perhaps the authority publishes at another address now.',
						'cong-truong'
					) }
				</p>
			) }
			{ state.moved !== '' && (
				<p className="ct-feed__hint">
					{ sprintf(
						/* translators: %s: address */
						__(
							'The feed has moved for good and is read at %s.',
							'cong-truong'
						),
						state.moved
					) }
				</p>
			) }
			{ lax && (
				<p className="ct-feed__hint">
					{ __( 'Read without a valid certificate.', 'cong-truong' ) }
				</p>
			) }
		</div>
	);
}
