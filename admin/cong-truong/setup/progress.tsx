import { __, sprintf } from '@wordpress/i18n';
import type { Ref } from 'react';

type Props = {
	total: number;
	done: number;
	/** What was done last. */
	label: string;
	isUndo: boolean;
	heading: Ref< HTMLHeadingElement >;
};

export function Progress( { total, done, label, isUndo, heading }: Props ) {
	const text = sprintf(
		/* translators: 1: number of things done, 2: number of all things */
		__( '%1$d of %2$d', 'cong-truong' ),
		done,
		total
	);
	return (
		<div>
			<h2 ref={ heading } tabIndex={ -1 }>
				{ isUndo
					? __( 'Taking back…', 'cong-truong' )
					: __( '3. Making the website…', 'cong-truong' ) }
			</h2>
			<progress
				className="ct-setup__progress"
				max={ total }
				value={ done }
				aria-label={ text }
			/>
			<p aria-live="polite">
				{ label === '' ? text : `${ text }: ${ label }` }
			</p>
			<p>
				{ __(
					'You may close this page: what is done stays done, and the next run goes on from there.',
					'cong-truong'
				) }
			</p>
		</div>
	);
}
