import { fromClipboard, fromHtml, fromText, toHtml, toText } from './clipboard';
import type { Block } from './types';

const rows = ( lines: string[][] ): Block => ( { rows: lines, merges: [] } );

describe( 'tab-separated text', () => {
	it( 'comes back as it went out', () => {
		const block = rows( [
			[ '79/46', 'hai\ndòng', '' ],
			[ 'có "ngoặc"', 'tab\tở giữa', '"đầu' ],
		] );
		expect( fromText( toText( block ) ) ).toEqual( block );
	} );

	it( 'reads what Excel writes: quoted cells with line breaks, a last line end', () => {
		expect(
			fromText( '1\t"Họp ""PHHS""\r\nhai lần"\r\n2\t3\r\n' ).rows
		).toEqual( [
			[ '1', 'Họp "PHHS"\nhai lần' ],
			[ '2', '3' ],
		] );
	} );

	it( 'leaves a quotation mark alone that quotes nothing', () => {
		expect( fromText( '"Đạt"\t5"' ).rows ).toEqual( [ [ '"Đạt"', '5"' ] ] );
		expect( fromText( '"chưa đóng\t1' ).rows ).toEqual( [
			[ '"chưa đóng', '1' ],
		] );
	} );

	it( 'keeps empty lines in the middle', () => {
		expect( fromText( '1\n\n2' ).rows ).toEqual( [
			[ '1' ],
			[ '' ],
			[ '2' ],
		] );
	} );
} );

describe( 'HTML of the clipboard', () => {
	it( 'comes back as it went out, merges and blanks included', () => {
		const block: Block = {
			rows: [
				[ 'Do Bộ <ban> & "hành"', '', ' hai  dấu cách ' ],
				[ 'a\nb', '007', '' ],
			],
			merges: [ { row: 0, column: 0, rows: 1, columns: 2 } ],
		};
		expect( fromHtml( toHtml( block ) ) ).toEqual( block );
	} );

	it( 'reads Word: paragraphs are lines, the source is wrapped anywhere', () => {
		const html =
			'<html><body><!--StartFragment--><table class=MsoTableGrid><tr><td><p class=MsoNormal>Đủ phòng\n  học<o:p></o:p></p><p>sạch</p></td>' +
			'<td colspan=2><p>69&nbsp;</p></td></tr></table><p><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>';
		expect( fromHtml( html ) ).toEqual( {
			rows: [ [ 'Đủ phòng học\nsạch', '69', '' ] ],
			merges: [ { row: 0, column: 1, rows: 1, columns: 2 } ],
		} );
	} );

	it( 'reads Excel: hidden rows stay out, a text that runs over is no merge', () => {
		const html =
			"<table><tr><td colspan=2 style='mso-ignore:colspan'>chữ dài</td><td>1</td></tr>" +
			"<tr style='display:none'><td>ẩn</td><td></td><td></td></tr><tr><td rowspan=2>a<br>b</td><td>2</td><td>3</td></tr><tr><td>4</td><td>5</td></tr></table>";
		expect( fromHtml( html ) ).toEqual( {
			rows: [
				[ 'chữ dài', '', '1' ],
				[ 'a\nb', '2', '3' ],
				[ '', '4', '5' ],
			],
			merges: [ { row: 1, column: 0, rows: 2, columns: 1 } ],
		} );
	} );

	it( 'takes what Excel and Google store before what they show', () => {
		const excel =
			'<table><tr><td x:num="0.695" style=\'mso-number-format:0%\'>70%</td><td x:num="44208" style=\'mso-number-format:"d\\-mmm"\'>12-Jan</td><td x:str="007">7</td><td style=\'mso-number-format:"\\#\\,\\#\\#0"\'>1,234</td></tr></table>';
		expect( fromHtml( excel )?.rows ).toEqual( [
			[ '69,5%', '12/1', '007', '1234' ],
		] );
		const google =
			'<google-sheets-html-origin><table data-sheets-root="1"><tr><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:0.695}" data-sheets-numberformat="{&quot;1&quot;:3,&quot;2&quot;:&quot;0%&quot;}">70%</td><td></td></tr></table>';
		expect( fromHtml( google )?.rows ).toEqual( [ [ '69,5%', '' ] ] );
	} );

	it( 'fills short rows up and ignores tables within cells', () => {
		const html =
			'<table><tr><td>1</td></tr><tr><td>2</td><td><table><tr><td>x</td></tr></table></td></tr></table>';
		expect( fromHtml( html )?.rows ).toEqual( [
			[ '1', '' ],
			[ '2', 'x' ],
		] );
	} );

	it( 'survives hostile spans', () => {
		const block = fromHtml(
			'<table><tr><td colspan="999999999" rowspan="-3">a</td></tr></table>'
		);
		expect( block?.rows ).toHaveLength( 1 );
		expect( block?.rows[ 0 ]?.length ).toBeLessThanOrEqual( 256 );
	} );

	it( 'runs no script and fetches nothing', () => {
		const block = fromHtml(
			'<table><tr><td>1<script>throw 1</script><img src=x onerror="throw 2"></td></tr></table>'
		);
		expect( block?.rows ).toEqual( [ [ '1' ] ] );
	} );
} );

describe( 'what the clipboard offers', () => {
	it( 'prefers a table to text, and text to running HTML', () => {
		expect(
			fromClipboard( '<table><tr><td>1</td></tr></table>', 'x' )?.rows
		).toEqual( [ [ '1' ] ] );
		expect(
			fromClipboard(
				'<p>một câu dài hơn bảng</p><table><tr><td>1</td></tr></table>',
				'một câu'
			)?.rows
		).toEqual( [ [ 'một câu' ] ] );
		expect( fromClipboard( '', 'a\tb' )?.rows ).toEqual( [ [ 'a', 'b' ] ] );
		expect( fromClipboard( '', '' ) ).toBeNull();
	} );
} );
