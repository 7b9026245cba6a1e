import { createHash, webcrypto } from 'node:crypto';

import { prove } from './proof';

const SALT = 'abcdef?expires=4102444800&';

beforeAll( () => {
	Object.defineProperty( globalThis, 'crypto', {
		value: webcrypto,
		configurable: true,
	} );
} );

/** A challenge as `Feedback\Spam\Proof` makes it. */
function serve( number: number, changes = {} ): void {
	globalThis.fetch = jest.fn().mockResolvedValue( {
		json: async () => ( {
			algorithm: 'SHA-256',
			challenge: createHash( 'sha256' )
				.update( `${ SALT }${ number }` )
				.digest( 'hex' ),
			maxnumber: 1500,
			salt: SALT,
			signature: 'signed',
			...changes,
		} ),
	} );
}

it.each( [ 0, 499, 500, 1203, 1500 ] )(
	'finds the number %d and says it as ALTCHA does',
	async ( number ) => {
		serve( number );
		const { payload, expires } = await prove( '/challenge' );
		expect( JSON.parse( atob( payload ) ) ).toEqual( {
			algorithm: 'SHA-256',
			challenge: expect.stringMatching( /^[0-9a-f]{64}$/ ),
			number,
			salt: SALT,
			signature: 'signed',
		} );
		expect( expires ).toBe( 4102444800000 );
	}
);

it( 'has no proof where there is no number', async () => {
	serve( 1501 );
	expect( ( await prove( '/challenge' ) ).payload ).toBe( '' );
} );

it( 'gives the page a turn before it has tried all', async () => {
	serve( 1500 );
	let turns = 0;
	const timer = setInterval( () => turns++ );
	await prove( '/challenge' );
	clearInterval( timer );
	expect( turns ).toBeGreaterThan( 0 );
} );
