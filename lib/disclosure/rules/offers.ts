/**
 * Values that may be offered: each makes every rule on its cell agree, together with the rate that follows from it.
 */

import { readCell, writeNumber, writePlain } from '../../number';
import type { CellKind, CellRef } from '../types';
import type { Amount, FractionDetails } from './details';
import type { Draft } from './draft';
import { NUMERIC_KINDS, numberFigure, placeOf, refOf } from './figures';
import type { Figure, Look, Place, Table } from './figures';
import { groupFindings } from './group';
import type { Finding, Instance } from './instance';
import { exactRate, writeRateLike } from './rate';
import type { RateInstance } from './rate';
import type { Findings } from './sections';

export type Rulebook = {
	table: Table;
	instances: Instance[];
	rates: RateInstance[];
	byCell: ReadonlyMap< string, Instance[] >;
};

type Change = { place: Place; raw: string };

type Candidate = {
	changes: Change[];
	resolved: Instance[];
	/** The cell follows from others in a rule that fails. */
	derived: boolean;
};

export function lookThrough(
	changed: ReadonlyMap< string, Figure >,
	look: Look
): Look {
	return ( place ) => changed.get( place.key ) ?? look( place );
}

function isPossible( amount: Amount, kind: CellKind ): boolean {
	const sides = typeof amount === 'number' ? [ amount ] : amount;
	return sides.every(
		( side ) =>
			side === null ||
			( Number.isFinite( side ) &&
				side >= 0 &&
				( kind !== 'integer' || Number.isInteger( side ) ) )
	);
}

/** The offered value as a text that reads back as it, in the manner of what is typed now. */
function writeLike( amount: Amount, kind: CellKind, now: Figure ): string {
	if ( kind === 'rate' ) {
		return typeof amount === 'number'
			? writeRateLike( amount, now.raw, now.decimals )
			: '';
	}
	if ( typeof amount !== 'number' ) {
		return amount
			.map( ( side ) => ( side === null ? '' : writePlain( side ) ) )
			.join( /[/;\n]/.exec( now.raw )?.[ 0 ] ?? '/' );
	}
	const grouped = /\d[.]\d{3}(?!\d)/.test( now.raw );
	const unit = readCell( now.raw, kind ).unit;
	const text =
		grouped && ( kind === 'integer' || kind === 'money' )
			? writeNumber( amount )
			: writePlain( amount );
	return unit ? `${ text } ${ unit }` : text;
}

/** The figure a text would be; null when it would not be read as one number. */
function figureOf( raw: string, kind: CellKind ): Figure | null {
	const reading = readCell( raw, kind );
	const { value } = reading;
	if ( reading.ambiguous || value === null || typeof value === 'boolean' ) {
		return null;
	}
	return numberFigure( value, raw );
}

function isRate( instance: Instance ): instance is RateInstance {
	return instance.rule.type === 'rate';
}

/** Null where some rule would still disagree. */
function tryValue(
	place: Place,
	amount: Amount,
	findings: Findings,
	book: Rulebook
): Omit< Candidate, 'derived' > | null {
	const { table, byCell } = book;
	const kind = table.kindOf( place );
	const now = table.look( place );
	if (
		now.state !== 'number' ||
		now.reading !== null ||
		! isPossible( amount, kind )
	) {
		return null;
	}
	const touched = byCell.get( place.key ) ?? [];
	const isOwnRate = ( instance: Instance ): instance is RateInstance =>
		isRate( instance ) && instance.count.key === place.key;
	// Most values fail here, before any text is written.
	const exactly = lookThrough(
		new Map( [ [ place.key, { ...now, value: amount } ] ] ),
		table.look
	);
	if (
		NUMERIC_KINDS.has( kind ) &&
		touched.some( ( one ) => ! isOwnRate( one ) && one.judge( exactly ) )
	) {
		return null;
	}
	const raw = writeLike( amount, kind, now );
	const figure = figureOf( raw, kind );
	if ( ! figure ) {
		return null;
	}
	const changed = new Map( [ [ place.key, figure ] ] );
	const changes: Change[] = [ { place, raw } ];
	const look = lookThrough( changed, table.look );
	for ( const instance of touched ) {
		if ( ! instance.judge( look ) ) {
			continue;
		}
		const rate = isOwnRate( instance )
			? followingRate( instance, look, table )
			: null;
		if ( ! rate ) {
			return null;
		}
		changed.set( rate.place.key, rate.figure );
		changes.push( { place: rate.place, raw: rate.figure.raw } );
		if ( instance.judge( look ) ) {
			return null;
		}
	}
	return {
		changes,
		resolved: touched.filter( ( instance ) => findings.has( instance ) ),
	};
}

