import { store as blocksStore } from '@wordpress/blocks';
import { select } from '@wordpress/data';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ComponentProps, ReactNode } from 'react';

import { registerBlock } from '../../shared/register';
import metadata from './block.json';
import { Edit } from './edit';
import type { FeedbackFormAttributes } from './types';

jest.mock( '@wordpress/block-editor', () => ( {
	useBlockProps: () => ( {} ),
	InspectorControls: ( { children }: { children: ReactNode } ) => children,
} ) );
jest.mock( '../../shared/server-preview', () => ( {
	ServerPreview: () => <div data-testid="preview" />,
} ) );

const defaults: FeedbackFormAttributes = {
	kind: 'feedback',
	headingLevel: 0,
	showStatus: true,
};

const setAttributes = jest.fn();

beforeAll( () =>
	registerBlock< FeedbackFormAttributes >( metadata, { edit: Edit } )
);
beforeEach( () => {
	setAttributes.mockReset();
	const props = {
		attributes: defaults,
		setAttributes,
		clientId: 'a',
		isSelected: true,
		className: '',
		context: {},
	} satisfies ComponentProps< typeof Edit >;
	render( <Edit { ...props } /> );
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

test( 'kind, heading and the way to a message are chosen', () => {
	fireEvent.click( screen.getByRole( 'radio', { name: 'Report' } ) );
	expect( setAttributes ).toHaveBeenLastCalledWith( { kind: 'report' } );
	fireEvent.change( screen.getByRole( 'combobox' ), {
		target: { value: '3' },
	} );
	expect( setAttributes ).toHaveBeenLastCalledWith( { headingLevel: 3 } );
	fireEvent.click( screen.getByRole( 'checkbox' ) );
	expect( setAttributes ).toHaveBeenLastCalledWith( { showStatus: false } );
} );

test( 'it shows the form and leads to its settings', () => {
	expect( screen.getByTestId( 'preview' ) ).not.toBeNull();
	expect( screen.getByRole( 'link', { name: /Topics/ } ) ).toHaveProperty(
		'href',
		expect.stringContaining( '#/settings' )
	);
} );

test.each( [ 'feedback', 'question', 'report' ] as const )(
	'a form of %s is that variation',
	( kind ) => {
		expect(
			select( blocksStore ).getActiveBlockVariation( metadata.name, {
				...defaults,
				kind,
			} )?.name
		).toBe( kind );
	}
);
