/**
 * Changes that schools make to a table. What they add is expected nowhere and has to be listed.
 */
import type { Box, Row, Table } from './model';

export type Next = () => number;

/** A table with its heading rows, and the texts that the importer has to list. */
export type Draft = { table: Table; headings: number; listed: string[] };

export type Mutation = ( draft: Draft, next: Next ) => Draft;

export const pick = < Item >( items: readonly Item[], next: Next ): Item => {
	const at = Math.floor( next() * items.length );
	const [ item ] = items.slice( at, at + 1 );
	if ( items.length === 0 ) {
		throw new RangeError( 'Nothing to pick from.' );
	}
	return item as Item;
};

export function shuffled< Item >( items: readonly Item[], next: Next ): Item[] {
	return items
		.map( ( item ) => ( { item, at: next() } ) )
		.sort( ( a, b ) => a.at - b.at )
		.map( ( { item } ) => item );
}

type Placed = { box: Box; row: number; column: number };

function placed( table: Table ): Placed[] {
	const taken = new Set< string >();
	return table.rows.flatMap( ( { boxes }, row ) => {
		let column = 0;
		return boxes.map( ( box ) => {
			while ( taken.has( `${ row }|${ column }` ) ) {
				column++;
			}
			const at = { box, row, column };
			for ( let down = 0; down < ( box.rowSpan ?? 1 ); down++ ) {
				for ( let right = 0; right < ( box.colSpan ?? 1 ); right++ ) {
					taken.add( `${ row + down }|${ column + right }` );
				}
			}
			column += box.colSpan ?? 1;
			return at;
		} );
	} );
}

export const widthOf = ( table: Table ): number =>
	Math.max( ...placed( table ).map( ( { box, column } ) => column + ( box.colSpan ?? 1 ) ) );

const withRows = ( draft: Draft, rows: Row[] ): Draft => ( {
	...draft,
	table: { ...draft.table, rows },
} );

const bodyOf = ( { table, headings }: Draft ): Row[] => table.rows.slice( headings );
const headOf = ( { table, headings }: Draft ): Row[] => table.rows.slice( 0, headings );

const isTall = ( { boxes }: Row ): boolean => boxes.some( ( { rowSpan } ) => ( rowSpan ?? 1 ) > 1 );

/** A row and those that its merged cells reach over. */
function groupsOf( rows: Row[] ): Row[][] {
	const groups: Row[][] = [];
	let open = 0;
	for ( const row of rows ) {
		if ( open > 0 ) {
			groups.at( -1 )?.push( row );
			open--;
		} else {
			groups.push( [ row ] );
		}
		open = Math.max( open, ...row.boxes.map( ( { rowSpan } ) => ( rowSpan ?? 1 ) - 1 ) );
	}
	return groups;
}

const textOf = ( row: Row | undefined, at: number ): string => row?.boxes[ at ]?.text ?? '';

const isRateGroup = ( group: Row[] | undefined ): boolean =>
	/^(?:\(t|t. l)/iu.test( textOf( group?.[ 0 ], 0 ).trim() || textOf( group?.[ 0 ], 1 ).trim() );

const ROMAN = /^[IVX]+[.)/:]?(?:\s|$)/;

/** Sections begin with a roman number; a row of rates stays with its count. */
function sectionsOf( rows: Row[] ): Row[][][] {
	const sections: Row[][][] = [];
	for ( const group of groupsOf( rows ) ) {
		if ( sections.length === 0 || ROMAN.test( textOf( group[ 0 ], 0 ) ) ) {
			sections.push( [] );
		}
		sections.at( -1 )?.push( group );
	}
	return sections;
}

/** Blocks of columns under one heading of the first row; they are moved with all that stands under them. */
const moveColumns: Mutation = ( draft, next ) => {
	const cells = placed( draft.table );
	const blocks = cells
		.filter( ( { row } ) => row === 0 )
		.map( ( { box, column } ) => ( { from: column, to: column + ( box.colSpan ?? 1 ) - 1, text: box.text } ) );
	const isStub = ( text: string ) => /^(?:STT|TT|N.i dung|N.I DUNG|Kh.i|KH.I L.P)/u.test( text );
	const fixed = blocks.filter( ( { text } ) => isStub( text ) );
	const free = blocks.filter( ( { text } ) => ! isStub( text ) );
	const crosses = cells.some( ( { box, column } ) => {
		const block = blocks.find( ( { from, to } ) => from <= column && column <= to );
		return ! block || column + ( box.colSpan ?? 1 ) - 1 > block.to;
	} );
	if ( crosses ) {
		return draft;
	}
	const order = [ ...fixed, ...shuffled( free, next ) ];
	const rows = draft.table.rows.map( ( row, at ) => ( {
		...row,
		boxes: order.flatMap( ( { from, to } ) =>
			cells
				.filter( ( cell ) => cell.row === at && cell.column >= from && cell.column <= to )
				.map( ( { box } ) => box )
		),
	} ) );
	return withRows( draft, rows );
};

