import { draftsIn } from './drafts';

function memory() {
	const kept = new Map< string, string >( [ [ 'other', 'x' ] ] );
	return {
		getItem: ( name: string ) => kept.get( name ) ?? null,
		setItem: ( name: string, text: string ) => void kept.set( name, text ),
		removeItem: ( name: string ) => void kept.delete( name ),
		key: ( at: number ) => [ ...kept.keys() ][ at ] ?? null,
		get length() {
			return kept.size;
		},
	};
}

describe( 'text that is not sent yet', () => {
	it( 'is there after the page was loaded again', () => {
		const store = memory();
		draftsIn( () => store ).write( '5:answer', 'Kính gửi' );
		const later = draftsIn( () => store );
		expect( later.read( '5:answer' ) ).toBe( 'Kính gửi' );
		expect( later.keys() ).toEqual( [ '5:answer' ] );
		later.forget( '5:answer' );
		expect( draftsIn( () => store ).read( '5:answer' ) ).toBeNull();
		expect( later.keys() ).toEqual( [] );
	} );

	it( 'stays while the page is there where the browser keeps nothing', () => {
		const drafts = draftsIn( () => {
			throw new Error( 'SecurityError' );
		} );
		drafts.write( '5:note', 'a' );
		expect( drafts.read( '5:note' ) ).toBe( 'a' );
		expect( drafts.keys() ).toEqual( [ '5:note' ] );
	} );
} );
