/**
 * Invented figures that agree with each other, the same ones every time.
 */
import type { CellValue } from '../../../lib/disclosure/types';

export type School = 'thcs' | 'thpt';

export type Figure = {
	raw: string;
	value: CellValue;
	or?: CellValue[];
	asked?: true;
};

/** By row, then by column. */
export type Figures = Map< string, Map< string, Figure > >;

export type Writing = {
	/** Decimal mark of the rates. */
	mark?: ',' | '.';
	decimals?: number;
	/** What follows a rate: `%`, ` %` or nothing. */
	sign?: string;
	/** How the school writes that there is none. */
	zero?: '0' | '-' | '';
	/** Between the thousands of a count. */
	thousands?: '' | '.';
	/** How boys and girls are written. */
	pair?: ( first: number, second: number ) => string;
	/** Students in a grade, about. */
	size?: number;
};

export const GRADES: Record< School, number[] > = {
	thcs: [ 6, 7, 8, 9 ],
	thpt: [ 10, 11, 12 ],
};

export function random( seed: number ): () => number {
	let state = seed * 2654435761;
	return () => {
		state = ( state + 0x6d2b79f5 ) | 0;
		let mixed = Math.imul( state ^ ( state >>> 15 ), 1 | state );
		mixed ^= mixed + Math.imul( mixed ^ ( mixed >>> 7 ), 61 | mixed );
		return ( ( mixed ^ ( mixed >>> 14 ) ) >>> 0 ) / 4294967296;
	};
}

/** Shares of a whole by rough weights; they sum to it. */
export function split(
	whole: number,
	weights: number[],
	next: () => number
): number[] {
	const shares = weights.map( ( weight ) => weight * ( 0.7 + next() * 0.6 ) );
	const sum = shares.reduce( ( total, share ) => total + share, 0 );
	const parts = shares.map( ( share ) =>
		Math.floor( ( whole * share ) / sum )
	);
	const rest = whole - parts.reduce( ( total, part ) => total + part, 0 );
	parts[ 0 ] = ( parts[ 0 ] ?? 0 ) + rest;
	return parts;
}

export function writeCount( count: number, writing: Writing ): Figure {
	if ( count === 0 ) {
		const raw = writing.zero ?? '0';
		return { raw, value: raw === '0' ? 0 : null };
	}
	const text = String( count );
	return {
		raw:
			writing.thousands === '.'
				? text.replace( /\B(?=(\d{3})+$)/g, '.' )
				: text,
		value: count,
	};
}

export function writeRate(
	count: number,
	whole: number,
	writing: Writing
): Figure {
	if ( count === 0 || whole === 0 ) {
		const zero = writing.zero ?? '0';
		return zero === '0'
			? { raw: `0${ writing.sign ?? '%' }`, value: 0 }
			: { raw: zero, value: null };
	}
	const digits = ( ( count / whole ) * 100 ).toFixed( writing.decimals ?? 2 );
	return {
		raw:
			digits.replace( '.', writing.mark ?? ',' ) +
			( writing.sign ?? '%' ),
		value: Number( digits ),
	};
}

export function textFigure( raw: string ): Figure {
	return { raw, value: null };
}

export function put(
	figures: Figures,
	row: string,
	column: string,
	figure: Figure
): void {
	const cells = figures.get( row ) ?? new Map< string, Figure >();
	cells.set( column, figure );
	figures.set( row, cells );
}

function columnsOf( level: School ): string[] {
	return [ 'tong_so', ...GRADES[ level ].map( ( grade ) => `lop_${ grade }` ) ];
}

function withTotal( counts: number[] ): number[] {
	return [ counts.reduce( ( sum, count ) => sum + count, 0 ), ...counts ];
}

const transpose = ( table: number[][] ): number[][] =>
	( table[ 0 ] ?? [] ).map( ( _, index ) =>
		table.map( ( line ) => line[ index ] ?? 0 )
	);