const moveSections: Mutation = ( draft, next ) =>
	withRows( draft, [ ...headOf( draft ), ...shuffled( sectionsOf( bodyOf( draft ) ), next ).flat( 2 ) ] );

const dropRows: Mutation = ( draft, next ) => {
	const sections = sectionsOf( bodyOf( draft ) ).map( ( section ) =>
		section.filter( ( group, at ) => at === 0 || ! isRateGroup( group ) )
	);
	const hasRates = bodyOf( draft ).length !== sections.flat( 2 ).length;
	return hasRates
		? draft
		: withRows( draft, [
				...headOf( draft ),
				...sections.flatMap( ( [ head = [], ...rest ] ) => [ ...head, ...rest.filter( () => next() < 0.8 ).flat() ] ),
			] );
};

const STRANGE_ROWS = [
	'Số học sinh khuyết tật học hòa nhập',
	'Con thương binh, liệt sĩ',
	'Số lượt học sinh vi phạm nội quy',
	'Học sinh thuộc hộ nghèo, cận nghèo',
	'Số học sinh nghỉ quá 45 buổi',
	'So với năm học trước',
	'Cộng',
];

/** A row that the form does not have, with figures of its own, between two others. */
const addRow: Mutation = ( draft, next ) => {
	const groups = groupsOf( bodyOf( draft ) );
	const width = widthOf( draft.table );
	const label = pick( STRANGE_ROWS, next );
	const labelAt = /^(?:STT|TT)$/.test( draft.table.rows[ 0 ]?.boxes[ 0 ]?.text ?? '' ) ? 1 : 0;
	const base = 60_000 + Math.floor( next() * 900 ) * 10;
	const texts = Array.from( { length: width }, ( _, at ) => ( at <= labelAt ? '' : String( base + at ) ) );
	texts[ labelAt ] = label;
	const places = groups.map( ( _, at ) => at ).filter( ( at ) => at > 0 && ! isRateGroup( groups[ at ] ) && textOf( groups[ at ]?.[ 0 ], labelAt ) !== '' );
	if ( places.length === 0 ) {
		return draft;
	}
	const at = pick( places, next );
	return {
		...withRows( draft, [
			...headOf( draft ),
			...groups.slice( 0, at ).flat(),
			{ boxes: texts.map( ( text ) => ( { text } ) ) },
			...groups.slice( at ).flat(),
		] ),
		listed: [ ...draft.listed, label, ...texts.slice( labelAt + 1 ) ],
	};
};

const STRANGE_COLUMNS = [ 'Năm học trước', 'Trong đó nữ', 'Kế hoạch', 'So sánh', 'Học kỳ trước', 'Dân tộc', 'Nữ' ];

/** A column that the form does not have. */
const addColumn: Mutation = ( draft, next ) => {
	const heading = pick( STRANGE_COLUMNS, next );
	const base = 70_000 + Math.floor( next() * 90 ) * 100;
	const rows = draft.table.rows.map( ( row, at ) => {
		if ( at === 0 ) {
			return { ...row, boxes: [ ...row.boxes, { text: heading, isHeading: true, rowSpan: draft.headings } ] };
		}
		return at < draft.headings ? row : { ...row, boxes: [ ...row.boxes, { text: next() < 0.5 ? String( base + at ) : '' } ] };
	} );
	const added = rows.slice( draft.headings ).flatMap( ( { boxes } ) => boxes.at( -1 )?.text || [] );
	return { ...withRows( draft, rows ), listed: [ ...draft.listed, heading, ...added ] };
};

const repeatHeader: Mutation = ( draft, next ) => {
	const groups = groupsOf( bodyOf( draft ) );
	const places = groups.map( ( _, at ) => at ).filter( ( at ) => at > 2 && ! isRateGroup( groups[ at ] ) );
	if ( places.length === 0 ) {
		return draft;
	}
	const at = pick( places, next );
	const head = headOf( draft );
	return withRows( draft, [ ...head, ...groups.slice( 0, at ).flat(), ...head, ...groups.slice( at ).flat() ] );
};