function followingRate(
	instance: RateInstance,
	look: Look,
	table: Table
): { place: Place; figure: Figure } | null {
	const exact = instance.solve( instance.rate, look );
	const now = table.look( instance.rate );
	if ( typeof exact !== 'number' || now.reading !== null ) {
		return null;
	}
	const figure = figureOf(
		writeRateLike( exact, now.raw, now.decimals ),
		'rate'
	);
	return figure ? { place: instance.rate, figure } : null;
}

function candidatesFor(
	draft: Draft,
	findings: Findings,
	book: Rulebook
): Candidate[] {
	const tried = new Map< string, Candidate >();
	for ( const instance of draft.instances ) {
		for ( const place of instance.cells ) {
			const amount = instance.solve( place, book.table.look );
			const id = `${ place.key }=${ JSON.stringify( amount ) }`;
			if ( amount === null || tried.has( id ) ) {
				continue;
			}
			const found = tryValue( place, amount, findings, book );
			if (
				found &&
				draft.instances.every( ( one ) =>
					found.resolved.includes( one )
				)
			) {
				tried.set( id, {
					...found,
					derived: found.resolved.some(
						( { derived } ) => derived?.key === place.key
					),
				} );
			}
		}
	}
	return [ ...tried.values() ];
}

/** The value that settles most with the fewest changes; a total before its parts. Null where two do equally well. */
function best( candidates: Candidate[] ): Candidate | null {
	// One figure that disagrees with one other may be right as well as wrong.
	const supported = candidates.filter(
		( { resolved, derived } ) => derived || resolved.length > 1
	);
	const rank = ( { resolved, changes, derived }: Candidate ) =>
		resolved.length * 100 - changes.length * 2 + ( derived ? 1 : 0 );
	const [ first, second ] = supported.sort(
		( one, two ) => rank( two ) - rank( one )
	);
	return first && ( ! second || rank( second ) < rank( first ) )
		? first
		: null;
}

/** Nothing but whole drafts goes, and no section of rates is left that might be judged anew. */
function leavesGroupsAlone(
	changes: Change[],
	resolved: Instance[],
	drafts: Draft[],
	findings: Findings,
	{ byCell }: Rulebook
): boolean {
	const gone = new Set( resolved );
	const sections = new Set(
		changes.flatMap( ( { place } ) =>
			( byCell.get( place.key ) ?? [] ).flatMap( ( instance ) =>
				isRate( instance ) ? [ instance.rule.section ] : []
			)
		)
	);
	const failing = [ ...findings.keys() ].filter(
		( instance ) =>
			isRate( instance ) &&
			sections.has( instance.rule.section ) &&
			! gone.has( instance )
	);
	return (
		failing.length < 2 &&
		drafts.every(
			( { instances } ) =>
				instances.every( ( one ) => gone.has( one ) ) ||
				! instances.some( ( one ) => gone.has( one ) )
		)
	);
}

/** Using the offer must not bring a warning that was not there. */
function bringsNothingNew(
	{ changes, resolved }: Omit< Candidate, 'derived' >,
	drafts: Draft[],
	findings: Findings,
	book: Rulebook
): boolean {
	if ( leavesGroupsAlone( changes, resolved, drafts, findings, book ) ) {
		return true;
	}
	const { table, byCell, rates } = book;
	const changed = new Map< string, Figure >();
	for ( const { place, raw } of changes ) {
		const figure = figureOf( raw, table.kindOf( place ) );
		if ( ! figure ) {
			return false;
		}
		changed.set( place.key, figure );
	}
	const look = lookThrough( changed, table.look );
	const after = new Map< Instance, Finding >( findings );
	for ( const { place } of changes ) {
		for ( const instance of byCell.get( place.key ) ?? [] ) {
			const finding = instance.judge( look );
			if ( finding ) {
				after.set( instance, finding );
			} else {
				after.delete( instance );
			}
		}
	}
	const keys = new Set( drafts.map( ( { key } ) => key ) );
	return groupFindings( after, rates, look, table ).every( ( { key } ) =>
		keys.has( key )
	);
}

