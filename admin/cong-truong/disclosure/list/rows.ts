/**
 * The forms that a school files in a year, and what is there of each.
 */

import { regimeOfYear, usualPeriods } from '../../../../lib/disclosure/key';
import type {
	DisclosureSummary,
	Level,
	Period,
	School,
	SchoolYear,
} from '../../../../lib/disclosure/types';
import type { FormSummary, ScreenConfig } from '../config';

export type ListRow = {
	form: FormSummary;
	level: Level;
	/** Of this form, level and year; one for each period. */
	disclosures: DisclosureSummary[];
	/** Periods of the form for which there is none yet. */
	missing: Period[];
	/** Those of them that lie in the bin: what is created then comes back with its figures. */
	binned: Period[];
};

export type ListGroup = { id: string; label: string; rows: ListRow[] };

const ORDER: Period[] = [ 'nam', 'hk1', 'hk2', 'q1', 'q2', 'q3', 'q4' ];

function byPeriod( one: DisclosureSummary, other: DisclosureSummary ): number {
	const place = ( { key }: DisclosureSummary ) => {
		const found = ORDER.indexOf( key.period );
		return found < 0 ? ORDER.length : found;
	};
	return (
		place( one ) - place( other ) ||
		one.key.period.localeCompare( other.key.period )
	);
}

function rowOf(
	form: FormSummary,
	level: Level,
	summaries: readonly DisclosureSummary[],
	bin: readonly DisclosureSummary[]
): ListRow {
	const isOwn = ( { key }: DisclosureSummary ) =>
		key.form === form.id &&
		key.level === level &&
		key.regime === form.regime;
	const disclosures = summaries.filter( isOwn ).sort( byPeriod );
	const there = new Set( disclosures.map( ( { key } ) => key.period ) );
	return {
		form,
		level,
		disclosures,
		missing: form.periods.filter( ( period ) => ! there.has( period ) ),
		binned: bin.filter( isOwn ).map( ( { key } ) => key.period ),
	};
}

/** Groups of the circular that governs the year, in its order; only forms of the school's levels. */
export function listGroups(
	config: Pick< ScreenConfig, 'forms' | 'regimes' > & {
		school: Pick< School, 'levels' >;
	},
	schoolYear: SchoolYear,
	summaries: readonly DisclosureSummary[],
	bin: readonly DisclosureSummary[] = []
): ListGroup[] {
	const regime = regimeOfYear( schoolYear );
	const forms = config.forms.filter( ( form ) => form.regime === regime );
	const isOfYear = ( { key }: DisclosureSummary ) =>
		key.schoolYear === schoolYear;
	const inYear = summaries.filter( isOfYear );
	const binned = bin.filter( isOfYear );
	const labels = new Map(
		( config.regimes[ regime ]?.groups ?? [] ).map( ( { id, label } ) => [
			id,
			label,
		] )
	);
	const ids = [
		...new Set( [
			...labels.keys(),
			...forms.map( ( { group } ) => group ),
		] ),
	];
	return ids.flatMap( ( id ) => {
		const rows = forms
			.filter( ( { group } ) => group === id )
			.flatMap( ( form ) =>
				config.school.levels
					.filter( ( level ) => form.levels.includes( level ) )
					.map( ( level ) =>
						rowOf(
							{
								...form,
								periods: usualPeriods( form, schoolYear ),
							},
							level,
							inYear,
							binned
						)
					)
			);
		return rows.length === 0
			? []
			: [ { id, label: labels.get( id ) ?? '', rows } ];
	} );
}

/** The public has never seen it; only then may it go. */
export function mayBeBinned( { state, link }: DisclosureSummary ): boolean {
	return link === null && ( state === 'draft' || state === 'awaiting' );
}

/** The year to begin with: the newest that holds something, else the current one. */
export function firstYear(
	years: readonly SchoolYear[],
	summaries: readonly DisclosureSummary[]
): SchoolYear {
	const filed = summaries.map( ( { key } ) => key.schoolYear ).sort();
	return filed[ filed.length - 1 ] ?? years[ 0 ] ?? '';
}

/** Years to choose from: those of the server and those in which something is filed, the newest first. */
export function yearsOf(
	years: readonly SchoolYear[],
	summaries: readonly DisclosureSummary[]
): SchoolYear[] {
	return [
		...new Set( [
			...years,
			...summaries.map( ( { key } ) => key.schoolYear ),
		] ),
	]
		.sort()
		.reverse();
}
