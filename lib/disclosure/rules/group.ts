/**
 * Findings brought together by what they have in common, so that one cause makes one warning.
 */

import type { Rule } from '../types';
import type { Amount, PartDetails, SumDetails } from './details';
import type { Draft } from './draft';
import type { Look, Table } from './figures';
import { fingerprint } from './fingerprint';
import type { Finding, Instance } from './instance';
import { sameAmount } from './precision';
import type { RateInstance } from './rate';
import { sectionDrafts } from './sections';
import type { Findings } from './sections';
import { gapOf } from './sum';

type Entry = { instance: Instance; finding: Finding };
type SumEntry = Entry & { finding: Finding & { details: SumDetails } };
type PartEntry = Entry & { finding: Finding & { details: PartDetails } };

function isSum( entry: Entry ): entry is SumEntry {
	return entry.finding.details.kind === 'sum';
}

function isPart( entry: Entry ): entry is PartEntry {
	return entry.finding.details.kind === 'part';
}

function toDraft(
	entries: Entry[],
	details: Draft[ 'details' ],
	look: Look,
	keyPlace?: string
): Draft[] {
	const [ first ] = entries;
	if ( ! first ) {
		return [];
	}
	const { rule, place, strength } = first.instance;
	const unsure = entries.some( ( { finding } ) => finding.unsure );
	return [
		{
			key: `${ rule.id }:${ keyPlace ?? place }`,
			rule: rule.id,
			type: rule.type,
			strength: unsure && strength === 'strong' ? 'weak' : strength,
			instances: entries.map( ( { instance } ) => instance ),
			details,
			also: [],
			cells: entries.flatMap( ( { finding } ) => finding.cells ),
			figures: fingerprint(
				entries.flatMap( ( { instance } ) => instance.cells ),
				look
			),
		},
	];
}

function sumDraft( entries: SumEntry[], look: Look ): Draft[] {
	const [ first ] = entries;
	return first
		? toDraft(
				entries,
				{
					...first.finding.details,
					places: entries.flatMap(
						( { finding } ) => finding.details.places
					),
				},
				look
			)
		: [];
}

function groupBy< Item >(
	items: Item[],
	keyOf: ( item: Item ) => string
): Item[][] {
	const groups = new Map< string, Item[] >();
	for ( const item of items ) {
		const key = keyOf( item );
		const group = groups.get( key );
		if ( group ) {
			group.push( item );
		} else {
			groups.set( key, [ item ] );
		}
	}
	return [ ...groups.values() ];
}

/** The rules across the direction of a sum: what makes one of its places the total of the others. */
function totalPlace( entries: SumEntry[], rules: Rule[] ): SumEntry | null {
	const places = new Set( entries.map( ( { instance } ) => instance.place ) );
	const overRows = entries[ 0 ]?.finding.details.over === 'rows';
	for ( const rule of rules ) {
		const crosses = overRows
			? rule.type === 'sum_columns'
			: rule.type === 'sum_rows';
		if (
			crosses &&
			'total' in rule &&
			rule.compare === '=' &&
			places.has( rule.total ) &&
			entries.every(
				( { instance: { place } } ) =>
					place === rule.total || rule.parts.includes( place )
			)
		) {
			return (
				entries.find(
					( { instance } ) => instance.place === rule.total
				) ?? null
			);
		}
	}
	return null;
}

function numberGap( { finding }: SumEntry ): number | null {
	const [ place ] = finding.details.places;
	const gap: Amount | null = place ? gapOf( place ) : null;
	return typeof gap === 'number' ? gap : null;
}

/** The school total is off by just what its grades are off by: the grades are the cause. */
function oneGap( entries: SumEntry[], table: Table ): SumEntry[] | null {
	const total = totalPlace( entries, table.form.rules );
	const parts = entries.filter( ( entry ) => entry !== total );
	const gaps = parts.map( numberGap );
	const whole = total ? numberGap( total ) : null;
	return total &&
		whole !== null &&
		parts.length > 0 &&
		gaps.every( ( gap ) => gap !== null ) &&
		sameAmount(
			whole,
			gaps.reduce( ( sum, gap ) => sum + gap, 0 )
		)
		? [ total, ...parts ]
		: null;
}

/** What an unfilled row or column explains in several places at once. */
function openSignature(
	{ finding, instance }: SumEntry,
	table: Table
): string {
	const [ place ] = finding.details.places;
	if ( ! place || ! finding.unsure ) {
		return '';
	}
	if ( place.inferred.length > 0 ) {
		return place.inferred.map( ( { row } ) => row ).join();
	}
	const overRows = finding.details.over === 'rows';
	const unfilled = place.empty.filter( ( cell ) =>
		overRows
			? ! table.filled.rows.has( cell.row )
			: ! table.filled.columns.has( cell.column )
	);
	const names = unfilled.map( ( { row, column } ) =>
		overRows ? row : column
	);
	return names.length > 0
		? names.join()
		: // Each of its own.
			`:${ instance.place }`;
}

function sumDrafts( entries: SumEntry[], look: Look, table: Table ): Draft[] {
	return groupBy( entries, ( { instance } ) => instance.rule.id ).flatMap(
		( ofRule ) => {
			const sure = ofRule.filter( ( { finding } ) => ! finding.unsure );
			const unsure = ofRule.filter( ( { finding } ) => finding.unsure );
			const together = sure.length > 1 ? oneGap( sure, table ) : null;
			return [
				...( together
					? sumDraft( together, look )
					: sure.flatMap( ( entry ) =>
							sumDraft( [ entry ], look )
						) ),
				...groupBy( unsure, ( entry ) =>
					openSignature( entry, table )
				).flatMap( ( group ) => sumDraft( group, look ) ),
			];
		}
	);
}

function partDrafts( entries: PartEntry[], look: Look ): Draft[] {
	return groupBy(
		entries,
		( { instance, finding } ) =>
			`${ instance.rule.id }:${ finding.cells[ 0 ]?.row ?? '' }`
	).flatMap( ( group ) =>
		toDraft(
			group,
			{
				kind: 'part',
				places: group.flatMap(
					( { finding } ) => finding.details.places
				),
			},
			look,
			group[ 0 ]?.finding.cells[ 0 ]?.row
		)
	);
}

export function groupFindings(
	findings: Findings,
	rates: RateInstance[],
	look: Look,
	table: Table
): Draft[] {
	const sections = sectionDrafts( rates, findings, look, table );
	const taken = new Set( sections.flatMap( ( { instances } ) => instances ) );
	const entries = [ ...findings ]
		.map( ( [ instance, finding ] ): Entry => ( { instance, finding } ) )
		.filter( ( { instance } ) => ! taken.has( instance ) );
	const others = entries.filter(
		( entry ) => ! isSum( entry ) && ! isPart( entry )
	);
	return [
		...sections,
		...sumDrafts( entries.filter( isSum ), look, table ),
		...partDrafts( entries.filter( isPart ), look ),
		...others.flatMap( ( entry ) =>
			toDraft( [ entry ], entry.finding.details, look )
		),
	];
}