/** Form 10. */
export function qualityFigures(
	level: School,
	seed: number,
	writing: Writing = {}
): Figures {
	const next = random( seed );
	const figures: Figures = new Map();
	const columns = columnsOf( level );
	const size = writing.size ?? 120;
	const sizes = GRADES[ level ].map( () =>
		Math.round( size * ( 0.7 + next() * 0.6 ) )
	);
	const counts = ( row: string, byGrade: number[] ) =>
		withTotal( byGrade ).forEach( ( count, index ) =>
			put( figures, row, columns[ index ] ?? '', writeCount( count, writing ) )
		);
	const rated = ( row: string, byGrade: number[], wholes: number[] ) => {
		counts( row, byGrade );
		const all = withTotal( wholes );
		withTotal( byGrade ).forEach( ( count, index ) =>
			put(
				figures,
				row,
				`${ columns[ index ] }_rate`,
				writeRate( count, all[ index ] ?? 0, writing )
			)
		);
	};
	const section = ( rows: string[], wholes: number[], weights: number[] ) =>
		transpose( wholes.map( ( whole ) => split( whole, weights, next ) ) ).forEach(
			( byGrade, index ) => rated( rows[ index ] ?? '', byGrade, wholes )
		);
	const some = ( share: number ) =>
		sizes.map( ( whole ) => Math.round( whole * share * next() ) );
	const lastGrade = ( share: number ) =>
		sizes.map( ( whole, index ) =>
			index === sizes.length - 1 ? Math.round( whole * share ) : 0
		);
	const pairs = ( row: string, first: number[], second: number[] ) => {
		const write = writing.pair ?? ( ( a, b ) => `${ a }/${ b }` );
		const seconds = withTotal( second );
		withTotal( first ).forEach( ( count, index ) => {
			const other = seconds[ index ] ?? 0;
			put( figures, row, columns[ index ] ?? '', {
				raw: write( count, other ),
				value: [ count, other ],
			} );
		} );
	};
	counts( 'I', sizes );
	section( [ 'I.1', 'I.2', 'I.3', 'I.4' ], sizes, [ 60, 25, 12, 2 ] );
	counts( 'II', sizes );
	section(
		[ 'II.1', 'II.2', 'II.3', 'II.4', 'II.5' ],
		sizes,
		[ 12, 42, 36, 8, 1 ]
	);
	counts( 'III', sizes );
	section(
		[ 'III.1', 'III.2', 'III.3', 'III.5', 'III.6' ],
		sizes,
		[ 92, 4, 2, 0, 1 ]
	);
	rated( 'III.1a', some( 0.2 ), sizes );
	rated( 'III.1b', some( 0.5 ), sizes );
	pairs( 'III.4', some( 0.05 ), some( 0.05 ) );
	const prizes = [ some( 0.1 ), some( 0.04 ), some( 0.01 ) ];
	counts(
		'IV',
		sizes.map( ( _, index ) =>
			prizes.reduce( ( sum, row ) => sum + ( row[ index ] ?? 0 ), 0 )
		)
	);
	prizes.forEach( ( row, index ) => counts( `IV.${ index + 1 }`, row ) );
	counts( 'V', lastGrade( 1 ) );
	const graduates = lastGrade( 0.96 );
	counts( 'VI', graduates );
	section( [ 'VI.1', 'VI.2', 'VI.3' ], graduates, [ 20, 45, 35 ] );
	if ( level === 'thpt' ) {
		rated( 'VII', lastGrade( 0.4 ), lastGrade( 1 ) );
	}
	const boys = sizes.map( ( whole ) => Math.round( whole * 0.52 ) );
	pairs(
		'VIII',
		boys,
		sizes.map( ( whole, index ) => whole - ( boys[ index ] ?? 0 ) )
	);
	counts( 'IX', some( 0.06 ) );
	return figures;
}

/** The table of Thông tư 09: a row for each grade, shares as columns. */
export function assessmentFigures(
	level: School,
	seed: number,
	writing: Writing = {}
): Figures {
	const next = random( seed );
	const figures: Figures = new Map();
	const grades = GRADES[ level ];
	const size = writing.size ?? 120;
	const sizes = grades.map( () => Math.round( size * ( 0.7 + next() * 0.6 ) ) );
	const rows = [ ...grades.map( ( grade ) => `lop_${ grade }` ), 'tong' ];
	const withSum = ( counts: number[] ) => [
		...counts,
		counts.reduce( ( sum, count ) => sum + count, 0 ),
	];
	const wholes = withSum( sizes );
	const column = ( id: string, counts: number[], isRated: boolean ) =>
		withSum( counts ).forEach( ( count, index ) => {
			const row = rows[ index ] ?? '';
			put( figures, row, id, writeCount( count, writing ) );
			if ( isRated ) {
				put(
					figures,
					row,
					`${ id }_rate`,
					writeRate( count, wholes[ index ] ?? 0, writing )
				);
			}
		} );
	const section = ( ids: string[], weights: number[] ) =>
		transpose( sizes.map( ( whole ) => split( whole, weights, next ) ) ).forEach(
			( counts, index ) => column( ids[ index ] ?? '', counts, true )
		);
	column( 'tong', sizes, false );
	section( [ 'rl_tot', 'rl_kha', 'rl_dat', 'rl_cd' ], [ 70, 20, 8, 2 ] );
	section( [ 'ht_tot', 'ht_kha', 'ht_dat', 'ht_cd' ], [ 20, 45, 30, 5 ] );
	const best = sizes.map( ( whole ) => Math.round( whole * 0.04 ) );
	column( 'xs', best, false );
	column( 'gioi', sizes.map( ( whole ) => Math.round( whole * 0.1 ) ), false );
	section( [ 'len_lop', 'khong_len_lop' ], [ 97, 3 ] );
	return figures;
}
