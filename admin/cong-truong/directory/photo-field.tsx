/**
 * The photo of a person, shown to visitors only while a consent is recorded.
 */

import { Button, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import type { PhotoWithConsent } from '../../../lib/directory/types';
import type { ScreenConfig } from './config';

/** A photo that was chosen and is not saved yet. */
export type NewPhoto = {
	attachment: number;
	url: string;
	by: string;
	on: string;
};

type Attachment = {
	id: number;
	url: string;
	sizes?: { thumbnail?: { url: string } };
};

/** The part of WordPress's media window that is used. */
type MediaFrame = {
	on: ( event: 'select', callback: () => void ) => void;
	open: () => void;
	state: () => {
		get: ( name: 'selection' ) => {
			first: () => { toJSON: () => Attachment } | undefined;
		};
	};
};

type OpenMedia = ( options: object ) => MediaFrame;

function choosePicture( onChoose: ( picture: Attachment ) => void ): void {
	const media: OpenMedia | undefined = window.wp?.media;
	const frame = media?.( {
		title: __( 'Choose a photo', 'cong-truong' ),
		library: { type: 'image' },
		multiple: false,
	} );
	frame?.on( 'select', () => {
		const picture = frame.state().get( 'selection' ).first()?.toJSON();
		if ( picture ) {
			onChoose( picture );
		}
	} );
	frame?.open();
}

function dayLabel( iso: string ): string {
	return iso.split( '-' ).reverse().join( '/' );
}

type Props = {
	config: ScreenConfig;
	name: string;
	stored: PhotoWithConsent | null;
	chosen: NewPhoto | null;
	onChoose: ( photo: NewPhoto | null ) => void;
	onWithdraw: () => void;
};

export function PhotoField( {
	config,
	name,
	stored,
	chosen,
	onChoose,
	onWithdraw,
}: Props ) {
	const url = chosen?.url ?? stored?.url ?? '';
	return (
		<fieldset className="ct-directory__photo">
			<legend>{ __( 'Photo', 'cong-truong' ) }</legend>
			{ url !== '' && <img src={ url } alt="" /> }
			{ stored && ! chosen && (
				<p>
					{ sprintf(
						/* translators: 1: who agreed, 2: day, 3: who wrote it down */
						__(
							'%1$s agreed on %2$s (recorded by %3$s).',
							'cong-truong'
						),
						stored.by,
						dayLabel( stored.on ),
						stored.recordedBy
					) }{ ' ' }
					<Button variant="link" isDestructive onClick={ onWithdraw }>
						{ __( 'Withdraw the consent', 'cong-truong' ) }
					</Button>
				</p>
			) }
			{ stored && stored.url === '' && ! chosen && (
				<p>
					{ __(
						'The picture is gone from the media library. Choose another one.',
						'cong-truong'
					) }
				</p>
			) }
			{ chosen && (
				<>
					<p>
						{ __(
							'A photo is shown only if the person agreed, and a parent too for a pupil. Write down who agreed and when.',
							'cong-truong'
						) }
					</p>
					<TextControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						label={ __( 'Who agreed', 'cong-truong' ) }
						value={ chosen.by }
						onChange={ ( by ) => onChoose( { ...chosen, by } ) }
					/>
					<TextControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						type="date"
						label={ __( 'Day of the consent', 'cong-truong' ) }
						max={ config.today }
						value={ chosen.on }
						onChange={ ( on ) => onChoose( { ...chosen, on } ) }
					/>
					<Button variant="link" onClick={ () => onChoose( null ) }>
						{ __( 'Leave the photo out', 'cong-truong' ) }
					</Button>
				</>
			) }
			{ config.canUpload && (
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ () =>
						choosePicture( ( picture ) =>
							onChoose( {
								attachment: picture.id,
								url:
									picture.sizes?.thumbnail?.url ??
									picture.url,
								by: chosen?.by ?? name,
								on: chosen?.on ?? '',
							} )
						)
					}
				>
					{ url === ''
						? __( 'Choose a photo', 'cong-truong' )
						: __( 'Choose another photo', 'cong-truong' ) }
				</Button>
			) }
		</fieldset>
	);
}
