/**
 * Headings that the tests of layouts share, and files around them.
 */
import {
	excelFile,
	paragraph,
	sheet,
	wordFile,
	wordTable,
} from '../../tests/data/import/make-files';
import type { Line, Value } from '../../tests/data/import/make-files';
import { cellLines, importAs } from './test-import';

export const HEAD: Line[] = [
	[
		{ text: 'STT', down: 2 },
		{ text: 'Nội dung', down: 2 },
		{ text: 'Tổng số', down: 2 },
		{ text: 'Chia ra theo khối lớp', across: 4 },
	],
	[ null, null, null, 'Lớp 6', 'Lớp 7', 'Lớp 8', 'Lớp 9' ],
];
export const FLAT_HEAD: Value[][] = [
	[ 'STT', 'Nội dung', 'Tổng số', 'Chia ra theo khối lớp', '', '', '' ],
	[ '', '', '', 'Lớp 6', 'Lớp 7', 'Lớp 8', 'Lớp 9' ],
];

export function word( lines: Line[], before = '' ): Uint8Array {
	return wordFile(
		before + wordTable( [ ...HEAD, ...lines ] ) + paragraph( '' )
	);
}

export function excel( lines: Value[][] ): Uint8Array {
	return excelFile( { 'Trang 1': sheet( [ ...FLAT_HEAD, ...lines ] ) } );
}

export async function wordCells( lines: Line[] ): Promise< string[] > {
	return cellLines( await importAs( word( lines ), 'a.docx' ) );
}
