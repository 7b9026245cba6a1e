import { fireEvent, render, screen, waitFor } from '@testing-library/react';

import { Dialog } from '.';

function show( onConfirm: () => void | Promise< void >, isDisabled = false ) {
	const onClose = jest.fn();
	render(
		<Dialog
			title="Withdraw"
			confirm="Do it"
			onConfirm={ onConfirm }
			onClose={ onClose }
			isDisabled={ isDisabled }
		>
			<p>Why</p>
		</Dialog>
	);
	return onClose;
}

const button = ( name: string ) => screen.getByRole( 'button', { name } );

describe( 'Dialog', () => {
	it( 'stays and says why where it cannot be done', async () => {
		show( () => Promise.reject( new Error( 'There is no connection.' ) ) );
		fireEvent.click( button( 'Do it' ) );
		await waitFor( () =>
			expect(
				screen.getAllByText( 'There is no connection.' )[ 0 ]
			).toBeTruthy()
		);
		expect( button( 'Do it' ).getAttribute( 'aria-disabled' ) ).not.toBe(
			'true'
		);
	} );

	it( 'does it once, and cannot be closed meanwhile', async () => {
		let done = () => {};
		const onConfirm = jest.fn(
			() => new Promise< void >( ( resolve ) => ( done = resolve ) )
		);
		const onClose = show( onConfirm );
		fireEvent.click( button( 'Do it' ) );
		fireEvent.click( button( 'Do it' ) );
		fireEvent.click( button( 'Cancel' ) );
		fireEvent.keyDown( screen.getByRole( 'dialog' ), { key: 'Escape' } );
		expect( onConfirm ).toHaveBeenCalledTimes( 1 );
		expect( onClose ).not.toHaveBeenCalled();
		done();
		await waitFor( () =>
			expect( button( 'Cancel' ) ).toHaveProperty( 'disabled', false )
		);
		fireEvent.click( button( 'Cancel' ) );
		expect( onClose ).toHaveBeenCalledTimes( 1 );
	} );

	it( 'does nothing before it may', () => {
		const onConfirm = jest.fn();
		show( onConfirm, true );
		fireEvent.submit( button( 'Do it' ) );
		expect( onConfirm ).not.toHaveBeenCalled();
	} );
} );
