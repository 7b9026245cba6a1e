import { fireEvent, render, screen } from '@testing-library/react';

import { emptyValues } from '../../lib/disclosure/values';
import { loadForm } from '../spreadsheet/state/test-forms';
import ImportDialog from '.';

/** No worker runs here: what is read beside the page is read in it, as in a browser that lets it have none. */
jest.mock( './start-worker', () => ( {
	startWorker: () => {
		throw new Error( 'no worker' );
	},
} ) );

// Reading a table takes its time on a small computer.
const PATIENT = { timeout: 20_000 };
jest.setTimeout( 30_000 );

function show( html: string ) {
	const onApply = jest.fn();
	const onClose = jest.fn();
	render(
		<ImportDialog
			form={ loadForm( 'BM10' ) }
			values={ emptyValues() }
			target={ { schoolYear: '2020-2021', period: 'hk1' } }
			pasted={ { html } }
			onApply={ onApply }
			onClose={ onClose }
		/>
	);
	return { onApply, onClose };
}

const line = ( tag: string, texts: string[] ) =>
	`<tr>${ texts.map( ( text ) => `<${ tag }>${ text }</${ tag }>` ).join( '' ) }</tr>`;

const TABLE = `<figure class="wp-block-table"><table><thead>${ line( 'th', [
	'STT',
	'Nội dung',
	'Tổng số',
	'Lớp 6',
	'Lớp 7',
	'Lớp 8',
	'Lớp 9',
] ) }</thead><tbody>${ line( 'td', [
	'I',
	'Số học sinh chia theo hạnh kiểm',
	'407',
	'125',
	'98',
	'94',
	'90',
] ) }${ line( 'td', [
	'II',
	'Số học sinh chia theo học lực',
	'407',
	'125',
	'98',
	'94',
	'90',
] ) }</tbody></table></figure>`;

test( 'a table at hand is read at once, and changes values only when applied', async () => {
	const { onApply } = show( TABLE );
	const apply = await screen.findByRole(
		'button',
		{ name: 'Import 10 cells' },
		PATIENT
	);
	expect(
		screen.queryByRole( 'button', { name: 'choose another file' } )
	).toBeNull();
	expect( onApply ).not.toHaveBeenCalled();
	fireEvent.click( apply );
	expect( onApply ).toHaveBeenCalledWith(
		expect.objectContaining( {
			cells: expect.objectContaining( {
				I: expect.objectContaining( {
					lop_6: { raw: '125', value: 125 },
				} ),
			} ),
		} ),
		expect.any( String )
	);
} );

test( 'a table of something else is refused, and nothing can be applied', async () => {
	const { onApply, onClose } = show(
		'<table><tr><td>Món</td><td>Giá</td></tr><tr><td>Phở</td><td>40</td></tr></table>'
	);
	expect(
		( await screen.findAllByText( /looks like this form/, {}, PATIENT ) )
			.length
	).toBeGreaterThan( 0 );
	expect( screen.queryByRole( 'button', { name: /^Import/ } ) ).toBeNull();
	const [ close ] = screen
		.getAllByRole( 'button', { name: 'Close' } )
		.slice( -1 );
	fireEvent.click( close ?? document.body );
	expect( onClose ).toHaveBeenCalled();
	expect( onApply ).not.toHaveBeenCalled();
} );
