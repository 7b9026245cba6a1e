import apiFetch from '@wordpress/api-fetch';
import { createReduxStore, register } from '@wordpress/data';
import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
} from '@testing-library/react';
import type { ComponentProps, ComponentType, ReactNode } from 'react';

import { Edit } from './edit';
import type { EditorModal } from './editor-modal';
import type { DisclosureAttributes } from './types';

jest.mock( '@wordpress/api-fetch' );
jest.mock( '@wordpress/block-editor', () => ( {
	useBlockProps: () => ( {} ),
	BlockControls: ( { children }: { children: ReactNode } ) => children,
	InspectorControls: () => null,
} ) );
jest.mock( './editor-modal', () => ( {
	EditorModal: ( {
		id,
		pasted,
		onImported,
		onClose,
	}: ComponentProps< typeof EditorModal > ) => (
		<>
			<p>
				spreadsheet { id } { JSON.stringify( pasted ) }
			</p>
			<button onClick={ onImported }>apply</button>
			<button onClick={ onClose }>close</button>
		</>
	),
} ) );
const actions = {
	replaceBlocks: jest.fn(),
	lockPostSaving: jest.fn(),
	unlockPostSaving: jest.fn(),
	lockPostAutosaving: jest.fn(),
	unlockPostAutosaving: jest.fn(),
};
jest.mock( './table-transform', () => ( {
	toTables: ( table: string ) => [ table ],
} ) );

for ( const name of [ 'core/editor', 'core/block-editor' ] ) {
	register(
		createReduxStore( name, {
			reducer: ( state = null ) => state,
			actions: Object.fromEntries(
				Object.entries( actions ).map( ( [ action, called ] ) => [
					action,
					( ...args: unknown[] ) => {
						called( ...args );
						return { type: action };
					},
				] )
			),
		} )
	);
}

let mockAnswer: 'table' | 'nothing' = 'table';
/** As in WordPress 6.8: it shows the placeholder of an empty answer before it asks. */
jest.mock( '@wordpress/server-side-render', () => {
	const { useEffect, useState } =
		jest.requireActual< typeof import( 'react' ) >( 'react' );
	function ServerSideRender( {
		attributes,
		EmptyResponsePlaceholder: Empty,
		LoadingResponsePlaceholder: Loading,
	}: {
		attributes: DisclosureAttributes;
		EmptyResponsePlaceholder: ComponentType;
		LoadingResponsePlaceholder: ComponentType;
	} ) {
		const [ step, setStep ] = useState( 0 );
		useEffect( () => setStep( Math.min( step + 1, 2 ) ), [ step ] );
		if ( step === 1 ) {
			return <Loading />;
		}
		return step === 2 && mockAnswer === 'table' ? (
			<p>
				{ attributes.mode } { attributes.disclosureId }
			</p>
		) : (
			<Empty />
		);
	}
	return { __esModule: true, default: ServerSideRender };
} );

const published = {
	id: 12,
	title: 'Chất lượng giáo dục thực tế, năm học 2020-2021',
	state: 'published',
};

const setAttributes = jest.fn();

async function show( attributes: Partial< DisclosureAttributes > = {} ) {
	const props = {
		attributes: { mode: 'one', disclosureId: 0, ...attributes },
		setAttributes,
		clientId: 'a',
		isSelected: true,
		className: '',
		context: {},
	} satisfies ComponentProps< typeof Edit >;
	await act( async () => {
		render( <Edit { ...props } /> );
	} );
}

beforeEach( () => {
	// jsdom has no layout, so nothing to scroll.
	Element.prototype.scrollIntoView = jest.fn();
	mockAnswer = 'table';
	setAttributes.mockReset();
	Object.values( actions ).forEach( ( action ) => action.mockClear() );
	jest.mocked( apiFetch ).mockReset().mockResolvedValue( [ published ] );
} );

