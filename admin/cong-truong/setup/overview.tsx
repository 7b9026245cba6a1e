import { Button, CheckboxControl, SelectControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Ref } from 'react';

import { Dialog } from '../../../ui/dialog';
import { allItems, choiceOf, type Choices } from './plan';
import { stateLabel } from './state-label';
import type { SetupItem, SetupStep } from './types';

type Props = {
	steps: SetupStep[];
	heading: Ref< HTMLHeadingElement >;
	onBack: () => void;
	onMake: ( choices: Choices ) => Promise< void >;
	onUndo: () => Promise< void >;
};

type ItemProps = {
	item: SetupItem;
	choices: Choices;
	onChoose: ( choice: Choices[ string ] ) => void;
};

function Item( { item, choices, onChoose }: ItemProps ) {
	const { label, state, url } = item;
	const state_ = stateLabel( state );
	const isChecked = choiceOf( item, choices ) !== null;
	return (
		<li className={ `ct-setup__item is-${ state }` }>
			{ state === 'new' || state === 'binned' ? (
				<CheckboxControl
					__nextHasNoMarginBottom
					label={ `${ label } – ${ state_ }` }
					checked={ isChecked }
					onChange={ ( isOn ) => {
						if ( state === 'binned' ) {
							onChoose( isOn ? 'restore' : 'leave' );
						} else {
							onChoose( isOn ? 'use' : 'leave' );
						}
					} }
				/>
			) : (
				<span>
					{ url === '' ? label : <a href={ url }>{ label }</a> }
					{ ` – ${ state_ }` }
				</span>
			) }
			{ state === 'found' && item.key.startsWith( 'page.' ) && (
				<SelectControl
					__nextHasNoMarginBottom
					__next40pxDefaultSize
					label={ sprintf(
						/* translators: %s: name of a page */
						__( '%s: what to do', 'cong-truong' ),
						label
					) }
					hideLabelFromVision
					value={ choices[ item.key ] === 'make' ? 'make' : 'use' }
					options={ [
						{
							value: 'use',
							label: __( 'Use what is there', 'cong-truong' ),
						},
						{
							value: 'make',
							label: __(
								'Make a new page beside it',
								'cong-truong'
							),
						},
					] }
					onChange={ ( value ) =>
						onChoose( value === 'make' ? 'make' : 'use' )
					}
				/>
			) }
		</li>
	);
}

export function Overview( { steps, heading, onBack, onMake, onUndo }: Props ) {
	const [ choices, setChoices ] = useState< Choices >( {} );
	const [ isAsking, setIsAsking ] = useState( false );
	const items = allItems( steps );
	const count = items.filter(
		( item ) => choiceOf( item, choices ) !== null
	).length;
	const canUndo = items.some( ( { state } ) => state === 'made' );

	return (
		<div>
			<h2 ref={ heading } tabIndex={ -1 }>
				{ __( '2. What will be made', 'cong-truong' ) }
			</h2>
			<p>
				{ __(
					'Nothing that is there is overwritten. All of it can be changed afterwards like any page, and taken back here.',
					'cong-truong'
				) }
			</p>
			{ steps.map( ( step ) => (
				<section key={ step.id }>
					<h3>{ step.label }</h3>
					<ul className="ct-setup__items">
						{ step.items.map( ( item ) => (
							<Item
								key={ item.key }
								item={ item }
								choices={ choices }
								onChoose={ ( choice ) =>
									setChoices( {
										...choices,
										[ item.key ]: choice,
									} )
								}
							/>
						) ) }
					</ul>
				</section>
			) ) }
			<div className="ct-setup__actions">
				<Button
					__next40pxDefaultSize
					variant="primary"
					accessibleWhenDisabled
					disabled={ count === 0 }
					onClick={ () => onMake( choices ) }
				>
					{ count === 0
						? __( 'Everything is there', 'cong-truong' )
						: sprintf(
								/* translators: %d: number of things */
								_n(
									'Make %d thing',
									'Make %d things',
									count,
									'cong-truong'
								),
								count
							) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ onBack }
				>
					{ __( 'Back to the questions', 'cong-truong' ) }
				</Button>
				{ canUndo && (
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						isDestructive
						onClick={ () => setIsAsking( true ) }
					>
						{ __( 'Take back what was made…', 'cong-truong' ) }
					</Button>
				) }
			</div>
			{ isAsking && (
				<Dialog
					title={ __( 'Take back what was made?', 'cong-truong' ) }
					confirm={ __( 'Take back', 'cong-truong' ) }
					isDestructive
					onConfirm={ () => {
						setIsAsking( false );
						void onUndo();
					} }
					onClose={ () => setIsAsking( false ) }
				>
					<p>
						{ __(
							'What nobody has changed since goes to the bin. What somebody changed, used or published stays, and you will see why.',
							'cong-truong'
						) }
					</p>
				</Dialog>
			) }
		</div>
	);
}
