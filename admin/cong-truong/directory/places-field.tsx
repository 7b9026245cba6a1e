/**
 * The bodies that a person sits in, with the position in each.
 */

import { Button, SelectControl, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import type { Place } from '../../../lib/directory/draft';
import type { Body } from '../../../lib/directory/types';

type Props = {
	bodies: Body[];
	places: Place[];
	onChange: ( places: Place[] ) => void;
};

export function PlacesField( { bodies, places, onChange }: Props ) {
	const free = bodies.filter(
		( { id } ) => ! places.some( ( { body } ) => body === id )
	);
	return (
		<fieldset className="ct-directory__places">
			<legend>{ __( 'Bodies and positions', 'cong-truong' ) }</legend>
			{ places.map( ( place ) => {
				const name =
					bodies.find( ( { id } ) => id === place.body )?.name ?? '';
				return (
					<div key={ place.body }>
						<TextControl
							__next40pxDefaultSize
							__nextHasNoMarginBottom
							label={ sprintf(
								/* translators: %s: name of a body, such as “Ban Giám hiệu” */
								__( 'Position in %s', 'cong-truong' ),
								name
							) }
							placeholder={ __(
								'such as Hiệu trưởng, Tổ trưởng; empty for a member',
								'cong-truong'
							) }
							value={ place.position }
							onChange={ ( position ) =>
								onChange(
									places.map( ( other ) =>
										other === place
											? { ...place, position }
											: other
									)
								)
							}
						/>
						<Button
							__next40pxDefaultSize
							variant="tertiary"
							onClick={ () =>
								onChange(
									places.filter(
										( other ) => other !== place
									)
								)
							}
						>
							{ __( 'Take out', 'cong-truong' ) }
							<span className="screen-reader-text">{ ` ${ name }` }</span>
						</Button>
					</div>
				);
			} ) }
			{ free.length > 0 && (
				<SelectControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __( 'Add to a body', 'cong-truong' ) }
					value=""
					options={ [
						{ value: '', label: __( 'Choose…', 'cong-truong' ) },
						...free.map( ( { id, name } ) => ( {
							value: String( id ),
							label: name,
						} ) ),
					] }
					onChange={ ( value: string ) => {
						if ( value !== '' ) {
							onChange( [
								...places,
								{ body: Number( value ), position: '' },
							] );
						}
					} }
				/>
			) }
		</fieldset>
	);
}
