/**
 * A form prepared for comparing: the wordings of its rows and columns, and how alike a text of the file is to them.
 */
import { gradesOf } from '../disclosure/resolve-form';
import type {
	Column,
	ResolvedForm,
	Row,
	RowId,
	TablePart,
} from '../disclosure/types';
import { compareNormalized, foldText, normalizeLabel } from '../text';
import { memoize } from './memo';
import { gradeOf } from './vocabulary';

export type IndexedRow = {
	part: TablePart;
	row: Row;
	order: number;
	names: string[];
	initials: string[];
	ancestors: RowId[];
	open: boolean;
};
export type IndexedColumn = {
	part: TablePart;
	column: Column;
	names: string[];
	initials: string[];
	groups: string[];
	joined: string;
};

export type FormIndex = {
	form: ResolvedForm;
	rows: IndexedRow[];
	columns: IndexedColumn[];
	/** Headings over columns, and those of the columns that name a row. */
	groups: string[];
	stubs: string[];
	grades: number[];
	/** Every wording of every row, and the grades that have a row. */
	rowNames: ReadonlySet< string >;
	rowGrades: number[];
	/** From 0 to 1 between two normalised labels. */
	compare: ( first: string, second: string ) => number;
};

const UNIT = /(?:^| )(?:m2|don vi tinh [a-z ]+)$/;

const LONGEST_LABEL = 400;

/** A label as it is, without what stands in brackets, and without a unit at its end. */
export const wordings = memoize( ( text: string ): string[] => {
	const label = text.slice( 0, LONGEST_LABEL );
	const whole = normalizeLabel( label );
	const bare = normalizeLabel(
		label.replace( /\([^()]*\)/g, ' ' ).replace( /\*/g, ' ' )
	);
	return [ ...new Set( [ whole, bare, whole.replace( UNIT, '' ) ] ) ].filter(
		( name ) => name !== ''
	);
} );

function shareLetters( first: string, second: string ): boolean {
	const words = second.split( ' ' );
	return first
		.split( ' ' )
		.some( ( word ) =>
			words.some(
				( other ) => other.slice( 0, 2 ) === word.slice( 0, 2 )
			)
		);
}

/** Whatever a file holds, comparing it ends; a form of 80 rows needs about 10,000. */
const MOST_COMPARISONS = 120_000;

function comparer(): FormIndex[ 'compare' ] {
	let left = MOST_COMPARISONS;
	const known = new Map< string, Map< string, number > >();
	return ( first, second ) => {
		if ( first === second ) {
			return first === '' ? 0 : 1;
		}
		const scores = known.get( first ) ?? new Map< string, number >();
		const found = scores.get( second );
		if ( found !== undefined ) {
			return found;
		}
		if ( left <= 0 || ! shareLetters( first, second ) ) {
			return 0;
		}
		left -= 1;
		const score = compareNormalized( first, second );
		known.set( first, scores.set( second, score ) );
		return score;
	};
}

/** However a school calls the total. */
const TOTALS = [ 'tong so', 'tong cong', 'toan truong', 'cong', 'tong' ];

function withTotals( names: string[] ): string[] {
	return names.includes( 'tong so' ) || names.includes( 'tong cong' )
		? [ ...names, ...TOTALS ]
		: names;
}

function ancestorsOf( row: Row, rows: Row[] ): RowId[] {
	const found: RowId[] = [];
	let parent = row.parent;
	while ( parent !== null && ! found.includes( parent ) ) {
		found.push( parent );
		parent = rows.find( ( { id } ) => id === parent )?.parent ?? null;
	}
	return found;
}