const addBlankRows: Mutation = ( draft, next ) => {
	const width = widthOf( draft.table );
	const blank = (): Row => ( { boxes: Array.from( { length: width }, () => ( { text: '' } ) ) } );
	return withRows( draft, [
		...headOf( draft ),
		...sectionsOf( bodyOf( draft ) ).flatMap( ( section ) => ( next() < 0.4 ? [ blank(), ...section.flat() ] : section.flat() ) ),
	] );
};

const countingRow: Mutation = ( draft ) => {
	const width = widthOf( draft.table );
	const row: Row = { boxes: Array.from( { length: width }, ( _, at ) => ( { text: `(${ at + 1 })`, isHeading: true } ) ) };
	return {
		...withRows( draft, [ ...headOf( draft ), row, ...bodyOf( draft ) ] ),
		headings: draft.headings + 1,
	};
};

const titlesInside: Mutation = ( draft ) => {
	const width = widthOf( draft.table );
	const line = ( text: string ): Row => ( { boxes: [ { text, colSpan: width } ] } );
	return {
		...withRows( draft, [ line( 'THÔNG BÁO' ), line( 'Đơn vị: Trường chúng tôi' ), ...draft.table.rows ] ),
		headings: draft.headings + 2,
	};
};

const signaturesInside: Mutation = ( draft ) => {
	const width = widthOf( draft.table );
	const texts = [ 'Người lập biểu', ...Array.from( { length: width - 2 }, () => '' ), 'HIỆU TRƯỞNG' ];
	return withRows( draft, [ ...draft.table.rows, { boxes: texts.map( ( text ) => ( { text } ) ) } ] );
};

const upper = ( text: string ) => text.toLocaleUpperCase( 'vi' );
const bare = ( text: string ) =>
	text.normalize( 'NFD' ).replace( /[\u0300-\u036f]/g, '' ).replaceAll( 'đ', 'd' ).replaceAll( 'Đ', 'D' );
const WRITINGS = [
	upper,
	bare,
	( text: string ) => text.normalize( 'NFD' ),
	( text: string ) => `${ text }:`,
	( text: string ) => text.replaceAll( ' ', '  ' ),
	( text: string ) => text.replaceAll( ' ', '\u00a0' ),
	( text: string ) => ` ${ text }\n`,
	( text: string ) => text.replace( ' ', '\n' ),
];

/** A row of the school's own goes by what it is called. */
const isOwn = ( { boxes }: Row ): boolean => boxes.some( ( { expect } ) => expect?.some( ( { row } ) => row.includes( ' > ' ) ) );

/** Labels in other writings; headings too. */
const rewriteLabels: Mutation = ( draft, next ) =>
	withRows(
		draft,
		draft.table.rows.map( ( row ) => ( {
			...row,
			boxes: row.boxes.map( ( box ) =>
				box.expect?.length || isOwn( row ) || ! /\p{L}{2}/u.test( box.text ) || next() < 0.7 ? box : { ...box, text: pick( WRITINGS, next )( box.text ) }
			),
		} ) )
	);

/** The number of a section reaches over all its rows. */
const mergeNumbers: Mutation = ( draft ) => {
	if ( ! /^(?:STT|TT)$/.test( draft.table.rows[ 0 ]?.boxes[ 0 ]?.text ?? '' ) || bodyOf( draft ).some( isTall ) ) {
		return draft;
	}
	const body = sectionsOf( bodyOf( draft ) ).flatMap( ( section ) => {
		const rows = section.flat();
		return ROMAN.test( textOf( rows[ 0 ], 0 ) ) && rows.length > 1
			? rows.map( ( row, at ) => {
					const [ first = { text: '' }, ...rest ] = row.boxes;
					return { ...row, boxes: at === 0 ? [ { ...first, rowSpan: rows.length }, ...rest ] : rest };
				} )
			: rows;
	} );
	return withRows( draft, [ ...headOf( draft ), ...body ] );
};

const ERRORS = [ '#REF!', '#DIV/0!', '#N/A', '#VALUE!' ];

/** Some figures are errors of a formula. */
const errors: Mutation = ( draft, next ) => {
	const listed: string[] = [];
	const rows = draft.table.rows.map( ( row ) => ( {
		...row,
		boxes: row.boxes.map( ( box ): Box => {
			if ( ! box.expect || box.expect.length !== 1 || box.colSpan || next() > 0.03 ) {
				return box;
			}
			const text = pick( ERRORS, next );
			listed.push( text );
			return { text };
		} ),
	} ) );
	return { ...withRows( draft, rows ), listed: [ ...draft.listed, ...listed ] };
};

