import { excelFile, sheet } from '../../tests/data/import/make-files';
import { putPart } from '../disclosure/reshape';
import { shapedForm } from '../disclosure/shape';
import { form } from '../disclosure/test-forms';
import { cellColumns } from '../disclosure/resolve-form';
import { emptyValues } from '../disclosure/values';
import { readOwnTables } from './own-table';
import type { OwnTable } from './own-table';

function ids() {
	let count = 0;
	return ( prefix: string ) =>
		`${ prefix }+n${ String( ++count ).padStart( 4, '0' ) }`;
}

async function fromText( text: string ): Promise< OwnTable > {
	const [ table ] = await readOwnTables( { text }, ids() );
	if ( ! table ) {
		throw new Error( 'no table' );
	}
	return table;
}

async function fromHtml( html: string ): Promise< OwnTable[] > {
	return readOwnTables( { html }, ids() );
}

/** The table as lines: headings, then rows with their texts. */
function lines( { part, cells }: OwnTable ): string[] {
	return [
		part.columns.map( ( { path } ) => path.join( ' / ' ) ).join( ' | ' ),
		...part.rows.map( ( row ) =>
			[
				row.stt,
				row.label,
				...part.columns.map(
					( { id } ) => cells[ row.id ]?.[ id ]?.raw ?? ''
				),
			].join( ' | ' )
		),
	];
}

test( 'a list copied from Excel: numbered, with words and figures', async () => {
	const table = await fromText(
		'STT\tMôn\tSố giải\tCấp\n1\tToán\t12\tThành phố\n2\tNgữ văn\t7\t"Quận\nvà phường"\n'
	);
	expect( lines( table ) ).toEqual( [
		'Số giải | Cấp',
		'1 | Toán | 12 | Thành phố',
		'2 | Ngữ văn | 7 | Quận\nvà phường',
	] );
	expect( table.part.stub.map( ( { id, label } ) => [ id, label ] ) ).toEqual(
		[
			[ 'stt', 'STT' ],
			[ 'label', 'Môn' ],
		]
	);
	expect( table.part.columns.map( ( { kind } ) => kind ) ).toEqual( [
		'number',
		'text',
	] );
} );

test( 'headings over several columns, a section, merged texts, a title above', async () => {
	const [ table ] = await fromHtml(
		`<p>Danh sách câu lạc bộ</p><table>
		<tr><td rowspan="2">Tên</td><td colspan="2">Số học sinh</td><td rowspan="2">Ghi chú</td></tr>
		<tr><td>Nam</td><td>Nữ</td></tr>
		<tr><td colspan="4">Thể thao</td></tr>
		<tr><td>Bóng đá</td><td>20</td><td>4</td><td rowspan="2">Chiều thứ Sáu</td></tr>
		<tr><td>Cờ vua</td><td colspan="2">Chưa tuyển</td></tr></table>`
	);
	if ( ! table ) {
		throw new Error( 'no table' );
	}
	expect( table.part.title ).toBe( 'Danh sách câu lạc bộ' );
	expect( lines( table ) ).toEqual( [
		'Số học sinh / Nam | Số học sinh / Nữ | Ghi chú',
		' | Thể thao |  |  | ',
		' | Bóng đá | 20 | 4 | Chiều thứ Sáu',
		' | Cờ vua | Chưa tuyển |  | ',
	] );
	expect( table.part.rows[ 0 ]?.kind ).toBe( 'none' );
	expect( table.merges ).toHaveLength( 2 );
} );

test( 'what is put into a disclosure stands in cells that it has', async () => {
	const table = await fromText( 'Môn\tGiải\nToán\t12\nVăn\t3\n' );
	const official = form( 'BM10' );
	const values = putPart( official, emptyValues(), table.part );
	const part = shapedForm( official, values ).parts.at( -1 );
	const columns = part ? cellColumns( part ) : [];
	const rows = part?.rows.map( ( { id } ) => id ) ?? [];
	for ( const [ row, cells ] of Object.entries( table.cells ) ) {
		expect( rows ).toContain( row );
		Object.keys( cells ).forEach( ( column ) =>
			expect( columns ).toContain( column )
		);
	}
} );

test( 'a table without headings keeps its first row', async () => {
	expect( lines( await fromText( 'Toán\t12\t3\nVăn\t4\t5\n' ) ) ).toEqual( [
		' | ',
		' | Toán | 12 | 3',
		' | Văn | 4 | 5',
	] );
} );

test( 'every table of a file, by its name', async () => {
	const bytes = excelFile( {
		Giải: sheet( [
			[ 'Môn', 'Giải' ],
			[ 'Toán', 12 ],
		] ),
		Khác: sheet( [ [ 'Ghi chú' ], [ 'chỉ một cột' ] ] ),
	} );
	const tables = await readOwnTables( { bytes, name: 'giai.xlsx' }, ids() );
	expect( tables.map( ( { where } ) => where ) ).toEqual( [ 'Giải' ] );
} );

test( 'what is no table is refused with a sentence', async () => {
	await expect( fromText( 'chỉ một câu' ) ).rejects.toThrow( /table/ );
	await expect(
		fromText(
			[ 'a\tb', ...Array.from( { length: 601 }, () => 'x\t1' ) ].join(
				'\n'
			)
		)
	).rejects.toThrow( /table/ );
	await expect(
		readOwnTables(
			{
				bytes: new Uint8Array( [ 0xff, 0xd8, 0xff, 0xe0 ] ),
				name: 'a.xlsx',
			},
			ids()
		)
	).rejects.toThrow( /picture/ );
} );
