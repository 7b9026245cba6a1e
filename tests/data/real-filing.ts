/**
 * The real filing of `real/thcs-2020-2021.json` as values of forms 09 to 12.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import {
	cellColumns,
	cellKind,
	parseCellColumn,
	partOfRow,
	rateColumnId,
	resolveForm,
} from '../../lib/disclosure/resolve-form';
import type {
	AddedRow,
	CellColumnId,
	DisclosureKey,
	DisclosureValues,
	FormSource,
	ResolvedForm,
	Row,
	RowId,
	TablePart,
} from '../../lib/disclosure/types';
import { emptyValues, setCell } from '../../lib/disclosure/values';
import { readCell } from '../../lib/number';
import { foldText } from '../../lib/text/fold';

export type MergedText = { colspan: number; text: string };
export type FiledRow = [
	stt: string,
	label: string,
	...cells: ( string | MergedText )[],
];
export type FiledHeading = string | Record< string, string[] >;
export type FiledTable = {
	columns: FiledHeading[];
	rows: FiledRow[];
	footnote?: string;
};
export type FiledForm = {
	form: string;
	title: string;
	subtitle?: string;
	tables: FiledTable[];
};
export type Filing = {
	authority: string;
	date: string;
	schoolYear: string;
	forms: FiledForm[];
};

export type FiledDisclosure = {
	key: DisclosureKey;
	form: ResolvedForm;
	values: DisclosureValues;
};

type JsonForm = Omit< FiledForm, 'tables' > &
	Partial< FiledTable > & { tables?: FiledTable[] };

export const RATE_LABEL = '(tỷ lệ so với tổng số)';

/** Subjects and devices that form data has no row for. They follow the form's own rows of their parent. */
const ADDED_AFTER: Record< RowId, RowId > = {
	I: 'I.7',
	IX: 'IX.4',
	IXb: 'IXb.4',
};

/** Paths are taken from the root of the repository, where every script starts. */
function readJson( path: string ): unknown {
	return JSON.parse( readFileSync( resolve( path ), 'utf8' ) );
}

export function readFiling(): Filing {
	const filing = readJson( 'tests/data/real/thcs-2020-2021.json' ) as Omit<
		Filing,
		'forms'
	> & {
		forms: JsonForm[];
	};
	return {
		...filing,
		forms: filing.forms.map(
			( { columns = [], rows = [], tables, ...form } ) => ( {
				...form,
				tables: tables ?? [ { columns, rows } ],
			} )
		),
	};
}

export function readForm( id: string ): ResolvedForm {
	return resolveForm(
		readJson(
			`plugins/cong-truong/data/regimes/tt36-2017/${ id }.json`
		) as FormSource,
		'thcs'
	);
}

/** A stable id for a row that the school added, from what it is called. */
export function addedRowId( parent: RowId, label: string ): RowId {
	let hash = 0x811c9dc5;
	for ( const unit of new TextEncoder().encode( label.normalize( 'NFC' ) ) ) {
		hash = Math.imul( hash ^ unit, 0x01000193 ) >>> 0;
	}
	return `${ parent }+${ hash.toString( 36 ).padStart( 6, '0' ).slice( -6 ) }`;
}

function wordings( row: Row ): string[] {
	return [ row.label, ...( row.aliases ?? [] ) ].map( comparable );
}

function comparable( label: string ): string {
	return foldText( label )
		.replace( /[^\p{L}\p{N}]+/gu, ' ' )
		.trim();
}

function isBlank( label: string ): boolean {
	return comparable( label ).replace( /^khoi lop$/, '' ) === '';
}

class Reader {
	public values = emptyValues();
	/** The official row read last, and the one under which rows are added. */
	private last: Row | null = null;
	private readonly used = new Set< RowId >();

	public constructor( private readonly form: ResolvedForm ) {}

	public readTable( table: FiledTable ): void {
		this.readHeading( table );
		table.rows.forEach( ( row ) => this.readRow( row ) );
	}

	/** The head of a table may be a row of the form: the second IX, the toilets. */
	private readHeading( { columns }: FiledTable ): void {
		const [ stt, label ] = columns;
		if (
			typeof stt === 'string' &&
			typeof label === 'string' &&
			/^[IVX]+$/.test( stt )
		) {
			this.last = this.match( label ) ?? this.last;
			if ( this.last ) {
				this.used.add( this.last.id );
			}
		}
	}

	private readRow( [ stt, label, ...cells ]: FiledRow ): void {
		if ( label === RATE_LABEL && this.last ) {
			this.write( this.last, cells, true );
			return;
		}
		const row =
			this.match( label ) ??
			( isBlank( label ) ? this.nextBlank( stt ) : null );
		if ( ! row ) {
			this.add( label, cells );
			return;
		}
		this.used.add( row.id );
		this.last = row;
		if (
			! isBlank( label ) &&
			! wordings( row ).includes( comparable( label ) )
		) {
			this.values.labels[ row.id ] = label;
		}
		this.write( row, cells, false );
	}

