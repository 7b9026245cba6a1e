import { fireEvent, render, screen, within } from '@testing-library/react';

import { emptyValues } from '../../lib/disclosure/values';
import { refusedPreview, type ImportPreview } from '../../lib/import';
import { loadForm } from '../spreadsheet/state/test-forms';
import { Preview } from './preview';

const form = loadForm( 'BM10' );
const values = {
	...emptyValues(),
	cells: {
		I: {
			tong_so: { raw: '400', value: 400 },
			lop_6: { raw: '125', value: 125 },
		},
	},
};

const preview: ImportPreview = {
	...refusedPreview( 'empty' ),
	outcome: 'ok-with-warnings',
	reason: null,
	message: '',
	form: 'BM10',
	level: 'thcs',
	cells: [
		{ row: 'I', column: 'tong_so', raw: '407', value: 407, where: '3:3' },
		{ row: 'I', column: 'lop_6', raw: '125', value: 125, where: '3:4' },
		{
			row: 'I.2',
			column: 'lop_9_rate',
			raw: '1.045',
			value: 1.045,
			where: '5:9',
		},
	],
	ambiguous: [
		{
			row: 'I.2',
			column: 'lop_9_rate',
			raw: '1.045',
			readings: [
				{ value: 1.045, raw: '1,0450', label: '1,045' },
				{ value: 1045, raw: '1045', label: '1.045' },
			],
			where: '5:9',
		},
	],
	unmatched: [
		{
			id: 'row-9',
			text: 'Cấp cụm',
			why: 'unknown-row',
			message: 'The form has no such row.',
			where: '9',
			suggestion: { row: 'IV.1' },
			part: 'main',
			parent: 'IV',
			after: 'IV.3',
			cells: [ { column: 'tong_so', raw: '7', value: 7 } ],
		},
	],
	counts: {
		source: 5,
		cells: 3,
		labels: 0,
		titles: 0,
		notes: 0,
		unmatched: 1,
		hidden: 0,
		dropped: 0,
	},
};

function show( changed: Partial< ImportPreview > = {} ) {
	const onApply = jest.fn();
	render(
		<Preview
			preview={ { ...preview, ...changed } }
			form={ form }
			values={ values }
			onApply={ onApply }
			onClose={ jest.fn() }
		/>
	);
	return onApply;
}

const stats = () =>
	within( screen.getAllByRole( 'list' )[ 0 ] as HTMLElement )
		.getAllByRole( 'listitem' )
		.map( ( { textContent } ) => textContent );
const choose = ( label: string ) =>
	fireEvent.click( screen.getByLabelText( label ) );
const apply = ( cells: number ) =>
	fireEvent.click(
		screen.getByRole( 'button', {
			name: cells === 1 ? 'Import 1 cell' : `Import ${ cells } cells`,
		} )
	);

describe( 'Preview', () => {
	it( 'counts before anything changes', () => {
		const onApply = show();
		expect( stats() ).toEqual( [
			'3 cells matched by their labels',
			'1 cell will change its value',
			'1 cell has two readings',
			'1 item has no place yet',
			'0 cells left out',
		] );
		expect( screen.getByText( '400' ).tagName ).toBe( 'DEL' );
		expect(
			screen.getByText( '400' ).closest( 'td' )?.textContent
		).toMatch( /400\s*407/ );
		expect( onApply ).not.toHaveBeenCalled();
	} );

	it( 'keeps the file’s own text, and puts what has no home into the note', () => {
		const onApply = show();
		apply( 2 );
		const [ [ next ] ] = onApply.mock.calls;
		expect( next.cells.I.tong_so.raw ).toBe( '407' );
		expect( next.cells[ 'I.2' ].lop_9_rate.raw ).toBe( '1.045' );
		expect( next.note ).toContain( 'Cấp cụm' );
		expect( next.note ).toContain( '7' );
		expect( values.cells.I.tong_so.raw ).toBe( '400' );
	} );

	it( 'takes the reading that was chosen', () => {
		const onApply = show();
		choose( '1045' );
		apply( 2 );
		expect(
			onApply.mock.calls[ 0 ][ 0 ].cells[ 'I.2' ].lop_9_rate
		).toEqual( { raw: '1045', value: 1045 } );
	} );

	it( 'adds a row for what has no home, or puts it into one that is there', () => {
		const onApply = show();
		choose( 'add a row' );
		apply( 3 );
		expect( onApply.mock.calls[ 0 ][ 0 ].addedRows ).toMatchObject( [
			{ parent: 'IV', label: 'Cấp cụm' },
		] );
		choose( 'put into a row' );
		apply( 3 );
		expect( onApply.mock.calls[ 1 ][ 0 ].cells[ 'IV.1' ].tong_so.raw ).toBe(
			'7'
		);
	} );

	it( 'counts what the editor leaves out', () => {
		show();
		choose( 'leave out' );
		expect( stats()[ 4 ] ).toBe( '1 cell left out' );
	} );

	it( 'asks before it takes a file of another year', () => {
		const onApply = show( {
			warnings: [
				{
					type: 'other-year',
					key: 'other-year',
					message: 'Another year.',
					cells: [],
				},
			],
		} );
		fireEvent.click(
			screen.getByRole( 'button', { name: 'Import 2 cells' } )
		);
		expect( onApply ).not.toHaveBeenCalled();
		choose( 'It is the right file; import it as it is.' );
		apply( 2 );
		expect( onApply ).toHaveBeenCalledTimes( 1 );
	} );

	it( 'lists what the file hides', () => {
		show( {
			hidden: [
				{ kind: 'sheet', where: 'Sheet2', text: 'nháp', count: 12 },
			],
		} );
		expect(
			screen.getByText( 'Sheet2' ).closest( 'li' )?.textContent
		).toBe( 'Sheet2 (12 cells): nháp' );
	} );

	it( 'has nothing to do where the file holds nothing new', () => {
		show( {
			cells: preview.cells.slice( 1, 2 ),
			ambiguous: [],
			unmatched: [],
		} );
		expect(
			screen.getByRole( 'button', { name: 'Nothing new in this file' } )
		).toBeTruthy();
	} );
} );
