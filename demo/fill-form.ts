/**
 * Fills a form with typed texts, row by row.
 */
import { cellKind, parseCellColumn } from '../lib/disclosure/resolve-form';
import type {
	CellColumnId,
	DisclosureValues,
	ResolvedForm,
	RowId,
} from '../lib/disclosure/types';
import { emptyValues, findRow, setCell } from '../lib/disclosure/values';
import { readCell } from '../lib/number';
import { addedRowId } from '../tests/data/real-filing';

export class Filler {
	public values: DisclosureValues = emptyValues();

	public constructor( public readonly form: ResolvedForm ) {}

	/** A row by its id, or one that the school adds: `I > Tiếng Anh`, after the one added before it or after `after`. */
	public row( id: string, after: RowId ): RowId {
		const [ parent = '', label ] = id.split( ' > ' );
		if ( label === undefined ) {
			return id;
		}
		const known = this.values.addedRows.find(
			( row ) => row.parent === parent && row.label === label
		);
		return known?.id ?? this.addRow( parent, label, after );
	}

	private addRow( parent: RowId, label: string, after: RowId ): RowId {
		const anchor = findRow( this.form, this.values, after );
		const siblings = this.values.addedRows.filter(
			( row ) => row.parent === parent
		);
		if ( ! anchor ) {
			throw new Error( `${ this.form.id } has no row ${ after }` );
		}
		const id = addedRowId( parent, label );
		const number =
			Number( anchor.row.stt.split( '.' ).at( -1 ) ) +
			siblings.length +
			1;
		const addedRow = {
			id,
			part: anchor.part.id,
			parent,
			after: siblings.at( -1 )?.id ?? after,
			stt: anchor.row.stt.replace( /\d+$/, String( number ) ),
			label,
			kind: anchor.row.kind,
		};
		this.values = {
			...this.values,
			addedRows: [ ...this.values.addedRows, addedRow ],
		};
		return id;
	}

	public type( id: RowId, column: CellColumnId, raw: string ): void {
		const found = findRow( this.form, this.values, id );
		if ( ! found ) {
			throw new Error( `${ this.form.id } has no row ${ id }` );
		}
		const { unit, pairLabels } =
			parseCellColumn( found.part, column )?.column ?? {};
		const { value } = readCell(
			raw,
			cellKind( found.part, found.row, column ),
			{ unit, pairLabels }
		);
		this.values = setCell( this.values, id, column, { raw, value } );
	}

	/** One text for each value column. */
	public typeRow( id: RowId, texts: string[] ): void {
		const columns =
			findRow( this.form, this.values, id )?.part.columns ?? [];
		texts.forEach( ( text, index ) =>
			this.type( id, columns[ index ]?.id ?? '', text )
		);
	}

	/** One text for all value columns. */
	public typeMerged( id: RowId, text: string ): void {
		const columns =
			findRow( this.form, this.values, id )?.part.columns ?? [];
		const first = columns[ 0 ]?.id ?? '';
		const last = columns.at( -1 )?.id ?? '';
		this.type( id, first, text );
		const merge = {
			rows: [ id, id ] as [ RowId, RowId ],
			columns: [ first, last ] as [ RowId, RowId ],
		};
		this.values = {
			...this.values,
			merges: [ ...this.values.merges, merge ],
		};
	}

	public label( id: RowId, label: string ): void {
		this.values = {
			...this.values,
			labels: { ...this.values.labels, [ id ]: label },
		};
	}
}
