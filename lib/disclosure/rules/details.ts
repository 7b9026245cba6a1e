/**
 * What each kind of warning says, as data. `Warning.details` holds one of these; `detailsOf()` gives it its type back.
 */

import type { CellRef, CellValue, ColumnId, RowId, Warning } from '../types';

export type Amount = number | [ number | null, number | null ];

/** One total that its parts don't add up to. */
export type SumPlace = {
	total: CellRef;
	stated: Amount;
	sum: Amount;
	parts: { cell: CellRef; value: Amount }[];
	/** Parts without a figure, counted as 0. Named only where a figure in them could close the gap. */
	empty: CellRef[];
	/** Empty parts for which their own parts were added up. */
	inferred: CellRef[];
};

/** Another rule on the same cell, which agrees with what is typed there. */
export type Agreement = {
	kind: 'rows' | 'columns' | 'equal' | 'pair';
	cells: CellRef[];
	value: Amount;
};

export type SumDetails = {
	kind: 'sum';
	over: 'rows' | 'columns';
	compare: '=' | '<=';
	places: SumPlace[];
	agreeing: Agreement[];
};

export type RateFigure = {
	cell: CellRef;
	count: number;
	base: number;
	typed: number;
	/** The rate that follows from count and base, as it would be written. */
	expected: string;
};

export type RateDetails = { kind: 'rate'; rates: RateFigure[] };

/** Rates of one section that follow from another base than the one that is filed. */
export type ImpliedBaseDetails = {
	kind: 'implied_base';
	rates: RateFigure[];
	/** Rates of the section that were judged. */
	judged: number;
	/** How many of the judged rates follow from the implied bases. */
	explained: number;
	baseRow: RowId | null;
	baseColumn: ColumnId | null;
	bases: { cell: CellRef; stated: number; implied: number }[];
	/** The implied base of a total as the sum of the others; `stated` is what the total says. */
	sum: { total: number; parts: number[]; stated: number } | null;
};

/** Rates written as parts of one (0,5995 for 59,95%). */
export type FractionDetails = { kind: 'fraction'; rates: RateFigure[] };

export type PartDetails = {
	kind: 'part';
	places: { part: CellRef; whole: CellRef; value: number; limit: number }[];
};

export type EqualDetails = {
	kind: 'equal';
	first: CellRef;
	second: CellRef;
	values: [ number, number ];
};

export type PairDetails = {
	kind: 'pair';
	pair: CellRef;
	other: CellRef;
	values: [ number, number ];
	stated: number;
};

export type RatioDetails = {
	kind: 'ratio';
	target: CellRef;
	typed: number;
	numerator: number;
	denominator: number;
	expected: string;
};

export type RequiredDetails = { kind: 'required'; missing: CellRef[] };

export type AmbiguousDetails = {
	kind: 'ambiguous';
	cells: {
		cell: CellRef;
		raw: string;
		readings: { value: CellValue; label: string; raw: string }[];
	}[];
};

export type RuleDetails =
	| SumDetails
	| RateDetails
	| ImpliedBaseDetails
	| FractionDetails
	| PartDetails
	| EqualDetails
	| PairDetails
	| RatioDetails
	| RequiredDetails
	| AmbiguousDetails;

/** `also`: what else the same offer settles. */
export type WarningDetails = RuleDetails & { also: RuleDetails[] };

function isWarningDetails(
	details: Record< string, unknown >
): details is WarningDetails {
	return typeof details.kind === 'string' && Array.isArray( details.also );
}

export function detailsOf( warning: Warning ): WarningDetails | null {
	return isWarningDetails( warning.details ) ? warning.details : null;
}
