import { fireEvent, render, screen } from '@testing-library/react';

import { form } from '../../lib/disclosure/test-forms';
import { emptyValues } from '../../lib/disclosure/values';
import { createState } from './state';
import { Spreadsheet } from '.';

const cells = ( tag: string, texts: string[] ) =>
	`<tr>${ texts.map( ( text ) => `<${ tag }>${ text }</${ tag }>` ).join( '' ) }</tr>`;
const WHOLE = `<table>${ cells( 'th', [ 'STT', 'Nội dung', 'Tổng số', 'Lớp 6', 'Lớp 7', 'Lớp 8', 'Lớp 9' ] ) }${ [
	'Số học sinh chia theo hạnh kiểm',
	'Tốt',
	'Khá',
	'Trung bình',
	'Yếu',
]
	.map( ( label ) => cells( 'td', [ '1', label, '5', '1', '1', '1', '2' ] ) )
	.join( '' ) }</table>`;

function paste( html: string ) {
	const dispatch = jest.fn();
	const onForm = jest.fn();
	render(
		<Spreadsheet
			state={ createState( form( 'BM10', 'thcs' ), emptyValues() ) }
			dispatch={ dispatch }
			warnings={ { rows: {}, sentences: [] } }
			isReadOnly={ false }
			name="BM10"
			onRename={ jest.fn() }
			onMerge={ jest.fn() }
			onForm={ onForm }
		/>
	);
	const field = screen
		.getAllByRole( 'textbox' )
		.find( ( { className } ) => className.includes( 'ct-sheet__input' ) );
	fireEvent.paste( field ?? document.body, {
		clipboardData: {
			getData: ( type: string ) => ( type === 'text/html' ? html : '' ),
		},
	} );
	return { dispatch, onForm };
}

describe( 'pasting at a cell', () => {
	it( 'offers the import for a whole form, and pastes nothing before', () => {
		const { dispatch, onForm } = paste( WHOLE );
		expect( onForm ).toHaveBeenCalledTimes( 1 );
		expect( onForm.mock.calls[ 0 ][ 0 ] ).toMatchObject( {
			table: { html: WHOLE },
		} );
		expect( dispatch ).not.toHaveBeenCalledWith(
			expect.objectContaining( { type: 'paste' } )
		);
	} );

	it( 'pastes a range of figures as ever', () => {
		const { dispatch, onForm } = paste(
			`<table>${ cells( 'td', [ '5', '6' ] ) }</table>`
		);
		expect( onForm ).not.toHaveBeenCalled();
		expect( dispatch ).toHaveBeenCalledWith( {
			type: 'paste',
			block: { rows: [ [ '5', '6' ] ], merges: [] },
		} );
	} );
} );
