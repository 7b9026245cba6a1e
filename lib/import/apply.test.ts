import { form } from '../disclosure/test-forms';
import { shapedForm } from '../disclosure/shape';
import type { ResolvedForm } from '../disclosure/types';
import { emptyValues } from '../disclosure/values';
import { applyPreview, canBeColumn, NO_CHOICES } from './apply';
import { importFile } from './import-file';

const rooms = form( 'T_khoi_phong_pt' );

/** A file of the office that has two columns more than the proposal. */
const FILE = [
	'TT;Khối/hạng mục;Số lượng hiện có;Năm xây dựng;Tình trạng;Diện tích (m²)',
	'I;Khối phòng hành chính quản trị;;;;',
	'1;Phòng Hiệu trưởng;1;2011;Tốt;24',
	'2;Phòng Phó Hiệu trưởng;2;2012;Đang sửa;48',
	'II;Khối phòng học tập;;;;',
	'1;Phòng học;12;2013;Tốt;600',
].join( '\n' );

async function read( of: ResolvedForm, text = FILE ) {
	return importFile( new TextEncoder().encode( text ), 'phong.csv', {
		form: of,
	} );
}

test( 'a column of the file that a proposal lacks becomes one, with its figures', async () => {
	const preview = await read( rooms );
	const columns = preview.unmatched.filter( ( item ) =>
		canBeColumn( rooms, emptyValues(), item )
	);
	expect( columns.map( ( { text } ) => text ) ).toEqual( [
		'Năm xây dựng',
		'Tình trạng',
	] );
	const values = applyPreview( rooms, emptyValues(), preview, {
		...NO_CHOICES,
		unmatched: Object.fromEntries(
			columns.map( ( { id } ) => [ id, { action: 'column' } ] )
		),
	} );
	const added = shapedForm( rooms, values ).parts[ 0 ]?.columns.slice( -2 );
	expect( added?.map( ( { label, kind } ) => [ label, kind ] ) ).toEqual( [
		[ 'Năm xây dựng', 'number' ],
		[ 'Tình trạng', 'text' ],
	] );
	const [ year, state ] = added ?? [];
	expect( values.cells.hcqt_pht ).toMatchObject( {
		so_luong: { raw: '2', value: 2 },
		[ year?.id ?? '' ]: { raw: '2012' },
		[ state?.id ?? '' ]: { raw: 'Đang sửa', value: null },
	} );
	expect( values.note ).toBe( '' );

	const again = await read( shapedForm( rooms, values ) );
	expect( again.unmatched ).toEqual( [] );
	expect(
		applyPreview( shapedForm( rooms, values ), values, again )
	).toEqual( values );
} );

test( 'an official table takes no column; its figures go into the note', async () => {
	const official = form( 'BM10' );
	const preview = await read(
		official,
		[
			'STT;Nội dung;Tổng số;Lớp 6;Lớp 7;Lớp 8;Lớp 9;Ghi chú của trường',
			'I;Số học sinh chia theo hạnh kiểm;40;10;10;10;10;đủ',
			'1;Tốt;30;8;8;7;7;đủ',
		].join( '\n' )
	);
	const column = preview.unmatched.find(
		( { why } ) => why === 'unknown-column'
	);
	if ( ! column ) {
		throw new Error( 'the column was not listed' );
	}
	expect( canBeColumn( official, emptyValues(), column ) ).toBe( false );
	const values = applyPreview( official, emptyValues(), preview, {
		...NO_CHOICES,
		unmatched: { [ column.id ]: { action: 'column' } },
	} );
	expect( values.parts ).toEqual( [] );
	expect( values.note ).toContain( 'đủ' );
} );
