/**
 * Which row of the form, or of the school's own, every row of the file goes to.
 */
import { __, sprintf } from '@wordpress/i18n';

import { normalizeLabel } from '../text';
import { findHome, makeAddedRow } from './added-rows';
import type { BodyRow } from './body-rows';
import { readAs, SURE, warn } from './build-state';
import type { BuildState, Target } from './build-state';
import { bestOf } from './form-index';
import type { FormIndex, IndexedRow } from './form-index';
import { matchRows } from './match-rows';
import type { RowMatch } from './match-rows';
import { cleanRaw } from './read-value';
import {
	gradeOf,
	isBlankLabel,
	isLetterhead,
	isNote,
	isPageMark,
	isSignature,
} from './vocabulary';

const MOST_ADDED = 200;
/** A row of the school's own that is so near to one of the form's may be that one, misspelt. */
const ALIKE = 0.6;
const OWN_NUMBER =
	/^\s*(?:\(?(?:\d+(?:\.\d+)*|[IVX]+)\s*[.)]\s+|\d{1,2}\s+(?=\p{Lu}))/u;

/** A label such as "Tỷ lệ khá" under "Khá" is its row of rates. */
function markRates( index: FormIndex, rows: BodyRow[] ): void {
	let above: BodyRow | null = null;
	for ( const row of rows ) {
		const remainder = row.rateOf;
		if (
			remainder !== null &&
			remainder !== '' &&
			above?.names.some(
				( name ) =>
					name.endsWith( ` ${ remainder }` ) ||
					index.compare( name, remainder ) >= 0.8
			)
		) {
			row.rateOf = '';
		} else if ( row.rateOf === null && ! row.attached ) {
			above = row;
		}
	}
}

/** The same row of the form twice: the better one stays. */
function dropRepeats( rows: BodyRow[], matches: ( RowMatch | null )[] ): void {
	const seen = new Map< IndexedRow, number >();
	const isFilled = ( at: number ) => ( rows[ at ]?.filled.length ?? 0 ) > 0;
	// A caption that says the same as the row under it.
	let caption = -1;
	rows.forEach( ( row, at ) => {
		const above = rows[ caption ];
		if (
			! matches[ at ] &&
			above &&
			! isFilled( caption ) &&
			isFilled( at ) &&
			row.names.some( ( name ) => above.names.includes( name ) )
		) {
			matches[ at ] = matches[ caption ] ?? null;
		}
		caption = matches[ at ] ? at : caption;
	} );
	matches.forEach( ( match, at ) => {
		const before = match ? seen.get( match.row ) : undefined;
		if ( ! match || before === undefined ) {
			if ( match ) {
				seen.set( match.row, at );
			}
			return;
		}
		const better =
			isFilled( at ) &&
			( ! isFilled( before ) ||
				match.similarity > ( matches[ before ]?.similarity ?? 0 ) );
		const worse = better ? before : at;
		if ( isFilled( worse ) ) {
			matches[ worse ] = null;
		}
		seen.set( match.row, better ? at : before );
	} );
}

/** A name that the form has elsewhere is no row of the school's own. */
export function isRepeatedName( index: FormIndex, row: BodyRow ): boolean {
	return index.rows.some(
		( { names, row: own, open } ) =>
			! open &&
			own.blankLabel !== true &&
			row.names.some( ( name ) => names.includes( name ) )
	);
}

/** Keeps what the school added to a label, and says when a label was only similar. */
function noteLabel(
	state: BuildState,
	row: BodyRow,
	{ row: target, similarity }: RowMatch
): void {
	const { id, label, blankLabel } = target.row;
	const own = row.label.replace( OWN_NUMBER, '' );
	if ( blankLabel ) {
		if (
			! isBlankLabel( own ) &&
			normalizeLabel( own ) !== normalizeLabel( label )
		) {
			state.built.labels[ id ] = cleanRaw( own );
		}
		return;
	}
	if ( similarity >= 1 ) {
		return;
	}
	const saysMore = target.names.some( ( name ) =>
		row.names.some( ( found ) => found.endsWith( ` ${ name }` ) )
	);
	if ( saysMore && similarity >= SURE ) {
		state.built.labels[ id ] = cleanRaw( own );
		return;
	}
	if ( similarity < SURE ) {
		warn( state, 'similar-label', readAs( row.label, label ), id );
	}
}

function isOnlyText( row: BodyRow ): boolean {
	return (
		row.filled.length === 0 &&
		( isBlankLabel( row.label ) ||
			isNote( row.label ) ||
			isSignature( row.label ) ||
			isLetterhead( row.label ) )
	);
}

