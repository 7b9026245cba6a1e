import fc from 'fast-check';

import { writeRate } from '../../number';
import { cellColumns } from '../resolve-form';
import type { CellRef, DisclosureValues, Level, ResolvedForm } from '../types';
import { emptyValues } from '../values';
import { checkDisclosure } from '.';
import { fill, readForm, takeOffer, type } from './fixtures';
import type { Typed } from './fixtures';

const FORMS: Record< string, ResolvedForm > = {
	thcs: readForm( 'BM10', 'thcs' ),
	thpt: readForm( 'BM10', 'thpt' ),
};
const GRADES: Record< string, number[] > = {
	thcs: [ 6, 7, 8, 9 ],
	thpt: [ 10, 11, 12 ],
};
const FIRST = [ 'I.1', 'I.2', 'I.3', 'I.4' ];
const SECOND = [ 'II.1', 'II.2', 'II.3', 'II.4', 'II.5' ];

type School = { level: Level; decimals: number; shares: number[][] };

const sum = ( numbers: number[] ) =>
	numbers.reduce( ( total, number ) => total + number, 0 );

/** Splits a number of pupils by weights, so that the parts add up. */
function split( pupils: number, weights: number[] ): number[] {
	const total = sum( weights ) || 1;
	const parts = weights
		.slice( 1 )
		.map( ( weight ) => Math.floor( ( pupils * weight ) / total ) );
	return [ pupils - sum( parts ), ...parts ];
}

/** Form 10 as a school fills it that makes no mistake. */
function consistent( { level, decimals, shares }: School ): Typed {
	const grades = GRADES[ level ] ?? [];
	const columns = [
		'tong_so',
		...grades.map( ( grade ) => `lop_${ grade }` ),
	];
	const pupils = grades.map(
		( _grade, index ) => 20 + ( shares[ index ]?.[ 0 ] ?? 0 )
	);
	const typed: Typed = {};
	const put = ( row: string, figures: number[], bases?: number[] ) => {
		const all = [ sum( figures ), ...figures ];
		const allBases = bases && [ sum( bases ), ...bases ];
		typed[ row ] = Object.fromEntries(
			columns.flatMap( ( column, index ) => {
				const figure = all[ index ] ?? 0;
				const base = allBases?.[ index ] ?? 0;
				return [
					[ column, String( figure ) ],
					...( base > 0
						? [
								[
									`${ column }_rate`,
									writeRate(
										( figure * 100 ) / base,
										decimals
									),
								],
							]
						: [] ),
				];
			} )
		);
	};
	const levels = ( row: string, rows: string[], offset: number ) => {
		const parts = pupils.map( ( count, index ) =>
			split(
				count,
				rows.map(
					( _row, at ) => shares[ index ]?.[ offset + at ] ?? 1
				)
			)
		);
		put( row, pupils );
		rows.forEach( ( id, at ) =>
			put(
				id,
				parts.map( ( part ) => part[ at ] ?? 0 ),
				pupils
			)
		);
	};
	levels( 'I', FIRST, 1 );
	levels( 'II', SECOND, 5 );
	put(
		'IX',
		pupils.map( ( count ) => Math.floor( count / 9 ) )
	);
	const boys = pupils.map( ( count ) => Math.floor( count / 2 ) );
	const girls = pupils.map(
		( count, index ) => count - ( boys[ index ] ?? 0 )
	);
	typed.VIII = Object.fromEntries(
		columns.map( ( column, index ) => [
			column,
			`${ [ sum( boys ), ...boys ][ index ] }/${
				[ sum( girls ), ...girls ][ index ]
			}`,
		] )
	);
	return typed;
}

const schools: fc.Arbitrary< School > = fc.record( {
	level: fc.constantFrom< Level >( 'thcs', 'thpt' ),
	decimals: fc.integer( { min: 1, max: 4 } ),
	shares: fc.array(
		fc.array( fc.integer( { min: 1, max: 90 } ), {
			minLength: 10,
			maxLength: 10,
		} ),
		{ minLength: 4, maxLength: 4 }
	),
} );

function formOf( { level }: School ): ResolvedForm {
	const form = FORMS[ level ];
	if ( ! form ) {
		throw new Error( `No form of ${ level }` );
	}
	return form;
}

function keysOf( form: ResolvedForm, values: DisclosureValues ): string[] {
	return checkDisclosure( form, values ).map( ( { key } ) => key );
}

/** What using an offer brings: warnings that were not there, or that did not go. */
function troubleWithOffers(
	form: ResolvedForm,
	values: DisclosureValues
): string[] {
	const warnings = checkDisclosure( form, values );
	const before = new Set( warnings.map( ( { key } ) => key ) );
	return warnings.flatMap( ( { key, offer } ) => {
		if ( ! offer ) {
			return [];
		}
		const after = keysOf( form, takeOffer( form, values, offer ) );
		return after.filter( ( one ) => one === key || ! before.has( one ) );
	} );
}