test( 'asks which disclosure to show', async () => {
	await show();
	fireEvent.focus( screen.getByRole( 'combobox' ) );
	fireEvent.change( screen.getByRole( 'combobox' ), {
		target: { value: 'chat luong' },
	} );
	fireEvent.click( screen.getByRole( 'option', { name: published.title } ) );
	expect( setAttributes ).toHaveBeenCalledWith( {
		mode: 'one',
		disclosureId: 12,
	} );
} );

test( 'says what to do when there is none', async () => {
	jest.mocked( apiFetch ).mockResolvedValue( [] );
	await show();
	expect(
		screen.getByRole( 'link', { name: /Enter figures/ } )
	).toHaveProperty(
		'href',
		expect.stringContaining( 'page=cong-truong-disclosure' )
	);
} );

test( 'says when the list can not be loaded', async () => {
	jest.mocked( apiFetch ).mockRejectedValue( new Error( 'offline' ) );
	await show();
	expect( screen.getByText( /could not be loaded/ ) ).toBeTruthy();
} );

test( 'shows all that the school publishes', async () => {
	await show();
	fireEvent.click( screen.getByRole( 'button', { name: /Show all/ } ) );
	expect( setAttributes ).toHaveBeenCalledWith( { mode: 'all' } );
} );

test( 'shows what visitors see', async () => {
	await show( { disclosureId: 12 } );
	expect( screen.getByText( 'one 12' ) ).toBeTruthy();
	expect( apiFetch ).not.toHaveBeenCalled();
} );

test( 'says that its disclosure is gone and offers another', async () => {
	mockAnswer = 'nothing';
	await show( { disclosureId: 99 } );
	expect( screen.getAllByText( /There is nothing to show/ ) ).not.toEqual(
		[]
	);
	expect( screen.getByRole( 'combobox' ) ).toBeTruthy();
} );

test( 'opens the spreadsheet of its disclosure', async () => {
	await show( { disclosureId: 12 } );
	fireEvent.click( screen.getByRole( 'button', { name: 'Edit figures' } ) );
	expect( screen.getByText( /spreadsheet 12/ ) ).toBeTruthy();
} );

test( 'a block of a template shows no choice', async () => {
	await show( { mode: 'page' } );
	expect( screen.queryByRole( 'combobox' ) ).toBeNull();
	expect( screen.queryByRole( 'button' ) ).toBeNull();
} );

describe( 'a table that waits', () => {
	async function choose() {
		await show( { table: 'TABLE' } );
		fireEvent.focus( screen.getByRole( 'combobox' ) );
		fireEvent.click(
			screen.getByRole( 'option', { name: published.title } )
		);
	}

	test( 'goes into the chosen disclosure, and the block then shows that', async () => {
		await choose();
		expect(
			screen.getByText( 'spreadsheet 12 {"html":"TABLE"}' )
		).toBeTruthy();
		fireEvent.click( screen.getByText( 'apply' ) );
		fireEvent.click( screen.getByText( 'close' ) );
		expect( setAttributes ).toHaveBeenCalledWith( {
			mode: 'one',
			disclosureId: 12,
			table: undefined,
		} );
	} );

	test( 'goes on waiting when the import is cancelled', async () => {
		await choose();
		fireEvent.click( screen.getByText( 'close' ) );
		expect( setAttributes ).not.toHaveBeenCalled();
		expect( screen.getByRole( 'combobox' ) ).toBeTruthy();
	} );

	test( 'can be put back', async () => {
		await show( { table: 'TABLE' } );
		fireEvent.click(
			screen.getByRole( 'button', { name: 'Put the old table back' } )
		);
		expect( actions.replaceBlocks ).toHaveBeenCalledWith( 'a', [
			'TABLE',
		] );
	} );

	test( 'keeps the post from being saved without it', async () => {
		await show( { table: 'TABLE' } );
		expect( actions.lockPostSaving ).toHaveBeenCalled();
		expect( actions.unlockPostSaving ).not.toHaveBeenCalled();
		cleanup();
		expect( actions.unlockPostSaving ).toHaveBeenCalledWith(
			actions.lockPostSaving.mock.lastCall?.[ 0 ]
		);
	} );
} );
