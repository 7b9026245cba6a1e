/**
 * The form as a school shaped it: tables of a proposal with its own rows and columns, and tables that it added.
 */
import { layOutHeader } from './header';
import type {
	Column,
	DisclosureValues,
	ResolvedForm,
	SchoolPart,
	TablePart,
} from './types';

const TABLE_PREFIX = 'bang+';

/** What a table of a school may have. PHP: `Shape_Rules`. */
export const MOST_COLUMNS = 60;
export const MOST_ROWS = 600;

/** An id that the school's own row, column or table has; no id of a form holds a plus sign. */
export function isSchoolId( id: string ): boolean {
	return id.includes( '+' );
}

export function isSchoolTable( part: { id: string } ): boolean {
	return part.id.startsWith( TABLE_PREFIX );
}

/** Headings above a column, as one text: columns of one group have the same. */
export function groupOf( { path }: Pick< Column, 'path' > ): string {
	return JSON.stringify( path.slice( 0, -1 ) );
}

/** Official tables keep their headers and rows; the form of all others is free. */
export function canReshape(
	form: Pick< ResolvedForm, 'official' | 'parts' >,
	part: { id: string }
): boolean {
	return (
		isSchoolTable( part ) ||
		( ! form.official && form.parts.some( ( { id } ) => id === part.id ) )
	);
}

/** The same form comes back where nothing was shaped. PHP: `Shape::apply()`. */
export function shapedForm(
	form: ResolvedForm,
	{ parts }: Pick< DisclosureValues, 'parts' >
): ResolvedForm {
	if ( parts.length === 0 ) {
		return form;
	}
	const shaped = form.parts.map( ( part ) => {
		const own = parts.find( ( { id } ) => id === part.id );
		return own && canReshape( form, part ) ? tableOf( own ) : part;
	} );
	const known = new Set( form.parts.map( ( { id } ) => id ) );
	const added = parts.filter(
		( part ) => isSchoolTable( part ) && ! known.has( part.id )
	);
	return { ...form, parts: [ ...shaped, ...added.map( tableOf ) ] };
}

function tableOf( part: SchoolPart ): TablePart {
	const { title, columns, ...rest } = part;
	return {
		...rest,
		type: 'table',
		...( title === '' ? {} : { title } ),
		header: layOutHeader( columns, part.stub ),
		columns: columns.map( ( column ) => columnOf( column, part ) ),
		allowsRowsUnder: [],
	};
}

function columnOf(
	column: SchoolPart[ 'columns' ][ number ],
	{ rows }: SchoolPart
): Column {
	return {
		...column,
		label: column.path.at( -1 ) ?? '',
		hasRate:
			column.kind === 'count_with_rate' ||
			( column.kind === 'row' &&
				rows.some( ( { kind } ) => kind === 'count_with_rate' ) ),
	};
}
