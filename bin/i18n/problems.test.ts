import { messageKey } from './messages';
import { findProblems } from './problems';

const check = ( msgid: string, text: string, msgidPlural = '' ) => {
	const message = {
		msgid,
		msgctxt: 'where',
		msgidPlural,
		comments: [],
		references: [ 'a.php' ],
	};
	return findProblems(
		[ message ],
		new Map( text ? [ [ messageKey( message ), text ] ] : [] )
	);
};

test.each( [
	[ '%d of %s', '%1$d trên %2$s' ],
	[ '%1$s by %2$s', '%2$s: %1$s' ],
	[ '100%% of %s', '100%% của %s' ],
	[ 'Read <a>this</a>', 'Đọc <a>trang này</a>' ],
	[ 'Rate 5% or more', 'Tỷ lệ 5% trở lên' ],
] )( 'accepts %s as %s', ( msgid, text ) => {
	expect( check( msgid, text ) ).toEqual( [] );
} );

test( 'a translated plural needs the placeholders of the plural', () => {
	expect( check( 'One row', '%d hàng', '%d rows' ) ).toEqual( [] );
	expect( check( 'One row', 'Một hàng', '%d rows' ) ).toHaveLength( 1 );
} );

test.each( [
	[ 'Save', '', 'Not translated' ],
	[ 'Hi %s', 'Xin chào', 'Other placeholders' ],
	[ '%1$s by %2$s', '%1$s và %1$s', 'Other placeholders' ],
	[ '%d rows', '%s hàng', 'Other placeholders' ],
	[ 'Read <a>this</a>', 'Đọc trang này', 'Other tags' ],
	[ 'School', 'Trường học'.normalize( 'NFD' ), 'Not in NFC' ],
] )( 'refuses %s as %s', ( msgid, text, problem ) => {
	expect( check( msgid, text ).join() ).toContain( problem );
} );

test( 'names a translation that no source needs', () => {
	expect( findProblems( [], new Map( [ [ 'Old', 'Cũ' ] ] ) ) ).toEqual( [
		'No source has this string any more: "Old"',
	] );
} );