	/** The next unused row with this wording, its own section first; a school may complete a label or put words before it. */
	private match( label: string ): Row | null {
		const wanted = comparable( label );
		const rows = this.form.parts
			.flatMap( ( { rows: own } ) => own )
			.filter( ( { id } ) => ! this.used.has( id ) );
		const parent = this.section();
		const same = ( row: Row ) => wordings( row ).includes( wanted );
		return (
			rows.find( ( row ) => row.parent === parent && same( row ) ) ??
			rows.find(
				( row ) =>
					same( row ) &&
					( row.parent === null || this.used.has( row.parent ) )
			) ??
			rows.find(
				( row ) =>
					row.blankLabel &&
					/^khoi lop \d/.test( wanted ) &&
					row.parent === this.subsection()
			) ??
			rows.find(
				( row ) =>
					wanted.length > 20 &&
					wanted.endsWith( comparable( row.label ) )
			) ??
			null
		);
	}

	private nextBlank( stt: string ): Row | null {
		const rows = this.form.parts.flatMap( ( { rows: own } ) => own );
		return (
			rows.find(
				( row ) =>
					row.blankLabel &&
					row.stt === stt &&
					! this.used.has( row.id )
			) ?? null
		);
	}

	private section(): RowId | null {
		return this.last?.depth === 0
			? this.last.id
			: ( this.last?.parent ?? null );
	}

	private subsection(): RowId | null {
		return this.last?.blankLabel
			? this.last.parent
			: ( this.last?.id ?? null );
	}

	private add( label: string, cells: FiledRow[ 2 ][] ): void {
		const parent = this.section();
		const part = parent === null ? null : partOfRow( this.form, parent );
		if ( parent === null || ! part ) {
			throw new Error( `${ this.form.id }: ${ label } has no place` );
		}
		const after = ADDED_AFTER[ parent ] ?? null;
		const siblings = this.values.addedRows.filter(
			( row ) => row.parent === parent
		);
		const anchor = part.rows.find( ( { id } ) => id === after );
		const row: AddedRow = {
			id: addedRowId( parent, label ),
			part: part.id,
			parent,
			after: siblings.at( -1 )?.id ?? after,
			stt: String( Number( anchor?.stt ?? 0 ) + siblings.length + 1 ),
			label,
			kind: 'integer',
		};
		this.values.addedRows.push( row );
		this.write( row, cells, false );
	}

	private write(
		row: Pick< Row, 'id' | 'kind' | 'averageLabel' >,
		cells: FiledRow[ 2 ][],
		isRate: boolean
	): void {
		const added = this.values.addedRows.find( ( { id } ) => id === row.id );
		const part = added
			? this.form.parts.find( ( { id } ) => id === added.part )
			: partOfRow( this.form, row.id );
		if ( ! part ) {
			throw new Error( `${ this.form.id }: no part for ${ row.id }` );
		}
		cells.forEach( ( cell, index ) => {
			const column = part.columns[ index ];
			if ( ! column || cell === undefined ) {
				throw new Error(
					`${ this.form.id }: too many cells in ${ row.id }`
				);
			}
			const id = isRate ? rateColumnId( column.id ) : column.id;
			if ( typeof cell === 'string' ) {
				// What the form itself prints in the cell is no value of the school's.
				if ( cell !== '' && cell === row.averageLabel ) {
					return;
				}
				this.type( part, row, id, cell );
				return;
			}
			const last = part.columns[ index + cell.colspan - 1 ];
			this.type( part, row, id, cell.text );
			this.values.merges.push( {
				rows: [ row.id, row.id ],
				columns: [ id, last?.id ?? id ],
			} );
		} );
	}

	private type(
		part: TablePart,
		row: Pick< Row, 'id' | 'kind' >,
		column: CellColumnId,
		raw: string
	): void {
		const { unit, pairLabels } =
			parseCellColumn( part, column )?.column ?? {};
		const { value } = readCell( raw, cellKind( part, row, column ), {
			unit,
			pairLabels,
		} );
		if ( cellColumns( part ).includes( column ) ) {
			this.values = setCell( this.values, row.id, column, {
				raw,
				value,
			} );
		}
	}
}

function readFiledForm(
	filed: FiledForm,
	schoolYear: string
): FiledDisclosure {
	const form = readForm( `BM${ filed.form }` );
	const reader = new Reader( form );
	filed.tables.forEach( ( table ) => reader.readTable( table ) );
	const period = filed.subtitle === 'KẾT QUẢ HỌC KỲ 1' ? 'hk1' : 'nam';
	return {
		key: {
			regime: form.regime,
			form: form.id,
			level: form.level,
			schoolYear,
			period,
		},
		form,
		values: reader.values,
	};
}

/** The four forms as the school filed them; form 10 holds the figures of the first semester. */
export function realDisclosures(): FiledDisclosure[] {
	const filing = readFiling();
	return filing.forms.map( ( form ) =>
		readFiledForm( form, filing.schoolYear )
	);
}
