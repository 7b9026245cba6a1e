/**
 * Totals and their parts, in rows and in columns alike, for single figures and for pairs.
 */

import type { CellRef, Rule } from '../types';
import type { Amount, SumDetails, SumPlace } from './details';
import { refOf } from './figures';
import type { Look, Place } from './figures';
import type { Finding, Instance } from './instance';
import { sameAmount, tidy } from './precision';

export type SumRule = Extract< Rule, { type: 'sum_rows' | 'sum_columns' } >;

export type SumShape = {
	rule: SumRule;
	place: string;
	total: Place;
	parts: Place[];
	/** Parts where nothing is expected, so that their being empty is no news. */
	notExpected: ReadonlySet< string >;
	/** Cells below the parts, which count where a part is empty. */
	below: Place[];
	/** What an empty part comes to by its own parts. */
	nested: ( part: Place, look: Look ) => Amount | null;
};

type Side = number | null;

function sidesOf( amount: Amount ): Side[] {
	return typeof amount === 'number' ? [ amount ] : amount;
}

function toAmount( sides: Side[] ): Amount {
	return sides.length === 2
		? [ sides[ 0 ] ?? null, sides[ 1 ] ?? null ]
		: ( sides[ 0 ] ?? 0 );
}

type Reckoning = SumPlace & { fails: boolean; unsure: boolean };

function reckon( shape: SumShape, look: Look ): Reckoning | null {
	const total = look( shape.total );
	if ( total.state !== 'number' || total.value === null ) {
		return null;
	}
	const stated = sidesOf( total.value );
	const sums: Side[] = stated.map( () => 0 );
	const parts: SumPlace[ 'parts' ] = [];
	const empty: CellRef[] = [];
	const inferred: CellRef[] = [];
	for ( const part of shape.parts ) {
		const figure = look( part );
		let value = figure.value;
		if ( figure.state === 'unreadable' ) {
			return null;
		}
		if ( value === null ) {
			value = shape.nested( part, look );
			if ( value !== null ) {
				inferred.push( refOf( part ) );
			} else if (
				figure.raw === '' &&
				! shape.notExpected.has( part.key )
			) {
				empty.push( refOf( part ) );
			}
		}
		if ( value === null ) {
			continue;
		}
		const sides = sidesOf( value );
		if ( sides.length !== stated.length ) {
			return null;
		}
		sides.forEach( ( side, index ) => {
			sums[ index ] = ( sums[ index ] ?? 0 ) + ( side ?? 0 );
		} );
		parts.push( { cell: refOf( part ), value } );
	}
	if ( parts.length === 0 ) {
		return null;
	}
	let fails = false;
	let tooMuch = false;
	stated.forEach( ( side, index ) => {
		const sum = tidy( sums[ index ] ?? 0 );
		sums[ index ] = sum;
		if ( side === null || sameAmount( sum, side ) ) {
			return;
		}
		tooMuch ||= sum > side;
		fails ||= shape.rule.compare === '=' || sum > side;
	} );
	const open = tooMuch ? [] : empty;
	return {
		total: refOf( shape.total ),
		stated: total.value,
		sum: toAmount( sums ),
		parts,
		empty: open,
		inferred,
		fails,
		unsure: open.length > 0 || inferred.length > 0,
	};
}

export function gapOf( { stated, sum }: SumPlace ): Amount {
	const sums = sidesOf( sum );
	return toAmount(
		sidesOf( stated ).map( ( side, index ) =>
			side === null ? null : tidy( side - ( sums[ index ] ?? 0 ) )
		)
	);
}

function judge( shape: SumShape, look: Look ): Finding | null {
	const reckoned = reckon( shape, look );
	if ( ! reckoned?.fails ) {
		return null;
	}
	const { fails, unsure, ...place } = reckoned;
	void fails;
	const details: SumDetails = {
		kind: 'sum',
		over: shape.rule.type === 'sum_rows' ? 'rows' : 'columns',
		compare: shape.rule.compare,
		places: [ place ],
		agreeing: [],
	};
	return { details, cells: [ shape.total ], unsure };
}

function solve( shape: SumShape, place: Place, look: Look ): Amount | null {
	const reckoned = shape.rule.compare === '=' ? reckon( shape, look ) : null;
	if ( ! reckoned || reckoned.unsure ) {
		return null;
	}
	if ( place.key === shape.total.key ) {
		return reckoned.sum;
	}
	const part = reckoned.parts.find(
		( { cell } ) => cell.row === place.row && cell.column === place.column
	);
	if ( ! part ) {
		return null;
	}
	const gap = sidesOf( gapOf( reckoned ) );
	return toAmount(
		sidesOf( part.value ).map( ( side, index ) =>
			side === null ? null : tidy( side + ( gap[ index ] ?? 0 ) )
		)
	);
}

export function sumInstance( shape: SumShape ): Instance {
	const { rule } = shape;
	return {
		rule,
		place: shape.place,
		cells: [ shape.total, ...shape.parts, ...shape.below ],
		derived: shape.total,
		strength: rule.strength,
		judge: ( look ) => judge( shape, look ),
		solve: ( place, look ) => solve( shape, place, look ),
		agreement: ( look ) => {
			const reckoned =
				rule.compare === '=' ? reckon( shape, look ) : null;
			return reckoned && ! reckoned.fails && reckoned.empty.length === 0
				? {
						kind: rule.type === 'sum_rows' ? 'rows' : 'columns',
						cells: reckoned.parts.map( ( { cell } ) => cell ),
						value: reckoned.sum,
					}
				: null;
		},
	};
}

/** The sum of a shape's parts whatever its total says; null where none has a figure. */
export function addUp( shape: SumShape, look: Look ): Amount | null {
	let sum: Side[] | null = null;
	for ( const part of shape.parts ) {
		const { state, value: own } = look( part );
		if ( state === 'unreadable' ) {
			return null;
		}
		const value = own ?? shape.nested( part, look );
		if ( value === null ) {
			continue;
		}
		const sides = sidesOf( value );
		if ( sum !== null && sum.length !== sides.length ) {
			return null;
		}
		const before: Side[] = sum ?? sides.map( () => 0 );
		sum = sides.map( ( side, index ) =>
			tidy( ( before[ index ] ?? 0 ) + ( side ?? 0 ) )
		);
	}
	return sum === null ? null : toAmount( sum );
}
