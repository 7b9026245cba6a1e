import { act, fireEvent, render, screen } from '@testing-library/react';
import { createReduxStore, dispatch, register, select } from '@wordpress/data';
import type { ReactNode } from 'react';

import { ConsultationPanel } from './consultation-panel';

jest.mock(
	'@wordpress/editor',
	() => ( {
		PluginDocumentSettingPanel: ( {
			title,
			children,
		}: {
			title: string;
			children: ReactNode;
		} ) => <section aria-label={ title }>{ children }</section>,
	} ),
	{ virtual: true }
);

type State = { status: string; meta: Record< string, unknown > };
type Action = { type: 'EDIT' | 'RESET' } & Partial< State >;

const stored: State = {
	status: 'draft',
	meta: { _cong_truong_closes: '2026-12-31', footnotes: '[]' },
};
const editor = createReduxStore( 'core/editor', {
	reducer: ( state: State = stored, { type, ...changes }: Action ) =>
		type === 'EDIT' || type === 'RESET' ? { ...state, ...changes } : state,
	actions: {
		editPost: ( { meta }: Pick< State, 'meta' > ) => ( {
			type: 'EDIT',
			meta,
		} ),
		reset: ( changes: Partial< State > ) => ( {
			type: 'RESET',
			...stored,
			...changes,
		} ),
	},
	selectors: {
		getEditedPostAttribute: ( state: State, name: keyof State ) =>
			state[ name ],
		getCurrentPostAttribute: ( state: State, name: keyof State ) =>
			state[ name ],
	},
} );
register( editor );

const open = ( changes: Partial< State > = {} ) => {
	act( () => {
		void dispatch( editor ).reset( changes );
	} );
	return render( <ConsultationPanel /> );
};

beforeEach( () => {
	jest.useFakeTimers( { now: new Date( 2026, 10, 25, 9 ) } );
} );

afterEach( () => {
	jest.useRealTimers();
} );

const warnings = () =>
	[ ...document.querySelectorAll( '.components-notice' ) ].map(
		( { textContent } ) => textContent
	);

describe( 'the panel of an issue for comments', () => {
	it( 'shows what is stored and advises nothing where all is well', () => {
		open();
		expect(
			screen.getByLabelText< HTMLInputElement >( 'Closing date' ).value
		).toBe( '2026-12-31' );
		expect( warnings() ).toEqual( [] );
	} );

	it( 'keeps the other meta when one changes', () => {
		open();
		const typed = {
			'Closing date': '2026-12-15',
			'Where to send comments': 'Văn phòng\nvp@truong.edu.vn',
			'Result of the consultation': '<b>Đồng ý</b>',
			'Result published on': '2027-01-05',
		};
		for ( const [ label, value ] of Object.entries( typed ) ) {
			fireEvent.change( screen.getByLabelText( label ), {
				target: { value },
			} );
		}
		expect( select( editor ).getEditedPostAttribute( 'meta' ) ).toEqual( {
			footnotes: '[]',
			_cong_truong_closes: '2026-12-15',
			_cong_truong_receives: 'Văn phòng\nvp@truong.edu.vn',
			_cong_truong_result: '<b>Đồng ý</b>',
			_cong_truong_result_on: '2027-01-05',
		} );
	} );

	it( 'lets no text grow longer than the server takes', () => {
		open();
		expect(
			screen.getByLabelText< HTMLTextAreaElement >(
				'Result of the consultation'
			).maxLength
		).toBe( 20000 );
	} );

	it( 'asks for a closing date', () => {
		open( { meta: {} } );
		expect( warnings() ).toEqual( [
			expect.stringContaining( 'No closing date yet' ),
		] );
	} );

	it( 'says before publishing that the closing date is over, and afterwards that the result is missing', () => {
		const meta = { _cong_truong_closes: '2026-11-24' };
		const { unmount } = open( { meta } );
		expect( warnings() ).toEqual( [
			expect.stringContaining( 'The closing date is over' ),
		] );
		unmount();
		open( { meta, status: 'publish' } );
		expect( warnings() ).toEqual( [
			expect.stringContaining( 'Write below what came of them' ),
		] );
	} );
} );
