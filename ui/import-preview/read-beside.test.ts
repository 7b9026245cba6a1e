import { setLocaleData } from '@wordpress/i18n';

import { refusedPreview } from '../../lib/import';
import { loadForm } from '../spreadsheet/state/test-forms';
import { readBeside } from './read-beside';
import { startWorker } from './start-worker';

jest.mock( './start-worker', () => ( { startWorker: jest.fn() } ) );

/** A browser's worker as far as the page sees it. */
class PageSide extends EventTarget {
	orders: unknown[] = [];
	isOver = false;
	constructor( private answer: ( worker: PageSide ) => Event ) {
		super();
	}
	postMessage( order: unknown ) {
		this.orders.push( structuredClone( order ) );
		this.dispatchEvent( this.answer( this ) );
	}
	terminate() {
		this.isOver = true;
	}
}

const JOB = {
	pasted: { html: '<table><tr><td>Món</td></tr></table>' },
	target: {
		form: loadForm( 'BM10' ),
		schoolYear: '2020-2021',
		period: 'hk1',
	},
} as const;

function startWith( answer: () => Event ): PageSide {
	const worker = new PageSide( answer );
	jest.mocked( startWorker ).mockReturnValueOnce(
		worker as Partial< Worker > as Worker
	);
	return worker;
}

test( 'the worker is told the translations, and ends with its answer', async () => {
	setLocaleData(
		{ '': { plural_forms: () => 0 }, Row: [ 'Dòng' ] },
		'cong-truong'
	);
	const preview = refusedPreview( 'no-table' );
	const worker = startWith(
		() => new MessageEvent( 'message', { data: preview } )
	);
	expect( await readBeside( JOB ) ).toBe( preview );
	expect( worker.orders ).toEqual( [
		expect.objectContaining( {
			job: JOB,
			translations: expect.objectContaining( { Row: [ 'Dòng' ] } ),
		} ),
	] );
	expect( worker.isOver ).toBe( true );
} );

test( 'a worker that the host or the browser does not allow is done without', async () => {
	const worker = startWith( () => new Event( 'error' ) );
	expect( ( await readBeside( JOB ) ).reason ).toBe( 'no-match' );
	expect( worker.isOver ).toBe( true );
} );
