import { readHtml } from './read-html';
import { RefusedFile } from './refuse';
import { importTable } from './import-file';
import { cellLines } from './test-import';
import { form } from '../disclosure/test-forms';
import type { SourceCell } from './types';

const cellsOf = ( html: string, table = 0 ): SourceCell[] =>
	readHtml( html ).tables[ table ]?.cells ?? [];
const texts = ( html: string ) => cellsOf( html ).map( ( { text } ) => text );
const row = ( cells: string ) => `<table><tr><td>a</td>${ cells }</tr></table>`;
const second = ( cell: string, head = '' ) =>
	cellsOf( head + row( cell ) )[ 1 ];

describe( 'a cell of Excel', () => {
	it( 'holds its stored number, whatever it shows', () => {
		expect(
			second(
				'<td x:num="0.69499999999999995" style=\'mso-number-format:0%\'>70%</td>'
			)
		).toMatchObject( { text: '69,5%', percent: true, number: 69.5 } );
		expect(
			second( '<td align=right x:num="1234.4">1,234</td>' )
		).toMatchObject( { text: '1234,4', number: 1234.4 } );
		expect( second( '<td x:num="407">####</td>' ) ).toMatchObject( {
			text: '407',
		} );
		expect( texts( row( '<td>407<sup>1</sup></td>' ) )[ 1 ] ).toBe(
			'407¹'
		);
		expect( second( '<td x:num>407</td>' ) ).toMatchObject( {
			text: '407',
			number: 407,
		} );
		expect(
			second(
				'<td class=xl65 x:num="44208">12-Jan</td>',
				'<style><!--.xl65 {mso-number-format:"d\\\\-mmm";}--></style>'
			)
		).toMatchObject( { text: '12/1', date: true } );
		expect( second( '<td x:num="44208">12-Jan</td>' ) ).toMatchObject( {
			text: '12/1',
			date: true,
		} );
	} );

	it( 'holds its text, mark or error, and says that there is a formula', () => {
		expect( second( '<td x:str="007">7</td>' ) ).toMatchObject( {
			text: '007',
		} );
		expect( second( '<td x:str>12/1</td>' ) ).toMatchObject( {
			text: '12/1',
		} );
		expect( second( '<td x:bool="TRUE">TRUE</td>' ) ).toMatchObject( {
			text: 'x',
		} );
		expect(
			second( '<td x:err="#REF!" x:fmla="=A1">#REF!</td>' )
		).toMatchObject( { text: '#REF!', error: true, formula: 'A1' } );
		expect( second( '<td x:fmla="=A1"></td>' ) ).toMatchObject( {
			text: '=A1',
			error: true,
		} );
		expect(
			second( '<td x:num="3" x:fmla="=SUM(A1:A2)">3</td>' )
		).toMatchObject( { number: 3, formula: 'SUM(A1:A2)' } );
	} );

	it( 'is read by its number format where nothing is stored', () => {
		const shown = ( text: string, format: string ) =>
			second(
				`<td style='mso-number-format:"${ format }"'>${ text }</td>`
			);
		expect( shown( '1,234', '\\#\\,\\#\\#0' ) ).toMatchObject( {
			number: 1234,
		} );
		expect( shown( '1.234', '\\#\\,\\#\\#0' ) ).toMatchObject( {
			number: 1234,
		} );
		expect( shown( '1.234', '0\\.000' ) ).toMatchObject( {
			number: 1.234,
			text: '1,234',
		} );
		expect( shown( '69.5%', '0\\.0%' ) ).toMatchObject( {
			number: 69.5,
			percent: true,
		} );
		expect( shown( '12-Jan', 'd\\\\-mmm' ) ).toMatchObject( {
			text: '12/1',
			date: true,
		} );
		expect( shown( '12/01/2021', 'Short Date' ) ).toMatchObject( {
			text: '12/1/2021',
			date: true,
		} );
		expect( shown( '12/1', '\\@' ) ).toEqual(
			expect.objectContaining( { text: '12/1' } )
		);
		expect( shown( '12/1', '\\@' )?.date ).toBeUndefined();
		expect( shown( '1.234', '\\@' )?.number ).toBeUndefined();
		expect( second( '<td>1.234</td>' )?.number ).toBeUndefined();
	} );

	it( 'does not take a long text over empty cells for a merge', () => {
		const cells = cellsOf(
			"<table><tr><td colspan=3 style='mso-ignore:colspan'>long</td><td>x</td></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>"
		);
		expect(
			cells.map(
				( { text, column, colSpan } ) =>
					`${ text }${ column }${ colSpan }`
			)
		).toEqual( [ 'long01', 'x31', '101', '211', '321', '431' ] );
	} );
} );

