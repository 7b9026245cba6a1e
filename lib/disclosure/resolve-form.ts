/**
 * Makes the form that one education level files out of the form data: grades expanded, header laid out, rules over real ids.
 */
import { layOutHeader } from './header';
import type {
	CellColumnId,
	CellKind,
	CellRef,
	Column,
	ColumnGroupSource,
	ColumnId,
	ColumnSource,
	FormSource,
	Level,
	ResolvedForm,
	Row,
	RowId,
	RowKind,
	RowSource,
	Rule,
	TablePart,
	TablePartSource,
} from './types';

const GRADES: Record< Level, number[] > = {
	mam_non: [],
	tieu_hoc: [ 1, 2, 3, 4, 5 ],
	thcs: [ 6, 7, 8, 9 ],
	thpt: [ 10, 11, 12 ],
	gdtx: [],
};

const RATE_SUFFIX = '_rate';
const GRADE_PLACEHOLDER = '{grade}';
const GRADES_PLACEHOLDER = '{grades}';

export function gradesOf( level: Level ): number[] {
	return GRADES[ level ];
}

/** Id of the row or column of one grade. */
export function gradeId( grade: number ): string {
	return `lop_${ grade }`;
}

export function rateColumnId( column: ColumnId ): CellColumnId {
	return column + RATE_SUFFIX;
}

export function resolveForm( source: FormSource, level: Level ): ResolvedForm {
	if ( ! source.levels.includes( level ) ) {
		throw new RangeError(
			`${ source.id } is not a form of level ${ level }.`
		);
	}
	const grades = gradesOf( level );
	const { $schema, levels, parts, rules, ...rest } = source;
	return {
		...rest,
		level,
		parts: parts.map( ( part ) => resolvePart( part, grades ) ),
		rules: rules.flatMap( ( rule ) => resolveRule( rule, grades ) ),
	};
}

function resolvePart( source: TablePartSource, grades: number[] ): TablePart {
	const { columns: columnSources, rows: rowSources, ...rest } = source;
	const rows = rowSources.flatMap( ( row ) => expandRow( row, grades ) );
	const rowsHaveRates = rows.some(
		( row ) => row.kind === 'count_with_rate'
	);
	const columns = columnSources.flatMap( ( column ) =>
		columnsOf( column, [], grades, rowsHaveRates )
	);
	return {
		...rest,
		allowsRowsUnder: source.allowsRowsUnder ?? [],
		header: layOutHeader( columns, source.stub ),
		columns,
		rows,
	};
}

function withGrade( text: string, grade: number ): string {
	return text.replaceAll( GRADE_PLACEHOLDER, String( grade ) );
}

function expandRow( source: RowSource, grades: number[] ): Row[] {
	const { each, parent = null, ...rest } = source;
	if ( each !== 'grade' ) {
		return [ { ...rest, parent } ];
	}
	return grades.map( ( grade ) => ( {
		...rest,
		id: withGrade( rest.id, grade ),
		stt: withGrade( rest.stt, grade ),
		label: withGrade( rest.label, grade ),
		...( rest.aliases
			? {
					aliases: rest.aliases.map( ( alias ) =>
						withGrade( alias, grade )
					),
				}
			: {} ),
		parent: parent === null ? null : withGrade( parent, grade ),
		grade,
	} ) );
}

function isGroup(
	source: ColumnSource | ColumnGroupSource
): source is ColumnGroupSource {
	return 'columns' in source;
}

function columnsOf(
	source: ColumnSource | ColumnGroupSource,
	path: string[],
	grades: number[],
	rowsHaveRates: boolean
): Column[] {
	return isGroup( source )
		? source.columns.flatMap( ( child ) =>
				columnsOf(
					child,
					[ ...path, source.label ],
					grades,
					rowsHaveRates
				)
			)
		: expandColumn( source, path, grades, rowsHaveRates );
}

function expandColumn(
	source: ColumnSource,
	path: string[],
	grades: number[],
	rowsHaveRates: boolean
): Column[] {
	const { each, ...rest } = source;
	const hasRate =
		rest.kind === 'count_with_rate' ||
		( rest.kind === 'row' && rowsHaveRates );
	if ( each !== 'grade' ) {
		return [ { ...rest, path: [ ...path, rest.label ], hasRate } ];
	}
	return grades.map( ( grade ) => {
		const label = withGrade( rest.label, grade );
		return {
			...rest,
			id: withGrade( rest.id, grade ),
			label,
			...( rest.aliases
				? {
						aliases: rest.aliases.map( ( alias ) =>
							withGrade( alias, grade )
						),
					}
				: {} ),
			path: [ ...path, label ],
			hasRate,
			grade,
		};
	} );
}

