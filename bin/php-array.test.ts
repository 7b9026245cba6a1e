import { phpFile } from './php-array';

test( 'values become PHP literals', () => {
	expect(
		phpFile( {
			a: [ 1, 1.5, true, null ],
			b: {},
			c: [],
			d: undefined,
			'e-f': "O'Neil \\ $x",
		} )
	).toBe(
		[
			'<?php',
			'return array(',
			"\t'a' => array(",
			'\t\t1,',
			'\t\t1.5,',
			'\t\ttrue,',
			'\t\tnull,',
			'\t),',
			"\t'b' => array(),",
			"\t'c' => array(),",
			"\t'e-f' => 'O\\'Neil \\\\ $x',",
			');',
			'',
		].join( '\n' )
	);
} );