describe( 'cells of others', () => {
	it( 'of Google Sheets hold their value', () => {
		const cell = ( value: string, format: string, shown: string ) =>
			second(
				`<td data-sheets-value="${ value.replace( /"/g, '&quot;' ) }"${ format ? ` data-sheets-numberformat="${ format.replace( /"/g, '&quot;' ) }"` : '' }>${ shown }</td>`
			);
		expect(
			cell( '{"1":3,"3":0.695}', '{"1":3,"2":"0%","3":1}', '70%' )
		).toMatchObject( { text: '69,5%', percent: true } );
		expect( cell( '{"1":3,"3":0.5}', '{"1":3}', '50,00%' ) ).toMatchObject(
			{ number: 50, percent: true }
		);
		expect(
			cell( '{"1":3,"3":44208}', '{"1":5,"2":"d/m"}', '12/1' )
		).toMatchObject( { text: '12/1', date: true } );
		expect( cell( '{"1":2,"2":"1.234"}', '', '1.234' ) ).toMatchObject( {
			text: '1.234',
		} );
		expect(
			cell( '{"1":2,"2":"1.234"}', '', '1.234' )?.number
		).toBeUndefined();
		expect( cell( '{"1":4,"4":1}', '', 'TRUE' ) ).toMatchObject( {
			text: 'x',
		} );
		expect( cell( 'not json', '', '5' ) ).toMatchObject( { text: '5' } );
		expect(
			second(
				'<td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:3}" data-sheets-formula="=SUM(R[0]C[-2]:R[0]C[-1])">3</td>'
			)
		).toMatchObject( { number: 3, formula: 'SUM(R[0]C[-2]:R[0]C[-1])' } );
	} );

	it( 'of LibreOffice hold their value and format', () => {
		expect(
			second( '<td sdval="0.695" sdnum="1066;0;0%">70%</td>' )
		).toMatchObject( { text: '69,5%' } );
		expect(
			second( '<td sdval="44208" sdnum="1066;0;D/M">12/1</td>' )
		).toMatchObject( { text: '12/1', date: true } );
		expect(
			second( '<td sdval="1234" sdnum="1066;">1234</td>' )
		).toMatchObject( { number: 1234 } );
	} );
} );