export function indexForm( form: ResolvedForm ): FormIndex {
	let order = 0;
	const unique = ( names: string[] ) => [ ...new Set( names ) ];
	const rows: IndexedRow[] = form.parts.flatMap( ( part ) =>
		part.rows.map( ( row ) => ( {
			part,
			row,
			order: order++,
			names: unique(
				withTotals(
					[ row.label, ...( row.aliases ?? [] ) ].flatMap( wordings )
				)
			),
			initials: [ row.label, ...( row.aliases ?? [] ) ].map( initialsOf ),
			ancestors: ancestorsOf( row, part.rows ),
			open: part.allowsRowsUnder.includes( row.parent ),
		} ) )
	);
	return {
		form,
		rows,
		rowNames: new Set( rows.flatMap( ( { names } ) => names ) ),
		rowGrades: rows.flatMap( ( { row } ) => row.grade ?? [] ),
		columns: form.parts.flatMap( ( part ) =>
			part.columns.map( ( column ) => ( {
				part,
				column,
				names: unique(
					withTotals(
						[ column.label, ...( column.aliases ?? [] ) ].flatMap(
							wordings
						)
					)
				),
				initials: [ column.label, ...( column.aliases ?? [] ) ].map(
					initialsOf
				),
				groups: column.path.slice( 0, -1 ).flatMap( wordings ),
				joined: normalizeLabel( column.path.join( ' ' ) ),
			} ) )
		),
		groups: unique(
			form.parts
				.flatMap( ( part ) =>
					part.columns.flatMap( ( { path } ) => path.slice( 0, -1 ) )
				)
				.flatMap( wordings )
		),
		stubs: unique(
			form.parts.flatMap( ( part ) =>
				part.stub
					.filter( ( { id } ) => id === 'label' )
					.map( ( { label } ) => normalizeLabel( label ) )
			)
		),
		grades: gradesOf( form.level ),
		compare: comparer(),
	};
}

export function bestOf(
	index: FormIndex,
	texts: string[],
	names: string[]
): number {
	let best = 0;
	for ( const text of texts ) {
		for ( const name of names ) {
			best = Math.max( best, index.compare( text, name ) );
		}
	}
	return best;
}

/** What a heading says besides its group, empty where it does not name it: `RL Tốt`, `Trình độ đào tạo - Thạc sĩ`. */
function withoutGroup( text: string, { groups }: IndexedColumn ): string {
	// Before abbreviations are written out: "HT" heads a staff elsewhere, and is "học tập" here.
	const words = foldText( text ).match( /[\p{L}\p{N}]+/gu ) ?? [];
	const rest = words
		.filter(
			( word ) =>
				! groups.some( ( group ) => {
					const own = group.split( ' ' );
					const initials = own
						.map( ( [ letter ] ) => letter )
						.join( '' );
					return (
						own.includes( word ) ||
						( word.length >= 2 && initials.endsWith( word ) )
					);
				} )
		)
		.join( ' ' );
	return rest === words.join( ' ' ) ? '' : normalizeLabel( rest );
}

/** A heading that names the group itself, so that none is needed above it. */
export function groupedSimilarity(
	index: FormIndex,
	text: string,
	column: IndexedColumn
): number {
	const rest = withoutGroup( text, column );
	return rest !== '' ? 0.95 * bestOf( index, [ rest ], column.names ) : 0;
}

/** `Khối`, also where the file says `Khối lớp` or `Lớp`. */
export function namesStub( index: FormIndex, label: string ): boolean {
	return (
		index.stubs.includes( label ) ||
		( index.stubs.includes( 'khoi' ) && /^(?:khoi lop|lop)$/.test( label ) )
	);
}

/** `HSG` for `Học sinh giỏi`. */
export function initialsOf( label: string ): string {
	const words = foldText( label.replace( /\([^()]*\)/g, ' ' ) ).match(
		/\p{L}+/gu
	);
	return ( words ?? [] ).map( ( word ) => word[ 0 ] ?? '' ).join( '' );
}

/** A text in capitals that may be initials, folded; empty for any other. */
export function abbreviated( text: string ): string {
	const letters = text.normalize( 'NFC' ).replace( /[.\s]/g, '' );
	return /^[A-ZĐ]{2,6}$/.test( letters ) ? foldText( letters ) : '';
}

/** The wording by which a text is exactly a row of the form. */
export function exactName( index: FormIndex, text: string ): string | null {
	const grade = index.rowGrades.length > 0 ? gradeOf( text ) : null;
	if ( grade !== null && index.rowGrades.includes( grade ) ) {
		return `lop ${ grade }`;
	}
	return (
		wordings( text ).find( ( name ) => index.rowNames.has( name ) ) ?? null
	);
}