function resolveRule( rule: Rule, grades: number[] ): Rule[] {
	const expand = ( ids: string[] ): string[] =>
		ids.flatMap( ( id ) =>
			id === GRADES_PLACEHOLDER ? grades.map( gradeId ) : [ id ]
		);
	const expandOrAll = ( ids: '*' | string[] ): '*' | string[] =>
		ids === '*' ? ids : expand( ids );
	switch ( rule.type ) {
		case 'sum_columns':
			return [
				{
					...rule,
					parts: expand( rule.parts ),
					rows: expandOrAll( rule.rows ),
				},
			];
		case 'sum_rows':
		case 'part_of_whole':
			return [
				{
					...rule,
					parts: expand( rule.parts ),
					columns: expandOrAll( rule.columns ),
				},
			];
		case 'rate':
			return [
				{
					...rule,
					rows: expandOrAll( rule.rows ),
					columns: expandOrAll( rule.columns ),
				},
			];
		case 'required':
			return [
				{
					...rule,
					rows: expand( rule.rows ),
					columns: expandOrAll( rule.columns ),
				},
			];
		case 'equal_rows':
		case 'pair_sum':
			return [ { ...rule, columns: expandOrAll( rule.columns ) } ];
		case 'ratio':
			return ratioRules( rule, grades );
	}
}

/** A ratio over `{grade}` is one rule for each grade. */
function ratioRules(
	rule: Extract< Rule, { type: 'ratio' } >,
	grades: number[]
): Rule[] {
	if ( ! rule.target.row.includes( GRADE_PLACEHOLDER ) ) {
		return [ rule ];
	}
	return grades.map( ( grade ) => {
		const inGrade = < Ref extends CellRef >( ref: Ref ): Ref => ( {
			...ref,
			row: withGrade( ref.row, grade ),
		} );
		return {
			...rule,
			id: withGrade( rule.id, grade ),
			target: inGrade( rule.target ),
			numerator: inGrade( rule.numerator ),
			denominator: inGrade( rule.denominator ),
		};
	} );
}

/** The value columns of every part, in printed order. An id may come twice: it is unique only within its part. */
export function allColumns( form: ResolvedForm ): Column[] {
	return form.parts.flatMap( ( part ) => part.columns );
}

/** The part that holds a row of the form; rows that the school added name theirs themselves. */
export function partOfRow( form: ResolvedForm, row: RowId ): TablePart | null {
	return (
		form.parts.find( ( part ) =>
			part.rows.some( ( { id } ) => id === row )
		) ?? null
	);
}

/** Ids of the cells of a row, in printed order: each value column, followed by its rate where it has one. */
export function cellColumns( part: TablePart ): CellColumnId[] {
	return part.columns.flatMap( ( { id, hasRate } ) =>
		hasRate ? [ id, rateColumnId( id ) ] : [ id ]
	);
}

export function parseCellColumn(
	part: TablePart,
	id: CellColumnId
): { column: Column; isRate: boolean } | null {
	const column = part.columns.find( ( candidate ) => candidate.id === id );
	if ( column ) {
		return { column, isRate: false };
	}
	const counted = part.columns.find(
		( candidate ) =>
			candidate.hasRate && rateColumnId( candidate.id ) === id
	);
	return counted ? { column: counted, isRate: true } : null;
}

/** How the text of a cell is read. A row without figures (`none`) has none in any column, whatever the column says. */
export function cellKind(
	part: TablePart,
	row: { kind: RowKind },
	id: CellColumnId
): CellKind {
	const parsed = parseCellColumn( part, id );
	if ( ! parsed || row.kind === 'none' ) {
		return 'none';
	}
	const kind = parsed.column.kind === 'row' ? row.kind : parsed.column.kind;
	if ( kind === 'count_with_rate' ) {
		return parsed.isRate ? 'rate' : 'integer';
	}
	return parsed.isRate ? 'none' : kind;
}
