import { fireEvent, render, screen } from '@testing-library/react';
import type { ComponentProps, ReactNode } from 'react';

import metadata from './block.json';
import { Edit } from './edit';
import type { QaAttributes } from './types';

jest.mock( '@wordpress/block-editor', () => ( {
	useBlockProps: () => ( {} ),
	InspectorControls: ( { children }: { children: ReactNode } ) => children,
} ) );
jest.mock( '../../shared/server-preview', () => ( {
	ServerPreview: ( {
		attributes,
	}: {
		attributes: Record< string, unknown >;
	} ) => <output>{ JSON.stringify( attributes ) }</output>,
} ) );

const defaults: QaAttributes = { count: 10, topic: '', search: true, level: 2 };

const setAttributes = jest.fn();

function show( attributes: Partial< QaAttributes > = {} ) {
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

beforeEach( () => {
	setAttributes.mockReset();
	window.congTruongQa = {
		topics: { 'thu-chi': 'Các khoản thu' },
		screenUrl: 'https://truong.test/wp-admin/edit.php',
	};
} );

test( 'block.json has the attributes of the type and their defaults', () => {
	expect(
		Object.fromEntries(
			Object.entries( metadata.attributes ).map(
				( [ name, { default: value } ] ) => [ name, value ]
			)
		)
	).toEqual( defaults );
} );

test( 'topic, number, search and headings are chosen', () => {
	show();
	fireEvent.change( screen.getByRole( 'combobox', { name: 'Topic' } ), {
		target: { value: 'thu-chi' },
	} );
	expect( setAttributes ).toHaveBeenLastCalledWith( { topic: 'thu-chi' } );
	fireEvent.change( screen.getByRole( 'combobox', { name: 'Headings' } ), {
		target: { value: '0' },
	} );
	expect( setAttributes ).toHaveBeenLastCalledWith( { level: 0 } );
	fireEvent.click( screen.getByRole( 'checkbox' ) );
	expect( setAttributes ).toHaveBeenLastCalledWith( { search: false } );
	fireEvent.change( screen.getByRole( 'slider' ), {
		target: { value: '50' },
	} );
	expect( setAttributes ).toHaveBeenLastCalledWith( { count: 50 } );
	expect( screen.getByRole( 'status' ).textContent ).toBe(
		JSON.stringify( defaults )
	);
} );

test( 'a topic that is gone stays chosen', () => {
	show( { topic: 'cu' } );
	expect( screen.getByRole( 'combobox', { name: 'Topic' } ) ).toHaveProperty(
		'value',
		'cu'
	);
} );

test( 'who may not write questions is not led to their screen', () => {
	window.congTruongQa = { topics: {}, screenUrl: null };
	show();
	expect( screen.queryByRole( 'link' ) ).toBeNull();
} );
