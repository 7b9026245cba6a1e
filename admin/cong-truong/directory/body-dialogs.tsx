/**
 * Making, renaming and putting away a body.
 */

import {
	Button,
	RadioControl,
	SelectControl,
	TextControl,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import { possibleParents } from '../../../lib/directory/order';
import type { Body } from '../../../lib/directory/types';
import { Dialog } from '../../../ui/dialog';
import { write, type Answer } from './api';

type Common = {
	bodies: Body[];
	onSaved: ( answer: Answer ) => void;
	onClose: () => void;
};

export function BodyDialog( {
	bodies,
	body,
	usual,
	onSaved,
	onClose,
}: Common & {
	/** Null for a new one. */
	body: Body | null;
	usual: string[];
} ) {
	const [ name, setName ] = useState( body?.name ?? '' );
	const [ parent, setParent ] = useState( body?.parent ?? 0 );
	const missing = usual.filter(
		( one ) => ! bodies.some( ( other ) => other.name === one )
	);
	return (
		<Dialog
			title={
				body
					? __( 'Rename or put elsewhere', 'cong-truong' )
					: __( 'Add a body', 'cong-truong' )
			}
			confirm={ __( 'Save', 'cong-truong' ) }
			onConfirm={ async () =>
				onSaved(
					await write( body ? `bodies/${ body.id }` : 'bodies', {
						name,
						parent,
						was: body?.name ?? '',
					} )
				)
			}
			onClose={ onClose }
		>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Name', 'cong-truong' ) }
				value={ name }
				onChange={ setName }
			/>
			{ ! body && missing.length > 0 && (
				<div className="ct-directory__usual">
					<p id="ct-usual">
						{ __( 'Many schools have:', 'cong-truong' ) }
					</p>
					<ul aria-labelledby="ct-usual">
						{ missing.map( ( one ) => (
							<li key={ one }>
								<Button
									size="compact"
									variant="secondary"
									onClick={ () => setName( one ) }
								>
									{ one }
								</Button>
							</li>
						) ) }
					</ul>
				</div>
			) }
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Stands under (for the chart)', 'cong-truong' ) }
				value={ String( parent ) }
				options={ [
					{
						value: '0',
						label: __( 'Nothing: it is at the top', 'cong-truong' ),
					},
					...( body
						? possibleParents( bodies, body.id )
						: bodies
					).map( ( other ) => ( {
						value: String( other.id ),
						label: other.name,
					} ) ),
				] }
				onChange={ ( value: string ) => setParent( Number( value ) ) }
			/>
		</Dialog>
	);
}

type Fate = 'keep' | 'move' | 'bin';

export function BinBodyDialog( {
	bodies,
	body,
	onSaved,
	onClose,
}: Common & { body: Body } ) {
	const others = bodies.filter( ( { id } ) => id !== body.id );
	const [ people, setPeople ] = useState< Fate >( 'keep' );
	const [ to, setTo ] = useState( others[ 0 ]?.id ?? 0 );
	const fates: { value: Fate; label: string }[] = [
		{
			value: 'keep',
			label: __(
				'They stay in the directory, and come back with it',
				'cong-truong'
			),
		},
		...( others.length > 0
			? [
					{
						value: 'move' as const,
						label: __(
							'They move to another body with their positions',
							'cong-truong'
						),
					},
				]
			: [] ),
		{
			value: 'bin',
			label: __(
				'They go to the bin as well, and leave all their bodies',
				'cong-truong'
			),
		},
	];
	return (
		<Dialog
			title={ sprintf(
				/* translators: %s: name of a body */
				__( 'Move “%s” to the bin?', 'cong-truong' ),
				body.name
			) }
			confirm={ __( 'Move to the bin', 'cong-truong' ) }
			onConfirm={ async () =>
				onSaved(
					await write( `bodies/${ body.id }/trash`, { people, to } )
				)
			}
			onClose={ onClose }
			isDestructive
			isRead
		>
			<p>
				{ __(
					'It can be brought back from the bin below the list until the website empties its bin, usually after 30 days.',
					'cong-truong'
				) }
			</p>
			{ body.members.length > 0 && (
				<RadioControl
					label={ sprintf(
						/* translators: %d: number of people */
						_n(
							'What happens with the %d person in it?',
							'What happens with the %d people in it?',
							body.members.length,
							'cong-truong'
						),
						body.members.length
					) }
					selected={ people }
					options={ fates }
					onChange={ ( value ) =>
						setPeople(
							fates.find( ( fate ) => fate.value === value )
								?.value ?? 'keep'
						)
					}
				/>
			) }
			{ people === 'move' && (
				<SelectControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __( 'Move them to', 'cong-truong' ) }
					value={ String( to ) }
					options={ others.map( ( { id, name } ) => ( {
						value: String( id ),
						label: name,
					} ) ) }
					onChange={ ( value: string ) => setTo( Number( value ) ) }
				/>
			) }
		</Dialog>
	);
}