/** The names of the sections are gone: what stands below could belong to several. */
const dropHeads: Mutation = ( draft, next ) => {
	const sections = sectionsOf( bodyOf( draft ) );
	const isLong = ( section: Row[][] ) => section.length > 2 && ! section.flat().some( isTall );
	return withRows( draft, [
		...headOf( draft ),
		...sections.flatMap( ( section ) => ( isLong( section ) && next() < 0.5 ? section.slice( 1 ) : section ).flat() ),
	] );
};

/** Within a section the rows stand in another order. */
const shuffleRows: Mutation = ( draft, next ) => {
	const units = ( section: Row[][] ): Row[][][] => {
		const made: Row[][][] = [];
		for ( const group of section ) {
			const last = made.at( -1 );
			if ( last && isRateGroup( group ) ) {
				last.push( group );
			} else {
				made.push( [ group ] );
			}
		}
		return made;
	};
	return withRows( draft, [
		...headOf( draft ),
		...sectionsOf( bodyOf( draft ) ).flatMap( ( section ) => {
			const [ head = [], ...rest ] = units( section );
			const isDeep = rest.flat( 2 ).some( ( row ) => /^[a-eđ][.)/]?$/.test( textOf( row, 0 ).trim() ) );
			return [ head, ...( isDeep ? rest : shuffled( rest, next ) ) ].flat( 2 );
		} ),
	] );
};

/** A letter too many, too few or another one in a long word. */
const misspell: Mutation = ( draft, next ) =>
	withRows(
		draft,
		draft.table.rows.map( ( row ) => ( {
			...row,
			boxes: row.boxes.map( ( box ) => {
				const word = /\p{L}{5,}/u.exec( box.text );
				if ( ! word || box.expect?.length || isOwn( row ) || next() < 0.8 ) {
					return box;
				}
				const at = word.index + 1 + Math.floor( next() * ( word[ 0 ].length - 2 ) );
				const change = pick( [ '', 'x', box.text.slice( at, at + 1 ).repeat( 2 ) ], next );
				return { ...box, text: box.text.slice( 0, at ) + change + box.text.slice( at + 1 ) };
			} ),
		} ) )
	);

/** The headings are gone: the columns are told by their order alone. */
const dropHeadings: Mutation = ( draft ) => ( { ...withRows( draft, bodyOf( draft ) ), headings: 0 } );

/** A pair that a spreadsheet took for a day and a month. */
const dates: Mutation = ( draft ) => {
	const rows = draft.table.rows.map( ( row ) => ( {
		...row,
		boxes: row.boxes.map( ( box ): Box => {
			const [ expected ] = box.expect ?? [];
			const value = expected?.value;
			const [ day, month ] = Array.isArray( value ) ? value : [ null, null ];
			if ( ! expected || box.text !== `${ day }/${ month }` || ! day || ! month || day > 28 || month > 12 ) {
				return box;
			}
			const serial = Math.round( Date.UTC( 2026, month - 1, day ) / 86_400_000 ) + 25_569;
			return { ...box, number: serial, format: 'd-mmm', expect: [ { ...expected, asked: true } ] };
		} ),
	} ) );
	return withRows( draft, rows );
};

/** Rates as Excel computes them, with no percent format. */
const fractions: Mutation = ( draft ) => {
	const rows = draft.table.rows.map( ( row ) => ( {
		...row,
		boxes: row.boxes.map( ( box ): Box => {
			const [ expected, ...more ] = box.expect ?? [];
			const isRate = more.length === 0 && expected?.column.endsWith( '_rate' );
			if ( ! isRate || typeof expected?.value !== 'number' || expected.value <= 1 ) {
				return box;
			}
			const number = Number( ( expected.value / 100 ).toPrecision( 12 ) );
			const text = String( number );
			return { ...box, text, number, format: 'General', expect: [ { ...expected, raw: text, numeric: true } ] };
		} ),
	} ) );
	return withRows( draft, rows );
};

/** The draft of a row that is hidden, or a row that was struck out. */
const hiddenRow: Mutation = ( draft, next ) => {
	const made = addRow( draft, next );
	const rows = made.table.rows.map( ( row ) => ( draft.table.rows.includes( row ) ? row : { ...row, isHidden: true } ) );
	return withRows( made, rows );
};

export const MUTATIONS: Record< string, Mutation > = {
	moveColumns,
	moveSections,
	dropRows,
	shuffleRows,
	dropHeads,
	mergeNumbers,
	addBlankRows,
	rewriteLabels,
	misspell,
	addRow,
	addColumn,
	errors,
	dates,
	fractions,
	hiddenRow,
	countingRow,
	repeatHeader,
	signaturesInside,
	titlesInside,
	dropHeadings,
};
