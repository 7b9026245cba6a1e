/**
 * How a school lays a filing out: letterhead, titles, tables with merged cells, signature. Word, Excel and CSV are written from this.
 */
import { readForm } from './real-filing';
import type {
	FiledForm,
	FiledHeading,
	FiledTable,
	Filing,
} from './real-filing';

export type GridCell = {
	text: string;
	row: number;
	column: number;
	rowSpan: number;
	colSpan: number;
	isHeading: boolean;
};

export type Grid = {
	rows: number;
	columns: number;
	headingRows: number;
	cells: GridCell[];
	footnote: string;
};

export type Notice = {
	/** `10` */
	code: string;
	authority: string;
	school: string;
	formNumber: string;
	attachedTo: string;
	heading: string;
	title: string;
	subtitle: string;
	grids: Grid[];
	placeDate: string;
	sign: string[];
};

const AUTHORITY = 'PHÒNG GD&ĐT HUYỆN AN BÌNH';
const SCHOOL = 'TRƯỜNG THCS SÔNG XANH';
const ATTACHED_TO =
	'(Kèm theo Thông tư số 36/2017/TT-BGDĐT ngày 28 tháng 12 năm 2017 của Bộ Giáo dục và Đào tạo)';
const SIGN = [ 'Thủ trưởng đơn vị', '(Ký tên và đóng dấu)' ];

function headingCells( columns: FiledHeading[] ): {
	rows: number;
	columns: number;
	cells: GridCell[];
} {
	const rows = columns.some( ( column ) => typeof column !== 'string' )
		? 2
		: 1;
	const cells: GridCell[] = [];
	let next = 0;
	for ( const column of columns ) {
		if ( typeof column === 'string' ) {
			cells.push( {
				text: column,
				row: 0,
				column: next++,
				rowSpan: rows,
				colSpan: 1,
				isHeading: true,
			} );
			continue;
		}
		for ( const [ label, leaves ] of Object.entries( column ) ) {
			cells.push( {
				text: label,
				row: 0,
				column: next,
				rowSpan: 1,
				colSpan: leaves.length,
				isHeading: true,
			} );
			for ( const leaf of leaves ) {
				cells.push( {
					text: leaf,
					row: 1,
					column: next++,
					rowSpan: 1,
					colSpan: 1,
					isHeading: true,
				} );
			}
		}
	}
	return { rows, columns: next, cells };
}

function layOutTable( table: FiledTable ): Grid {
	const heading = headingCells( table.columns );
	const body = table.rows.flatMap( ( texts, index ) => {
		let next = 0;
		return texts.map( ( cell ): GridCell => {
			const { text, colspan } =
				typeof cell === 'string' ? { text: cell, colspan: 1 } : cell;
			const column = next;
			next += colspan;
			return {
				text,
				row: heading.rows + index,
				column,
				rowSpan: 1,
				colSpan: colspan,
				isHeading: false,
			};
		} );
	} );
	return {
		rows: heading.rows + table.rows.length,
		columns: heading.columns,
		headingRows: heading.rows,
		cells: [ ...heading.cells, ...body ],
		footnote: table.footnote ?? '',
	};
}

function layOutForm( form: FiledForm, filing: Filing ): Notice {
	const [ year = '', month = '', day = '' ] = filing.date.split( '-' );
	const layout = form.tables.map( layOutTable );
	// Form 11 was printed with this slip of the pen.
	const printedYear = form.form === '11' ? '20121' : year;
	return {
		code: form.form,
		authority: AUTHORITY,
		school: SCHOOL,
		formNumber: `Biểu mẫu ${ readForm( `BM${ form.form }` ).code }`,
		attachedTo: ATTACHED_TO,
		heading: 'THÔNG BÁO',
		title: `${ form.title }, năm học ${ filing.schoolYear.replace( '-', ' - ' ) }`,
		subtitle: form.subtitle ?? '',
		grids: layout,
		placeDate: `An Bình, ngày ${ day } tháng ${ month } năm ${ printedYear }`,
		sign: SIGN,
	};
}

export function layOutFiling( filing: Filing ): Notice[] {
	return filing.forms.map( ( form ) => layOutForm( form, filing ) );
}

/** The cells of each row that begin in it, from left to right. */
export function rowsOfGrid( grid: Grid ): GridCell[][] {
	return Array.from( { length: grid.rows }, ( _, row ) =>
		grid.cells
			.filter( ( cell ) => cell.row === row )
			.sort( ( a, b ) => a.column - b.column )
	);
}