describe( 'a page', () => {
	it( 'gives what is seen, and lists what is hidden or deleted', () => {
		const html = `<style>.gone{display:none} @media print{.note{display:none}} td.old{mso-hide:all}</style>
			<p>Biểu mẫu 10</p>
			<table><col><col style="display:none"><col>
			<tr><td>a<td>hidden column<td class=note>b</tr>
			<tr style='display:none;mso-height-source:userset'><td>hidden<td>row<td>1</tr>
			<tr><td>c <span style="display:none">aside</span><del>deleted</del></td><td></td><td class="old">secret</td></tr>
			<tr class="gone"><td>also<td><td>gone</tr>
			</table><div hidden><table><tr><td>draft</td></tr></table></div><p>after</p>`;
		const document = readHtml( html );
		expect(
			document.tables.map( ( { cells, before } ) => [
				before,
				cells.map( ( { text } ) => text ),
			] )
		).toEqual( [ [ [ 'Biểu mẫu 10' ], [ 'a', 'b', 'c' ] ] ] );
		expect( document.after ).toEqual( [ 'after' ] );
		expect(
			document.hidden
				.map( ( { kind, text } ) => `${ kind }: ${ text }` )
				.sort()
		).toEqual( [
			'column: hidden column',
			'deleted: deleted',
			'row: also | gone',
			'row: hidden | row | 1',
			'table: draft',
			'text: aside',
			'text: secret',
		] );
	} );

	it( 'closes what is left open, and nests tables', () => {
		const document = readHtml(
			'<TABLE><TBODY><TR><TD>1<TD>2<TR><TD>3<TD>4<table><tr><td>in</td></tr></table>5</TABLE>'
		);
		expect(
			document.tables.map( ( { cells } ) =>
				cells.map(
					( { text, row: at, column } ) =>
						`${ text }@${ at }${ column }`
				)
			)
		).toEqual( [ [ '1@00', '2@01', '3@10', '45@11' ], [ 'in@00' ] ] );
	} );

	it( 'keeps lines, entities and numbers of lists', () => {
		expect(
			texts(
				row(
					'<td>m<sup>2</sup>&nbsp;&aacute;&#7879;&lt;b&gt;<br>\n  x\n y</td><td><p>p</p><p>q</p></td>'
				)
			)
		).toEqual( [ 'a', 'm2 áệ<b>\nx y', 'p\nq' ] );
		expect(
			second( '<td><ol start=3 type="I"><li>Khá</li></ol></td>' )
		).toMatchObject( { text: 'III. Khá', numbering: 'III.' } );
		expect(
			second(
				"<td><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>Khá</p></td>"
			)
		).toMatchObject( { text: '2. Khá', numbering: '2.' } );
	} );

	it( 'knows fonts by style, class, tag and inheritance', () => {
		const document = readHtml(
			`<style>td{font-family:".VnTime", serif} .u{font-family:Arial}</style>${ row( '<td class=u>Lớp</td><td>Líp <span style="font-family:Arial">Lớp</span></td><td><font face="VNI-Times">Lôùp</font></td>' ) }`
		);
		expect(
			document.tables[ 0 ]?.cells.map(
				( { font, runs } ) => runs?.map( ( run ) => run.font ) ?? font
			)
		).toEqual( [
			'.VnTime',
			'Arial',
			[ '.VnTime', 'Arial' ],
			'VNI-Times',
		] );
	} );

	it( 'reads a table block and leaves menus and rulers out', async () => {
		const html = `<nav>2010-2011 <table><tr><td>menu</td></tr></table></nav><!-- wp:table --><figure class="wp-block-table"><table><thead><tr><th>STT</th><th>Nội dung</th><th>Tổng số</th><th>Lớp 6</th><th>Lớp 7</th><th>Lớp 8</th><th>Lớp 9</th></tr></thead><tbody><tr><td>I</td><td>Số học sinh chia theo hạnh kiểm</td><td>407</td><td>104</td><td>111</td><td>97</td><td>95</td></tr><tr><td>1</td><td>Tốt</td><td>300</td><td>80</td><td>80</td><td>70</td><td>70</td></tr></tbody></table></figure><!-- /wp:table -->`;
		const preview = await importTable(
			{ html },
			{ form: form( 'BM10', 'thcs' ) }
		);
		expect( cellLines( preview ) ).toContain( 'I.1|lop_6 = 80: 80' );
		expect( preview.cells ).toHaveLength( 10 );
		expect( preview.hidden ).toEqual( [] );
		expect(
			texts(
				'<table><tr><th class="row-headers-background">1</th><td>a</td></tr></table>'
			)
		).toEqual( [ 'a' ] );
	} );

	it( 'takes text that was copied, with lines in cells', async () => {
		const text =
			'STT\tNội dung\tTổng số\tLớp 6\tLớp 7\tLớp 8\tLớp 9\r\nI\t"Số học sinh chia\ntheo hạnh kiểm"\t407\t104\t111\t97\t95\r\n1\tTốt\t300\t80\t80\t70\t70\r\n';
		expect(
			cellLines(
				await importTable( { text }, { form: form( 'BM10', 'thcs' ) } )
			)
		).toContain( 'I|tong_so = 407: 407' );
	} );

	it( 'costs no more than its length', () => {
		const started = Date.now();
		const many = ( piece: string, count: number ) => piece.repeat( count );
		for ( const html of [
			many( '<table><tr><td>', 375 ),
			many( '<font>', 37500 ),
			`<table><tr><td>${ many( '<p>x', 25000 ) }</table>`,
			`<table>${ many( '<tr><td rowspan=9999 colspan=999>1', 400 ) }</table>`,
			`<style>${ many( '@a{', 12500 ) }</style>`,
			`<style>${ many( '.a', 62500 ) }</style>`,
			`<table><tr><td style="${ many( 'a', 250000 ) }">1</table>`,
			`<table><tr><td ${ many( 'a ', 62500 ) }>1</table>`,
			many( '<!--', 62500 ),
			many( '<', 125000 ),
			`<table><tr><td>${ many( '&', 250000 ) }</table>`,
			`<td x="${ many( ' ', 250000 ) }`,
		] ) {
			expect( () => {
				try {
					readHtml( html );
				} catch ( error ) {
					if ( ! ( error instanceof RefusedFile ) ) {
						throw error;
					}
				}
			} ).not.toThrow();
		}
		expect( Date.now() - started ).toBeLessThan( 20_000 );
	} );
} );
