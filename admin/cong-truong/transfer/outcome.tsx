/**
 * What a file would change, or has changed, part by part.
 */

import { __ } from '@wordpress/i18n';

import type { Progress } from './api';

function stateName( state: string ): string {
	switch ( state ) {
		case 'new':
			return __( 'new', 'cong-truong' );
		case 'same':
			return __( 'the same', 'cong-truong' );
		case 'written':
			return __( 'imported', 'cong-truong' );
		case 'older':
			return __( 'different', 'cong-truong' );
		case 'newer':
			return __( 'newer on the website', 'cong-truong' );
		default:
			return __( 'refused', 'cong-truong' );
	}
}

type Props = { progress: Progress; parts: Record< string, string > };

export function Outcome( { progress, parts }: Props ) {
	const { counts, problems } = progress;
	return (
		<>
			<ul className="ct-transfer__counts">
				{ Object.entries( counts ).map( ( [ part, states ] ) => (
					<li key={ part }>
						<b>{ parts[ part ] ?? part }</b>:{ ' ' }
						{ Object.entries( states )
							.map(
								( [ state, count ] ) =>
									`${ count } ${ stateName( state ) }`
							)
							.join( ', ' ) }
					</li>
				) ) }
			</ul>
			{ problems.length > 0 && (
				<details>
					<summary>
						{ __( 'What differs or was refused', 'cong-truong' ) }
					</summary>
					<ul className="ct-transfer__problems">
						{ problems.map( ( { part, key, state, message } ) => (
							<li key={ `${ part } ${ key }` }>
								{ parts[ part ] ?? part }, { key }:{ ' ' }
								{ message === ''
									? stateName( state )
									: message }
							</li>
						) ) }
					</ul>
				</details>
			) }
		</>
	);
}
