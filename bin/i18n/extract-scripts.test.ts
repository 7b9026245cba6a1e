import { extractScript } from './extract-scripts';

const extract = ( text: string ) =>
	extractScript( 'a.tsx', 'cong-truong', text ).map(
		( { msgid, msgctxt, msgidPlural, comments } ) => ( {
			msgid,
			msgctxt,
			msgidPlural,
			comments,
		} )
	);

test( 'reads every function, called bare or from an object', () => {
	expect(
		extract( `
			__( 'One', 'cong-truong' );
			i18n.__( "It's", 'cong-truong' );
			_x( 'Post', 'verb', 'cong-truong' );
			_n( '%d row', '%d rows', count, 'cong-truong' );
			_nx( '%d row', '%d rows', count, 'table', 'cong-truong' );
		` )
	).toEqual( [
		{ msgid: 'One', msgctxt: '', msgidPlural: '', comments: [] },
		{ msgid: "It's", msgctxt: '', msgidPlural: '', comments: [] },
		{ msgid: 'Post', msgctxt: 'verb', msgidPlural: '', comments: [] },
		{ msgid: '%d row', msgctxt: '', msgidPlural: '%d rows', comments: [] },
		{
			msgid: '%d row',
			msgctxt: 'table',
			msgidPlural: '%d rows',
			comments: [],
		},
	] );
} );

test( 'reads strings between tags with apostrophes, and strings put together', () => {
	expect(
		extract(
			`const a = <p title={ __( 'A' + ' b', 'cong-truong' ) }>don't { __( \`C\`, 'cong-truong' ) }</p>;`
		).map( ( { msgid } ) => msgid )
	).toEqual( [ 'A b', 'C' ] );
} );

test( 'leaves the strings of another text domain', () => {
	expect( extract( `__( 'One' ); __( 'Two', 'san-truong' );` ) ).toEqual(
		[]
	);
} );

test( 'finds the comment for translators before the call or its statement', () => {
	const comments = extract( `
		const a = sprintf(
			/* translators: %s: name. */
			__( 'Hi %s', 'cong-truong' ),
			name
		);
		// translators: %d: number
		const b = sprintf( __( 'No. %d', 'cong-truong' ), 1 );
		const c = __( 'Plain', 'cong-truong' );
	` ).map( ( message ) => message.comments );
	expect( comments ).toEqual( [
		[ 'translators: %s: name.' ],
		[ 'translators: %d: number' ],
		[],
	] );
} );

test( 'leaves functions whose names every object has', () => {
	expect( extract( `a.toString( 16 ); b.constructor( 1 );` ) ).toEqual( [] );
} );

test( 'refuses a string that is made at run time', () => {
	expect( () => extract( `__( text, 'cong-truong' );` ) ).toThrow(
		'a.tsx:1'
	);
} );