function addRow(
	state: BuildState,
	row: BodyRow,
	last: IndexedRow | null,
	above: BodyRow | undefined,
	seen: ReadonlySet< IndexedRow >
): Target | null {
	const { index, built } = state;
	const home = findHome( index, last, row );
	if (
		! home ||
		isBlankLabel( row.label ) ||
		isRepeatedName( index, row ) ||
		built.addedRows.length >= MOST_ADDED
	) {
		return null;
	}
	const added = makeAddedRow(
		home,
		cleanRaw( row.label.replace( OWN_NUMBER, '' ) ),
		row.number,
		built.addedRows
	);
	built.addedRows.push( added );
	const isMisspelt = index.rows.some(
		( other ) =>
			other.part === home.part &&
			other.row.parent === home.parent &&
			bestOf( index, row.names, other.names ) >= ALIKE
	);
	const isUnder =
		home.parent === null ||
		[ ...seen ].some( ( other ) => other.row.id === home.parent );
	const before = above?.heads ? 0 : Number( above?.stt );
	const isNext = Number( row.stt ) === before + 1;
	if ( ! isNext || isMisspelt || ! isUnder ) {
		const message = sprintf(
			/* translators: %s: label of a row */
			__(
				'“%s” is not in the form; it becomes a row of the school’s own.',
				'cong-truong'
			),
			added.label
		);
		warn( state, 'added-row', message, added.id );
	}
	return { part: home.part, id: added.id, kind: added.kind, official: null };
}

function isTotal( { row, names }: IndexedRow ): boolean {
	return row.grade === undefined && names.includes( 'tong so' );
}

/** The form has this label in several sections, and the file names none. */
function isGuessed(
	index: FormIndex,
	row: BodyRow,
	target: IndexedRow,
	seen: ReadonlySet< IndexedRow >
): boolean {
	const { parent } = target.row;
	const isUnder = [ ...seen ].some( ( other ) => other.row.id === parent );
	return (
		parent !== null &&
		! isUnder &&
		index.rows.some(
			( other ) =>
				other.row.parent !== parent &&
				other.names.some( ( name ) => row.names.includes( name ) )
		)
	);
}

function warnOfSection(
	state: BuildState,
	row: BodyRow,
	{ part, row: { id, parent } }: IndexedRow
): void {
	const section = part.rows.find( ( other ) => other.id === parent );
	const message = sprintf(
		/* translators: 1: label in the file, 2: label of a section of the form */
		__(
			'“%1$s” stands in several sections of the form; it was read under “%2$s”. Compare it with the file.',
			'cong-truong'
		),
		cleanRaw( row.label ),
		section?.label ?? ''
	);
	warn( state, 'rows-by-position', message, id );
}

/** Hidden rows may hold the count that these rates belong to. */
function warnOfHidden( state: BuildState, row: BodyRow, { id, part }: Target ) {
	const isBelow = row.filled.some(
		( cell ) => cell.row === row.row && cell.afterHidden
	);
	if ( isBelow ) {
		const message = sprintf(
			/* translators: %s: label of a row */
			__(
				'Hidden rows stand above these rates; they were taken for those of “%s”. Compare them with the file.',
				'cong-truong'
			),
			part.rows.find( ( other ) => other.id === id )?.label ?? ''
		);
		warn( state, 'rows-by-position', message, id );
	}
}

/** Whether the file numbers its rows: then one without a number is none of a section's. */
function areNumbered( rows: BodyRow[] ): boolean {
	const named = rows.filter(
		( row ) =>
			row.row !== -1 &&
			! row.attached &&
			! row.heads &&
			row.rateOf !== '' &&
			row.label !== ''
	);
	const numbered = named.filter( ( { stt } ) => stt !== '' );
	return numbered.length * 2 >= named.length;
}

export function assignTargets( state: BuildState, rows: BodyRow[] ): void {
	markRates( state.index, rows );
	const matches = matchRows( state.index, rows );
	const isNumbered = areNumbered( rows );
	dropRepeats( rows, matches );
	const seen = new Set< IndexedRow >();
	const isMixed = rows.some(
		( { label } ) =>
			state.index.rowGrades.length > 0 &&
			! state.index.grades.includes( gradeOf( label ) ?? NaN ) &&
			gradeOf( label ) !== null
	);
	let last: IndexedRow | null = null;
	// The row that a nameless row of rates belongs to.
	let counted: Target | null = null;
	rows.forEach( ( row, at ) => {
		const match = matches[ at ] ?? null;
		// A page ends between a count and its rate.
		if ( row.filled.length === 0 && isPageMark( row.label ) ) {
			return;
		}
		// Over several levels, a total is of more than this form's grades.
		if ( match && isMixed && isTotal( match.row ) ) {
			counted = null;
			return;
		}
		if ( match ) {
			last = match.row;
			seen.add( match.row );
			if ( isGuessed( state.index, row, match.row, seen ) ) {
				warnOfSection( state, row, match.row );
			}
			counted = {
				part: match.row.part,
				id: match.row.row.id,
				kind: match.row.row.kind,
				official: match.row,
			};
			noteLabel( state, row, match );
		} else if ( ! row.attached && row.rateOf !== '' ) {
			const isOwn =
				! isOnlyText( row ) && ( row.stt !== '' || ! isNumbered );
			const above = rows
				.slice( 0, at )
				.filter( ( other ) => ! other.attached && other.rateOf !== '' )
				.at( -1 );
			counted = isOwn ? addRow( state, row, last, above, seen ) : null;
		} else if ( counted ) {
			warnOfHidden( state, row, counted );
		}
		if ( counted ) {
			state.targets.set( row, counted );
		}
	} );
}
