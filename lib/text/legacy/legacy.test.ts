import fc from 'fast-check';

import { recogniser } from '.';
import { decodeLegacy, legacyFont } from './recognise';
import type { LegacyFont } from './recognise';
import { isSyllable } from './syllable';
import { TCVN3 } from './tcvn3';
import { VNI } from './vni';

const VOWELS = 'aăâeêioôơuưy';
const TONES = [ '', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323' ];
const SMALL = [
	...[ ...VOWELS ].flatMap( ( vowel ) =>
		TONES.map( ( tone ) => ( vowel + tone ).normalize( 'NFC' ) )
	),
	'đ',
];

function inverse(
	codes: ReadonlyMap< string, string >
): Map< string, string > {
	return new Map(
		[ ...codes ].reverse().map( ( [ code, letter ] ) => [ letter, code ] )
	);
}

function encode( text: string, codes: ReadonlyMap< string, string > ): string {
	const back = inverse( codes );
	return [ ...text ]
		.map( ( letter ) => back.get( letter ) ?? letter )
		.join( '' );
}

const toTcvn3 = ( text: string ) => encode( text, TCVN3 );
const toVni = ( text: string ) => encode( text, VNI );
const TCVN3_FONT: LegacyFont = { encoding: 'TCVN3', isCapital: false };
const VNI_FONT: LegacyFont = { encoding: 'VNI', isCapital: false };

const SENTENCES = [
	'Số học sinh chia theo hạnh kiểm',
	'Tốt (tỷ lệ so với tổng số)',
	'Trung bình',
	'Khá',
	'Yếu',
	'Thi lại',
	'Lưu ban',
	'Bị đuổi học',
	'Số học sinh dự xét hoặc dự thi tốt nghiệp',
	'Diện tích sàn tập giáo dục thể chất',
	'Nguyễn Thị Ngọc Ánh',
	'Kỹ thuật nông nghiệp',
	'Chữ viết, quỹ đất, giữ gìn, khuỷu tay, nghiêng, thuở, quyển',
];

describe( 'old encodings', () => {
	it( 'knows every Vietnamese letter', () => {
		expect( SMALL ).toHaveLength( 73 );
		for ( const letter of SMALL ) {
			const capital = letter.toLocaleUpperCase( 'vi' );
			expect( decodeLegacy( toTcvn3( letter ), TCVN3_FONT ) ).toBe(
				letter
			);
			expect(
				decodeLegacy( toTcvn3( letter ), {
					encoding: 'TCVN3',
					isCapital: true,
				} )
			).toBe( capital );
			expect( decodeLegacy( toVni( letter ), VNI_FONT ) ).toBe( letter );
			expect( decodeLegacy( toVni( capital ), VNI_FONT ) ).toBe(
				capital
			);
		}
		expect( toTcvn3( 'à á đ ữ ư' ) ).toBe( 'µ ¸ ® ÷ \u00ad' );
		expect( toVni( 'Nguyễn Đức Ỷ ợ' ) ).toBe( 'Nguyeãn Ñöùc YÛ ôï' );
	} );

	it( 'reads back any text in both', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.constantFrom(
						...SMALL,
						...'bcdghklmnpqrstvx',
						' ',
						','
					),
					{ maxLength: 40 }
				),
				( letters ) => {
					const text = letters.join( '' );
					expect( decodeLegacy( toTcvn3( text ), TCVN3_FONT ) ).toBe(
						text
					);
					expect( decodeLegacy( toVni( text ), VNI_FONT ) ).toBe(
						text
					);
				}
			)
		);
	} );

	it( 'knows the fonts by name', () => {
		expect( legacyFont( '.VnTimeH' ) ).toEqual( {
			encoding: 'TCVN3',
			isCapital: true,
		} );
		expect( legacyFont( '.VnArial' )?.isCapital ).toBe( false );
		expect( legacyFont( 'VNI-Times' )?.encoding ).toBe( 'VNI' );
		expect( legacyFont( 'Times New Roman' ) ).toBeNull();
	} );

	it.each( [
		[ 'TCVN3', toTcvn3 ],
		[ 'VNI', toVni ],
	] as const )( 'recognises %s by its letters', ( from, write ) => {
		const texts = SENTENCES.map( ( text ) => ( { text: write( text ) } ) );
		const read = recogniser( [
			...texts,
			{ text: '5 × 6' },
			{ text: '98,8%' },
		] );
		SENTENCES.forEach( ( text, at ) => {
			const source = texts[ at ] ?? { text: '' };
			expect( read( source )?.text ?? source.text ).toBe( text );
			expect( read( source )?.from ?? from ).toBe( from );
		} );
		for ( const text of [
			'5 × 6',
			'±0,5',
			'1½',
			'100 m²',
			'98,8%',
			'X',
		] ) {
			expect( read( { text } ) ).toBeNull();
		}
	} );

	it( 'writes capitals where the font for capitals is lost', () => {
		const read = recogniser(
			SENTENCES.map( ( text ) => ( { text: toTcvn3( text ) } ) )
		);
		expect( read( { text: 'TR\u00a6êNG THCS HßA B×NH' } )?.text ).toBe(
			'TRƯỜNG THCS HÒA BÌNH'
		);
	} );

	it( 'converts abbreviations of an old text', () => {
		const texts = SENTENCES.map( ( text ) => ( {
			text: toTcvn3( text ),
		} ) );
		const read = recogniser( [ ...texts, { text: '§H' }, { text: 'C§' } ] );
		expect( read( { text: '§H' } )?.text ).toBe( 'ĐH' );
		expect( read( { text: 'C§' } )?.text ).toBe( 'CĐ' );
	} );

	it( 'leaves right text alone, whatever its font is called', () => {
		const foreign = [
			'café',
			'Müller',
			'El Niño',
			'São Paulo',
			'Fußball',
			'résumé',
			'5 × 6 ± 3',
			'25 °C',
			'«Tin học»',
		];
		const texts = [ ...SENTENCES, 'hoà', 'Là', 'cá', ...foreign ];
		for ( const font of [ undefined, '.VnTime', 'VNI-Times' ] ) {
			const sources = texts.map( ( text ) => ( {
				text,
				...( font === undefined ? {} : { font } ),
			} ) );
			const read = recogniser( sources );
			expect(
				sources.flatMap( ( source ) => read( source ) ?? [] )
			).toEqual( [] );
		}
	} );

	it( 'converts the cells in an old font only, where both stand in one table', () => {
		const old = SENTENCES.slice( 0, 6 );
		const sources = [
			...old.map( ( text ) => ( {
				text: toTcvn3( text ),
				font: '.VnTime',
			} ) ),
			...SENTENCES.slice( 6 ).map( ( text ) => ( {
				text,
				font: 'Times New Roman',
			} ) ),
			{ text: 'Khá', font: 'Times New Roman' },
		];
		const read = recogniser( sources );
		expect(
			sources.map( ( source ) => read( source )?.text ?? source.text )
		).toEqual( [ ...SENTENCES, 'Khá' ] );
	} );

	it( 'tells syllables from what is none', () => {
		for ( const word of [
			'nghiêng',
			'quyển',
			'giữ',
			'gìn',
			'khuỷu',
			'Đức',
		] ) {
			expect( isSyllable( word ) ).toBe( true );
		}
		for ( const word of [
			'tèt',
			'kiÓm',
			'hoïc',
			'cafe',
			'Müller',
			'strong',
		] ) {
			expect( isSyllable( word ) ).toBe( false );
		}
	} );
} );
