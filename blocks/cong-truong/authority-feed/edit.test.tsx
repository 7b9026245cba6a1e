import { store as blocksStore } from '@wordpress/blocks';
import { select } from '@wordpress/data';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ComponentProps, ReactNode } from 'react';

import { registerBlock } from '../../shared/register';
import metadata from './block.json';
import { Edit } from './edit';
import type { AuthorityFeedAttributes } from './types';

jest.mock( '@wordpress/block-editor', () => ( {
	useBlockProps: () => ( {} ),
	InspectorControls: ( { children }: { children: ReactNode } ) => children,
} ) );
jest.mock( '../../shared/server-preview', () => ( {
	ServerPreview: ( { children }: { children: ReactNode } ) => (
		<div data-testid="preview">{ children }</div>
	),
} ) );

const defaults: AuthorityFeedAttributes = {
	kinds: [],
	layout: 'tabs',
	count: 5,
	showDate: true,
	showNew: true,
	showSource: true,
	showUpdated: true,
	hide: '',
	mode: 'newest',
};

const setAttributes = jest.fn();

function show( attributes: Partial< AuthorityFeedAttributes > = {} ) {
	const props = {
		attributes: { ...defaults, ...attributes },
		setAttributes,
		clientId: 'a',
		isSelected: true,
		className: '',
		context: {},
	} satisfies ComponentProps< typeof Edit >;
	render( <Edit { ...props } /> );
}

beforeAll( () =>
	registerBlock< AuthorityFeedAttributes >( metadata, { edit: Edit } )
);
beforeEach( () => setAttributes.mockReset() );

test( 'block.json has the attributes of the type and their defaults', () => {
	expect(
		Object.fromEntries(
			Object.entries( metadata.attributes ).map(
				( [ name, { default: value } ] ) => [ name, value ]
			)
		)
	).toEqual( defaults );
} );

test( 'kinds stay in their order, whatever the order in which they are ticked', () => {
	show( { kinds: [ 'van-ban' ] } );
	fireEvent.click( screen.getByRole( 'checkbox', { name: 'Tin tức' } ) );
	expect( setAttributes ).toHaveBeenLastCalledWith( {
		kinds: [ 'tin-tuc', 'van-ban' ],
	} );
	fireEvent.click( screen.getByRole( 'checkbox', { name: 'Văn bản' } ) );
	expect( setAttributes ).toHaveBeenLastCalledWith( { kinds: [] } );
} );

test( 'details are switched one by one', () => {
	show( { showDate: false } );
	fireEvent.click( screen.getByRole( 'checkbox', { name: /date/ } ) );
	expect( setAttributes ).toHaveBeenLastCalledWith( { showDate: true } );
	fireEvent.click( screen.getByRole( 'checkbox', { name: /is new/ } ) );
	expect( setAttributes ).toHaveBeenLastCalledWith( { showNew: false } );
} );

test( 'layout and words', () => {
	show();
	fireEvent.click( screen.getByRole( 'radio', { name: /Strip/ } ) );
	expect( setAttributes ).toHaveBeenLastCalledWith( { layout: 'strip' } );
	fireEvent.change( screen.getByRole( 'textbox' ), {
		target: { value: 'đấu thầu, mời họp' },
	} );
	expect( setAttributes ).toHaveBeenLastCalledWith( {
		hide: 'đấu thầu, mời họp',
	} );
} );

test.each( [
	[ 'tabs', 'of each kind' ],
	[ 'columns', 'of each kind' ],
	[ 'list', 'items at most' ],
	[ 'strip', 'items at most' ],
] as const )( 'the number in %s is %s', ( layout, words ) => {
	show( { layout } );
	expect( screen.getByRole( 'slider' ).getAttribute( 'aria-label' ) ).toMatch(
		words
	);
} );

test( 'where nothing is read yet it leads to the screen of the sources', () => {
	show();
	expect(
		screen.getByRole( 'link', { name: /Add a source/ } )
	).toHaveProperty(
		'href',
		expect.stringContaining( 'admin.php?page=cong-truong-feed' )
	);
} );

test( 'the page of all items says what will be there', () => {
	show( { mode: 'archive' } );
	// Said aloud as well.
	expect( screen.getAllByText( /with a search/ ) ).not.toEqual( [] );
	expect( screen.queryByTestId( 'preview' ) ).toBeNull();
	expect( screen.queryByRole( 'radio' ) ).toBeNull();
} );

test.each( [
	[ {}, 'newest' ],
	[ { layout: 'columns' }, 'newest' ],
	[ { layout: 'strip' }, 'strip' ],
	[ { mode: 'archive' }, 'archive' ],
	[ { mode: 'archive', layout: 'strip' }, 'archive' ],
] as const )( 'with %o it is the variation %s', ( attributes, name ) => {
	expect(
		select( blocksStore ).getActiveBlockVariation( metadata.name, {
			...defaults,
			...attributes,
		} )?.name
	).toBe( name );
} );
