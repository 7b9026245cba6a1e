/**
 * WordPress's window of the media library, for screens that are not the editor.
 */

import type { Emblem } from '../../lib/school/types';

type Attachment = {
	id: number;
	url: string;
	sizes?: Partial< Record< string, { url: string } > >;
};

type Frame = {
	on: ( event: 'select', callback: () => void ) => void;
	open: () => void;
	state: () => {
		get: ( name: 'selection' ) => {
			first: () => { toJSON: () => Attachment } | undefined;
		};
	};
};

type Media = ( options: {
	title: string;
	button: { text: string };
	library: { type: string };
	multiple: boolean;
} ) => Frame;

function library(): Media | undefined {
	return ( window as { wp?: { media?: Media } } ).wp?.media;
}

/** Whether the screen has the window. */
export function hasMedia(): boolean {
	return typeof library() === 'function';
}

export function choosePicture(
	title: string,
	button: string,
	onChoose: ( picture: Emblem ) => void
): void {
	const frame = library()?.( {
		title,
		button: { text: button },
		library: { type: 'image' },
		multiple: false,
	} );
	frame?.on( 'select', () => {
		const chosen = frame.state().get( 'selection' ).first()?.toJSON();
		if ( chosen ) {
			onChoose( {
				id: chosen.id,
				url: chosen.sizes?.medium?.url ?? chosen.url,
			} );
		}
	} );
	frame?.open();
}
