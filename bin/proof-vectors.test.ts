import { createChallenge, solveChallenge } from 'altcha-lib/v1';

import vectors from '../tests/data/vectors/proof.json';

/** `tests/php/Feedback/Spam/ProofTest.php` holds the plugin to the same vectors. */
describe( 'proofs of work as altcha-lib makes them', () => {
	it.each( vectors.solved )(
		'solves $salt',
		async ( { algorithm, challenge, maxnumber, number, salt } ) => {
			const { promise } = solveChallenge(
				challenge,
				salt,
				algorithm,
				maxnumber
			);
			expect( await promise ).toMatchObject( { number } );
		},
		30_000
	);

	it.each( vectors.solved )( 'signs $salt', async ( solved ) => {
		const { number, ...challenge } = solved;
		const [ salt = '' ] = challenge.salt.split( '?' );
		expect(
			await createChallenge( {
				hmacKey: vectors.hmacKey,
				salt,
				number,
				maxnumber: challenge.maxnumber,
				expires: new Date( 9_999_999_999_000 ),
			} )
		).toEqual( challenge );
	} );
} );
