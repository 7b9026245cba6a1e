import { setTranslations } from './worker-i18n';

const i18n = () => window.wp.i18n;

const rows = ( count: number ) =>
	i18n().sprintf(
		/* translators: %d: number of rows */
		i18n()._n( '%d row', '%d rows', count, 'cong-truong' ),
		count
	);

test( 'strings that were not sent are English, with its plural', () => {
	setTranslations( {} );
	expect( i18n().__( 'Row', 'cong-truong' ) ).toBe( 'Row' );
	expect( rows( 1 ) ).toBe( '1 row' );
	expect( rows( 2 ) ).toBe( '2 rows' );
} );

test( 'strings of the page are in its language, with its plural and context', () => {
	setTranslations( {
		'': { 'plural-forms': 'nplurals=1; plural=0;' },
		Row: [ 'Dòng' ],
		'table\u0004Row': [ 'Hàng' ],
		'%d row': [ '%d dòng' ],
	} );
	expect( i18n().__( 'Row', 'cong-truong' ) ).toBe( 'Dòng' );
	expect( i18n()._x( 'Row', 'table', 'cong-truong' ) ).toBe( 'Hàng' );
	expect( rows( 2 ) ).toBe( '2 dòng' );
} );