const RAWS = fc.oneof(
	fc.integer( { min: 0, max: 400 } ).map( String ),
	fc
		.integer( { min: 0, max: 10000 } )
		.map( ( rate ) => writeRate( rate / 100 ) ),
	fc.constantFrom(
		'',
		'-',
		'không',
		'x',
		'1.045',
		'12/13',
		'1.100',
		'abc',
		'0'
	),
	fc.string( { unit: 'binary', maxLength: 12 } )
);

describe( 'any school', () => {
	it( 'whose figures agree is left in peace', () => {
		fc.assert(
			fc.property( schools, ( school ) => {
				const form = formOf( school );
				expect(
					checkDisclosure( form, fill( form, consistent( school ) ) )
				).toEqual( [] );
			} ),
			{ numRuns: 150 }
		);
	} );

	it( 'is told of one figure that is off', () => {
		fc.assert(
			fc.property(
				schools,
				fc.constantFrom( 'I', 'II', ...FIRST, ...SECOND ),
				fc.nat( 3 ),
				fc.integer( { min: 1, max: 50 } ),
				( school, row, at, by ) => {
					const form = formOf( school );
					const typed = consistent( school );
					const columns = Object.keys( typed[ row ] ?? {} ).filter(
						( column ) => ! column.endsWith( '_rate' )
					);
					const column = columns[ at % columns.length ] ?? '';
					const raw = String(
						Number( typed[ row ]?.[ column ] ) + by
					);
					const warnings = checkDisclosure(
						form,
						type( form, fill( form, typed ), { row, column }, raw )
					);
					const named = warnings.some( ( { cells, details } ) => {
						const text = JSON.stringify( [ cells, details ] );
						return text.includes(
							JSON.stringify( { row, column } )
						);
					} );
					expect( named ).toBe( true );
				}
			),
			{ numRuns: 150 }
		);
	} );

	it( 'is told of one rate that is off, and what would follow', () => {
		fc.assert(
			fc.property(
				schools,
				fc.constantFrom( ...FIRST, ...SECOND ),
				fc.integer( { min: 2, max: 90 } ),
				( school, row, by ) => {
					const form = formOf( school );
					const typed = consistent( school );
					const ref: CellRef = { row, column: 'tong_so_rate' };
					const right = typed[ row ]?.tong_so_rate ?? '';
					const wrong = writeRate(
						Number( right.replace( ',', '.' ).replace( '%', '' ) ) +
							by,
						school.decimals
					);
					const values = type(
						form,
						fill( form, typed ),
						ref,
						wrong
					);

					expect(
						checkDisclosure( form, values ).map(
							( { cells, offer } ) => ( { cells, offer } )
						)
					).toEqual( [
						{ cells: [ ref ], offer: [ { ...ref, raw: right } ] },
					] );
				}
			),
			{ numRuns: 100 }
		);
	} );

	it( 'gets offers that settle something and stir up nothing', () => {
		fc.assert(
			fc.property(
				schools,
				fc.array(
					fc.tuple(
						fc.constantFrom(
							'I',
							'II',
							'VIII',
							...FIRST,
							...SECOND
						),
						fc.nat( 9 ),
						RAWS
					),
					{ minLength: 1, maxLength: 4 }
				),
				( school, changes ) => {
					const form = formOf( school );
					const [ part ] = form.parts;
					const ids = part ? cellColumns( part ) : [];
					const values = changes.reduce(
						( before, [ row, at, raw ] ) =>
							type(
								form,
								before,
								{ row, column: ids[ at % ids.length ] ?? '' },
								raw
							),
						fill( form, consistent( school ) )
					);
					expect( troubleWithOffers( form, values ) ).toEqual( [] );
				}
			),
			{ numRuns: 300 }
		);
	} );

	it( 'can type anything anywhere', () => {
		const ids = [ 'BM09', 'BM10', 'BM11', 'BM12', 'T9_2b_trung_hoc' ];
		const forms = ids.map( ( id ) => readForm( id ) );
		fc.assert(
			fc.property(
				fc.constantFrom( ...forms ),
				fc.array( fc.tuple( fc.nat( 60 ), fc.nat( 30 ), RAWS ), {
					maxLength: 60,
				} ),
				( form, changes ) => {
					const cells = form.parts.flatMap( ( part ) =>
						part.rows.map( ( { id } ) => ( {
							row: id,
							columns: cellColumns( part ),
						} ) )
					);
					const values = changes.reduce(
						( before, [ at, to, raw ] ) => {
							const { row, columns } = cells[
								at % cells.length
							] ?? {
								row: '',
								columns: [],
							};
							const column = columns[ to % columns.length ] ?? '';
							return type( form, before, { row, column }, raw );
						},
						emptyValues()
					);

					expect( troubleWithOffers( form, values ) ).toEqual( [] );
					expect( checkDisclosure( form, values ) ).toEqual(
						checkDisclosure( form, values )
					);
				}
			),
			{ numRuns: 200 }
		);
	} );
} );
