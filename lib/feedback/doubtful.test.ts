import { markWords, wordsIn } from './doubtful';

describe( 'words that may be personal data', () => {
	it( 'are marked in place, and the text stays as it is', () => {
		const text = 'Cháu Lê Văn An (lớp 6A) và bạn Ang.';
		const parts = markWords( text, [ 'An', '6A', 'Lê Văn An', '' ] );
		expect( parts.map( ( part ) => part.text ).join( '' ) ).toBe( text );
		expect( parts.filter( ( part ) => part.isDoubtful ) ).toEqual( [
			{ text: 'Lê Văn An', isDoubtful: true },
			{ text: '6A', isDoubtful: true },
		] );
	} );

	it( 'are words and no patterns', () => {
		expect( wordsIn( 'a.b', [ 'a*b', '(', '.' ] ) ).toEqual( [] );
		expect( markWords( '', [ 'a' ] ) ).toEqual( [] );
		expect( markWords( 'a', [] ) ).toEqual( [
			{ text: 'a', isDoubtful: false },
		] );
	} );

	it( 'are told once', () => {
		expect( wordsIn( 'An và An', [ 'An' ] ) ).toEqual( [ 'An' ] );
	} );
} );
