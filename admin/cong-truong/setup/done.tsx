import { Button, Notice } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Ref } from 'react';

import type { DoneItem, Setup } from './types';

type Props = {
	setup: Setup;
	outcome: DoneItem[];
	isUndo: boolean;
	heading: Ref< HTMLHeadingElement >;
	onAgain: () => void;
};

export function Done( { setup, outcome, isUndo, heading, onAgain }: Props ) {
	const labels = new Map(
		setup.steps.flatMap( ( { items } ) =>
			items.map( ( { key, label } ) => [ key, label ] )
		)
	);
	const problems = outcome.filter( ( { problem } ) => problem !== '' );
	const count = outcome.length - problems.length;

	return (
		<div>
			<h2 ref={ heading } tabIndex={ -1 }>
				{ isUndo
					? __( 'Taken back', 'cong-truong' )
					: __( 'The website stands', 'cong-truong' ) }
			</h2>
			<p>
				{ isUndo
					? sprintf(
							/* translators: %d: number of things */
							_n(
								'%d thing is as it was before.',
								'%d things are as they were before.',
								count,
								'cong-truong'
							),
							count
						)
					: sprintf(
							/* translators: %d: number of things */
							_n(
								'%d thing is done.',
								'%d things are done.',
								count,
								'cong-truong'
							),
							count
						) }
			</p>
			{ problems.length > 0 && (
				<Notice status="warning" isDismissible={ false }>
					<p>
						{ isUndo
							? __( 'This stays:', 'cong-truong' )
							: __( 'This could not be made:', 'cong-truong' ) }
					</p>
					<ul>
						{ problems.map( ( { key, problem } ) => (
							<li key={ key }>
								<b>{ labels.get( key ) ?? key }</b>: { problem }
							</li>
						) ) }
					</ul>
				</Notice>
			) }
			{ ! isUndo && (
				<>
					<h3>{ __( 'What comes next', 'cong-truong' ) }</h3>
					<ol>
						<li>
							<a href="edit.php?post_type=page">
								{ __(
									'Fill in the pages: history, duties, organisation',
									'cong-truong'
								) }
							</a>
						</li>
						<li>
							<a href="admin.php?page=cong-truong-disclosure">
								{ __(
									'Enter the figures of the public disclosures and publish them',
									'cong-truong'
								) }
							</a>
						</li>
						<li>
							<a href="post-new.php">
								{ __(
									'Write the first piece of news',
									'cong-truong'
								) }
							</a>
						</li>
					</ol>
				</>
			) }
			<div className="ct-setup__actions">
				<Button
					__next40pxDefaultSize
					variant="primary"
					href={ setup.siteUrl }
				>
					{ __( 'Look at the website', 'cong-truong' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ onAgain }
				>
					{ __( 'Back to the list', 'cong-truong' ) }
				</Button>
			</div>
		</div>
	);
}
