/**
 * The rates of a section judged together: many that don't follow from the filed base have one cause, not many.
 */

import type { ImpliedBaseDetails } from './details';
import type { Draft } from './draft';
import { placeOf, refOf } from './figures';
import type { Look, Place, Table } from './figures';
import { fingerprint } from './fingerprint';
import { agreesWithBase, impliedBase } from './implied-base';
import type { Finding, Instance } from './instance';
import { followsFrom } from './precision';
import { exactRate, withExpected } from './rate';
import type { RateInstance, TypedRate } from './rate';

type Judged = TypedRate & {
	instance: RateInstance;
	fails: boolean;
};

/** Rates over one base cell. */
type Line = { base: Place; stated: number; rates: Judged[]; implied: number };

export type Findings = ReadonlyMap< Instance, Finding >;

function toLines( judged: Judged[] ): Line[] {
	const lines = new Map< string, Line >();
	for ( const rate of judged ) {
		const { base } = rate.instance;
		const line = lines.get( base.key ) ?? {
			base,
			stated: rate.base,
			rates: [],
			implied: rate.base,
		};
		line.rates.push( rate );
		lines.set( base.key, line );
	}
	for ( const line of lines.values() ) {
		const failing = line.rates.filter( ( { fails } ) => fails );
		const found =
			failing.length >= 2 ? impliedBase( line.rates, line.stated ) : null;
		line.implied = found?.base ?? line.stated;
	}
	return [ ...lines.values() ];
}

/** 392 = 109 + 97 + 112 + 74, by the rule that makes one base the sum of the others. */
function sumOfBases(
	lines: Line[],
	table: Table
): ImpliedBaseDetails[ 'sum' ] {
	const implied = new Map(
		lines.map( ( line ) => [ line.base.key, line.implied ] )
	);
	for ( const line of lines ) {
		for ( const rule of table.form.rules ) {
			let parts: Place[] = [];
			if (
				rule.type === 'sum_columns' &&
				rule.compare === '=' &&
				rule.total === line.base.column
			) {
				parts = rule.parts.map( ( id ) =>
					placeOf( line.base.row, id )
				);
			} else if (
				rule.type === 'sum_rows' &&
				rule.compare === '=' &&
				rule.total === line.base.row
			) {
				parts = rule.parts.map( ( id ) =>
					placeOf( id, line.base.column )
				);
			}
			const numbers = parts.flatMap(
				( { key } ) => implied.get( key ) ?? []
			);
			if (
				numbers.length >= 2 &&
				numbers.length === parts.length &&
				numbers.reduce( ( sum, number ) => sum + number, 0 ) ===
					line.implied
			) {
				return {
					total: line.implied,
					parts: numbers,
					stated: line.stated,
				};
			}
		}
	}
	return null;
}

function draftOf(
	section: string,
	rates: Judged[],
	rest: Pick< Draft, 'details' | 'cells' >,
	look: Look,
	judged: Judged[]
): Draft[] {
	const [ first ] = rates;
	if ( ! first ) {
		return [];
	}
	const { rule } = first.instance;
	return [
		{
			key: `rate:${ section }`,
			rule: rule.id,
			type: 'rate',
			strength: rule.strength,
			instances: rates.map( ( { instance } ) => instance ),
			also: [],
			figures: fingerprint(
				judged.flatMap( ( { instance } ) => instance.cells ),
				look
			),
			...rest,
		},
	];
}

function fractions( section: string, judged: Judged[], look: Look ): Draft[] {
	const found = judged.filter(
		( { fails, typed, count, base, decimals } ) =>
			fails &&
			typed > 0 &&
			typed <= 1 &&
			followsFrom(
				typed * 100,
				exactRate( count, base ),
				Math.max( 0, decimals - 2 )
			)
	);
	return found.length < 2
		? []
		: draftOf(
				section,
				found,
				{
					details: {
						kind: 'fraction',
						rates: found.map( withExpected ),
					},
					cells: found.map( ( { instance } ) => instance.rate ),
				},
				look,
				judged
			);
}

function shifted(
	section: string,
	judged: Judged[],
	look: Look,
	table: Table
): Draft[] {
	const lines = toLines( judged );
	const moved = lines.filter( ( line ) => line.implied !== line.stated );
	if ( moved.length === 0 ) {
		return [];
	}
	// A column that mostly follows from its own base has troubles of its own.
	const touched = lines.filter( ( line ) => {
		const failing = line.rates.filter( ( { fails } ) => fails ).length;
		return moved.includes( line ) || failing * 2 > line.rates.length;
	} );
	const failing = touched.flatMap( ( { rates } ) =>
		rates.filter( ( { fails } ) => fails )
	);
	const bases = moved.map( ( { base, stated, implied } ) => ( {
		cell: refOf( base ),
		stated,
		implied,
	} ) );
	const [ first ] = moved;
	const sameRow = moved.every( ( { base } ) => base.row === first?.base.row );
	const sameColumn = moved.every(
		( { base } ) => base.column === first?.base.column
	);
	const explained = lines.flatMap( ( line ) =>
		line.rates.filter( ( rate ) => agreesWithBase( rate, line.implied ) )
	);
	return draftOf(
		section,
		failing,
		{
			details: {
				kind: 'implied_base',
				rates: failing.map( withExpected ),
				judged: judged.length,
				explained: explained.length,
				baseRow: sameRow ? ( first?.base.row ?? null ) : null,
				baseColumn: sameColumn ? ( first?.base.column ?? null ) : null,
				bases,
				sum: sumOfBases( lines, table ),
			},
			cells: [
				...moved.map( ( { base } ) => base ),
				...failing.map( ( { instance } ) => instance.rate ),
			],
		},
		look,
		judged
	);
}

/** Drafts for the sections whose failing rates have one cause. What they don't take stays to be warned about one by one. */
export function sectionDrafts(
	rates: RateInstance[],
	findings: Findings,
	look: Look,
	table: Table
): Draft[] {
	const sections = new Map< string, Judged[] >();
	for ( const instance of rates ) {
		const figure = instance.figure( look );
		if ( figure ) {
			const { section } = instance.rule;
			const judged = sections.get( section ) ?? [];
			judged.push( {
				...figure,
				instance,
				fails: findings.has( instance ),
			} );
			sections.set( section, judged );
		}
	}
	return [ ...sections ].flatMap( ( [ section, judged ] ) => {
		if ( judged.filter( ( { fails } ) => fails ).length < 2 ) {
			return [];
		}
		const asFractions = fractions( section, judged, look );
		return asFractions.length > 0
			? asFractions
			: shifted( section, judged, look, table );
	} );
}
