import { fireEvent, render, screen } from '@testing-library/react';

import { emptyValues } from '../../lib/disclosure/values';
import { loadForm } from '../spreadsheet/state/test-forms';
import { shownWarnings, WarningsPanel } from '.';
import { marksOf } from './use-warnings';

const form = loadForm( 'BM10' );
const count = ( raw: string ) => ( { raw, value: Number( raw ) } );
const values = {
	...emptyValues(),
	cells: {
		I: { tong_so: count( '10' ) },
		'I.1': { tong_so: count( '4' ) },
		'I.2': {
			tong_so: count( '3' ),
			tong_so_rate: { raw: '3000%', value: 3000 },
		},
		'I.3': { tong_so: count( '3' ) },
		'I.4': { tong_so: count( '0' ) },
	},
};
const warnings = shownWarnings( form, values );
const [ first ] = warnings;

function show( shown = warnings, isReadOnly = false ) {
	const handlers = {
		onJump: jest.fn(),
		onOffer: jest.fn(),
		onDismiss: jest.fn(),
		onUndismiss: jest.fn(),
	};
	render(
		<WarningsPanel
			warnings={ shown }
			isReadOnly={ isReadOnly }
			{ ...handlers }
		/>
	);
	return handlers;
}

describe( 'WarningsPanel', () => {
	it( 'counts what is open and lets one go there or use what is offered', () => {
		const { onJump, onOffer } = show();
		expect( screen.getByRole( 'heading' ).textContent ).toBe(
			'1 place to look at'
		);
		fireEvent.click(
			screen.getByRole( 'button', { name: 'Go to the cell' } )
		);
		expect( onJump ).toHaveBeenCalledWith( first?.warning.cells[ 0 ] );
		fireEvent.click( screen.getByRole( 'button', { name: /^Use 30/ } ) );
		expect( onOffer ).toHaveBeenCalledWith( first?.warning );
	} );

	it( 'keeps only with a reason', () => {
		const { onDismiss } = show();
		fireEvent.click( screen.getByRole( 'button', { name: 'Keep it…' } ) );
		const reason = screen.getByLabelText( 'Why is it right as it is?' );
		fireEvent.change( reason, { target: { value: '  ok ' } } );
		fireEvent.click( screen.getByRole( 'button', { name: 'Keep it' } ) );
		expect( onDismiss ).not.toHaveBeenCalled();
		fireEvent.change( reason, { target: { value: ' theo sổ gốc ' } } );
		fireEvent.click( screen.getByRole( 'button', { name: 'Keep it' } ) );
		expect( onDismiss ).toHaveBeenCalledWith(
			first?.warning,
			'theo sổ gốc'
		);
	} );

	it( 'lists what was kept apart, with its reason', () => {
		const kept = warnings.map( ( warning ) => ( {
			...warning,
			reason: 'theo sổ gốc',
		} ) );
		const { onUndismiss } = show( kept );
		expect( screen.getByRole( 'heading' ).textContent ).toBe(
			'Nothing to look at'
		);
		expect( screen.getByText( 'Kept: theo sổ gốc' ) ).toBeTruthy();
		fireEvent.click(
			screen.getByRole( 'button', { name: 'Look at it again' } )
		);
		expect( onUndismiss ).toHaveBeenCalledWith( first?.warning );
	} );

	it( 'only shows where nothing may be changed', () => {
		show( warnings, true );
		expect(
			screen
				.getAllByRole( 'button' )
				.map( ( button ) => button.textContent )
		).toEqual( [ 'Go to the cell' ] );
	} );
} );

describe( 'shownWarnings', () => {
	it( 'knows a kept one as long as its figures are the same', () => {
		const { key, figures } = first?.warning ?? { key: '', figures: '' };
		const dismissals = [ { key, figures, reason: 'theo sổ gốc' } ];
		expect(
			shownWarnings( form, { ...values, dismissals } )[ 0 ]?.reason
		).toBe( 'theo sổ gốc' );
		const changed = {
			...values,
			dismissals,
			cells: {
				...values.cells,
				'I.2': {
					tong_so: count( '3' ),
					tong_so_rate: { raw: '300%', value: 300 },
				},
			},
		};
		expect( shownWarnings( form, changed )[ 0 ]?.reason ).toBeNull();
	} );

	it( 'marks its cells until it is kept', () => {
		expect(
			Object.keys( marksOf( warnings ).rows[ 'I.2' ] ?? {} )
		).toContain( 'tong_so_rate' );
		const kept = warnings.map( ( warning ) => ( {
			...warning,
			reason: 'x',
		} ) );
		expect( marksOf( kept ) ).toEqual( { rows: {}, sentences: [] } );
	} );
} );
