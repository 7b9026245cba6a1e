/**
 * Two versions of a disclosure: what both changed is chosen place by place, what only one changed is taken and listed.
 */

import { Button, Flex } from '@wordpress/components';
import { useId, useMemo, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import {
	compareValues,
	type Difference,
	type Side,
	type Versions,
} from '../../../../lib/disclosure/compare-values';
import {
	mergeValues,
	type MergeChoices,
} from '../../../../lib/disclosure/merge-values';
import type {
	DisclosureValues,
	ResolvedForm,
} from '../../../../lib/disclosure/types';
import { Dialog } from '../../../../ui/dialog';
import { timeLabel } from '../../../../ui/labels';
import type { CurrentVersion } from '../api';
import { wordsFor, type Words } from './difference-words';

type Props = {
	/** Before the school shaped it. */
	form: ResolvedForm;
	/** What both began with. */
	base: DisclosureValues;
	mine: DisclosureValues;
	current: CurrentVersion;
	/** The one version, and whether something of mine is not in it. */
	onMerged: ( values: DisclosureValues, isMineLost: boolean ) => void;
	onClose: () => void;
};

const SIDES: Side[] = [ 'mine', 'theirs' ];

function Choice( {
	difference,
	words,
	names,
	chosen,
	onChoose,
}: {
	difference: Difference;
	words: Words;
	names: Record< Side, string >;
	chosen: Side | undefined;
	onChoose: ( side: Side ) => void;
} ) {
	const id = useId();
	return (
		<fieldset className="ct-conflict__place">
			<legend>{ words.place( difference ) }</legend>
			<small>
				{ sprintf(
					/* translators: %s: what stood in a cell before */
					__( 'before: %s', 'cong-truong' ),
					words.content( difference, 'base' )
				) }
			</small>
			{ SIDES.map( ( side ) => (
				<div
					key={ side }
					className={ chosen === side ? 'is-chosen' : undefined }
				>
					<input
						type="radio"
						id={ `${ id }-${ side }` }
						name={ id }
						checked={ chosen === side }
						onChange={ () => onChoose( side ) }
					/>
					<label htmlFor={ `${ id }-${ side }` }>
						<small>{ names[ side ] }</small>
						<span className="screen-reader-text">: </span>
						<b>{ words.content( difference, side ) }</b>
					</label>
				</div>
			) ) }
		</fieldset>
	);
}

function Taken( {
	differences,
	words,
	names,
}: {
	differences: Difference[];
	words: Words;
	names: Record< Side, string >;
} ) {
	return differences.length === 0 ? null : (
		<details className="ct-conflict__taken">
			<summary>
				{ sprintf(
					/* translators: %d: number of places */
					_n(
						'%d place that only one of you changed is taken as it is now',
						'%d places that only one of you changed are taken as they are now',
						differences.length,
						'cong-truong'
					),
					differences.length
				) }
			</summary>
			<ul>
				{ differences.map( ( difference ) => {
					const side = difference.from ?? 'theirs';
					return (
						<li key={ difference.id }>
							{ words.place( difference ) }:{ ' ' }
							<del>{ words.content( difference, 'base' ) }</del>{ ' ' }
							<ins>{ words.content( difference, side ) }</ins>{ ' ' }
							<small>{ names[ side ] }</small>
						</li>
					);
				} ) }
			</ul>
		</details>
	);
}

export function ConflictDialog( {
	form,
	base,
	mine,
	current,
	onMerged,
	onClose,
}: Props ) {
	// The spreadsheet behind the window stands still as long as it is open.
	const [ versions ] = useState< Versions >( {
		base,
		mine,
		theirs: current.values,
	} );
	const { differences, words } = useMemo(
		() => ( {
			differences: compareValues( form, versions ),
			words: wordsFor( form, versions ),
		} ),
		[ form, versions ]
	);
	const [ choices, setChoices ] = useState< MergeChoices >( {} );
	const questions = differences.filter( ( { from } ) => from === null );
	const taken = differences.filter( ( { from } ) => from !== null );
	const open = questions.filter( ( { id } ) => ! choices[ id ] ).length;
	const who = current.modifiedBy || __( 'Another person', 'cong-truong' );
	const names = {
		mine: __( 'yours', 'cong-truong' ),
		theirs: sprintf(
			/* translators: %s: name of a person */
			__( 'saved by %s', 'cong-truong' ),
			who
		),
	};
	const chooseAll = ( side: Side ) =>
		setChoices(
			Object.fromEntries( questions.map( ( { id } ) => [ id, side ] ) )
		);
	return (
		<Dialog
			title={ __( 'Two versions of this disclosure', 'cong-truong' ) }
			confirm={ __( 'Save it like this', 'cong-truong' ) }
			onConfirm={ () =>
				onMerged(
					mergeValues( form, versions, choices, differences ),
					questions.some( ( { id } ) => choices[ id ] === 'theirs' )
				)
			}
			onClose={ onClose }
			other={ {
				label: __( 'Decide later', 'cong-truong' ),
				onClick: onClose,
			} }
			isDisabled={ open > 0 }
			size="large"
			isRead
		>
			<p>
				{ sprintf(
					/* translators: 1: name of a person, 2: time */
					__(
						'%1$s saved at %2$s, after you had opened the page. Both versions are there; nothing has been overwritten.',
						'cong-truong'
					),
					who,
					timeLabel( current.modifiedAt )
				) }
			</p>
			{ questions.length === 0 ? (
				<p>
					{ __(
						'You changed different places: nothing has to be chosen.',
						'cong-truong'
					) }
				</p>
			) : (
				<>
					<p role="status">
						{ open > 0
							? sprintf(
									/* translators: 1: number of places still to be chosen, 2: number of places */
									__(
										'You both changed %2$d places; %1$d still to be chosen.',
										'cong-truong'
									),
									open,
									questions.length
								)
							: __( 'Everything is chosen.', 'cong-truong' ) }
					</p>
					<Flex justify="flex-start" wrap>
						<Button
							__next40pxDefaultSize
							variant="secondary"
							onClick={ () => chooseAll( 'mine' ) }
						>
							{ __( 'Keep all of mine', 'cong-truong' ) }
						</Button>
						<Button
							__next40pxDefaultSize
							variant="secondary"
							onClick={ () => chooseAll( 'theirs' ) }
						>
							{ __( 'Take all that is saved', 'cong-truong' ) }
						</Button>
					</Flex>
					<div className="ct-conflict">
						{ questions.map( ( difference ) => (
							<Choice
								key={ difference.id }
								difference={ difference }
								words={ words }
								names={ names }
								chosen={ choices[ difference.id ] }
								onChoose={ ( side ) =>
									setChoices( {
										...choices,
										[ difference.id ]: side,
									} )
								}
							/>
						) ) }
					</div>
				</>
			) }
			<Taken differences={ taken } words={ words } names={ names } />
		</Dialog>
	);
}