function toOffer( changes: Change[] ): ( CellRef & { raw: string } )[] {
	return changes.map( ( { place, raw } ) => ( { ...refOf( place ), raw } ) );
}

function rateOffer( { rates }: FractionDetails ): Change[] {
	return rates.map( ( { cell, count, base, expected } ) => ( {
		place: placeOf( cell.row, cell.column ),
		raw: expected || writeRateLike( exactRate( count, base ), '', 2 ),
	} ) );
}

/** Sums that are for information, and inequalities, have no one value that would be better. */
function mayOffer( { details, strength }: Draft ): boolean {
	return (
		details.kind === 'rate' ||
		details.kind === 'equal' ||
		details.kind === 'pair' ||
		details.kind === 'ratio' ||
		( details.kind === 'sum' && strength !== 'info' )
	);
}

/** Adds offers, and merges the drafts that one offer settles. */
export function addOffers(
	drafts: Draft[],
	findings: Findings,
	book: Rulebook
): Draft[] {
	const settled = new Map< Draft, Candidate >();
	for ( const draft of drafts ) {
		const candidate = mayOffer( draft )
			? best( candidatesFor( draft, findings, book ) )
			: null;
		if (
			candidate &&
			bringsNothingNew( candidate, drafts, findings, book )
		) {
			settled.set( draft, candidate );
		}
	}
	const merged: Draft[] = [];
	const gone = new Set< Draft >();
	const bySize = [ ...settled ].sort(
		( [ , one ], [ , two ] ) => two.resolved.length - one.resolved.length
	);
	for ( const [ draft, { changes, resolved } ] of bySize ) {
		if ( gone.has( draft ) ) {
			continue;
		}
		const main = changes[ 0 ]?.place;
		const together = drafts
			.filter(
				( other ) =>
					! gone.has( other ) &&
					other.instances.length > 0 &&
					other.instances.every( ( one ) => resolved.includes( one ) )
			)
			// The rule that the offered cell follows from leads.
			.sort(
				( one, two ) =>
					Number( leads( two, main ) ) - Number( leads( one, main ) )
			);
		const [ first, ...others ] = together;
		if ( ! first || ! main ) {
			continue;
		}
		together.forEach( ( one ) => gone.add( one ) );
		merged.push( {
			...first,
			strength: together.some( ( one ) => one.strength === 'strong' )
				? 'strong'
				: first.strength,
			instances: together.flatMap( ( { instances } ) => instances ),
			also: others.map( ( { details } ) => details ),
			cells: uniquePlaces( [
				main,
				...together.flatMap( ( { cells } ) => cells ),
			] ),
			figures: together.map( ( { figures } ) => figures ).join( '' ),
			offer: toOffer( changes ),
		} );
	}
	const rest = drafts.filter( ( draft ) => ! gone.has( draft ) );
	return [
		...merged,
		...rest.map( ( draft ) =>
			draft.details.kind === 'fraction' &&
			bringsNothingNew(
				{
					changes: rateOffer( draft.details ),
					resolved: draft.instances,
				},
				drafts,
				findings,
				book
			)
				? { ...draft, offer: toOffer( rateOffer( draft.details ) ) }
				: draft
		),
	];
}

function leads( { instances }: Draft, main: Place | undefined ): boolean {
	return instances.some( ( { derived } ) => derived?.key === main?.key );
}

export function uniquePlaces( places: Place[] ): Place[] {
	return [
		...new Map( places.map( ( place ) => [ place.key, place ] ) ).values(),
	];
}
