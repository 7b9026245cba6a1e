/**
 * The school's emblem: the logo of the site.
 */

import { Button, Flex } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { Emblem } from '../../lib/school/types';
import { choosePicture, hasMedia } from './media';

type Props = {
	emblem: Emblem | null;
	onChange: ( emblem: Emblem | null ) => void;
};

export function EmblemField( { emblem, onChange }: Props ) {
	return (
		<fieldset className="ct-school-fields__list">
			<legend>{ __( 'Emblem', 'cong-truong' ) }</legend>
			<p>
				{ __(
					'A square picture of the media library, best with a transparent background. Shows in the header of every page and in search engines.',
					'cong-truong'
				) }
			</p>
			{ emblem && (
				<img
					className="ct-school-fields__emblem"
					src={ emblem.url }
					alt={ __( 'The chosen emblem', 'cong-truong' ) }
				/>
			) }
			<Flex justify="flex-start" wrap>
				{ hasMedia() && (
					<Button
						__next40pxDefaultSize
						variant="secondary"
						onClick={ () =>
							choosePicture(
								__( 'Emblem of the school', 'cong-truong' ),
								__( 'Use this picture', 'cong-truong' ),
								onChange
							)
						}
					>
						{ emblem
							? __( 'Choose another picture', 'cong-truong' )
							: __( 'Choose a picture', 'cong-truong' ) }
					</Button>
				) }
				{ emblem && (
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						isDestructive
						onClick={ () => onChange( null ) }
					>
						{ __( 'No emblem', 'cong-truong' ) }
					</Button>
				) }
			</Flex>
		</fieldset>
	);
}
