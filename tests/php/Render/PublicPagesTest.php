<?php
/**
 * Pages that visitors see.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Render;

use CongTruong\Disclosure\Block;
use CongTruong\Disclosure\Page_Renderer;
use CongTruong\Disclosure\Page_Renderer_History;
use CongTruong\Disclosure\Page_Renderer_List;
use CongTruong\Disclosure\Permalinks;
use CongTruong\Disclosure\Print_Page;
use CongTruong\Disclosure\Public_Pages;
use CongTruong\Disclosure\Publication;
use CongTruong\Disclosure\Publisher;
use CongTruong\Disclosure\Repository;
use CongTruong\School\Profile;

require_once __DIR__ . '/RenderTestCase.php';

/**
 * The page of a disclosure, the list of all, the print page, the block.
 */
final class PublicPagesTest extends RenderTestCase {

	private const RAW = array(
		'I.1' => array(
			'lop_6'      => '69',
			'lop_6_rate' => '55,20%',
		),
	);

	public function test_the_page_says_what_it_is_and_who_published_it(): void {
		$id   = $this->published();
		$page = self::document( Page_Renderer::render( $id ) );

		self::assertStringStartsWith( 'Chất lượng giáo dục thực tế', self::texts( $page, '//h1' )[0] );
		self::assertStringContainsString( '2020-2021', self::texts( $page, '//h1' )[0] );
		self::assertStringContainsString( 'Thông tư 36/2017/TT-BGDĐT', self::texts( $page, '//header/p' )[0] );
		self::assertStringContainsString( 'Trần Thị Ánh', self::texts( $page, '//header/ul' )[0] );
		self::assertSame( '69', self::cell( $page, 'I.1', 'lop_6' )->textContent ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
		self::assertSame( array( Permalinks::print_link( $id ) ), self::texts( $page, '//a[contains(@href, "/in/")]/@href' ) );
	}

	public function test_downloads_are_plain_links_to_the_files(): void {
		$page = self::document( Page_Renderer::render( $this->published() ) );
		$tops = self::texts( $page, '//ul[contains(@class, "__tools")]//a[@download]/@href' );
		self::assertSame(
			array( 'xlsx', 'csv', 'json' ),
			array_map(
				static function ( string $url ): string {
					return pathinfo( $url, PATHINFO_EXTENSION );
				},
				$tops
			)
		);
		foreach ( self::texts( $page, '//a[@download]/@href' ) as $url ) {
			self::assertFileExists( str_replace( wp_get_upload_dir()['baseurl'], wp_get_upload_dir()['basedir'], $url ) );
		}
	}

	public function test_other_years_are_links_and_this_one_is_marked(): void {
		$id      = $this->published();
		$earlier = $this->published( '2019-2020', 'nam' );
		$this->disclosure( '2018-2019' );
		$this->published( '2018-2019', 'nam', 'BM12' );

		$page  = self::document( Page_Renderer::render( $id ) );
		$years = '//nav[contains(@class, "__years")]//a';
		self::assertSame( array( Permalinks::link( $id ), Permalinks::link( $earlier ) ), self::texts( $page, $years . '/@href' ) );
		self::assertSame( array( '2020-2021' ), self::texts( $page, $years . '[@aria-current="page"]' ) );
		self::assertStringStartsWith( '2019-2020', self::texts( $page, $years )[1] );
	}

	public function test_every_publication_stays_in_the_history(): void {
		$id = $this->published();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '70' ) ) );
		$this->publish( $id );

		$page = self::document( Page_Renderer::render( $id ) );
		self::assertCount( 2, self::texts( $page, '//*[@id="lich-su"]//li' ) );
		self::assertSame( '70', self::cell( $page, 'I.1', 'lop_6' )->textContent ); // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHP's name.
	}

	public function test_what_is_not_published_is_not_shown(): void {
		$id = $this->disclosure();
		$this->fill( $id, self::RAW );
		self::assertSame( '', Page_Renderer::render( $id ) );
		self::assertSame( '', Print_Page::render( $id ) );
		self::assertStringNotContainsString( 'href', Page_Renderer_List::render() );

		$this->publish( $id );
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '7777' ) ) );
		foreach ( array( Page_Renderer::render( $id ), Print_Page::render( $id ), self::block( $id ) ) as $html ) {
			self::assertStringContainsString( '>69<', $html );
			self::assertStringNotContainsString( '7777', $html );
		}
	}

	public function test_a_withdrawn_page_says_so_and_keeps_its_history(): void {
		$id = $this->published();
		self::assertTrue( Publisher::withdraw( $id, Repository::load( $id )['version'], 'Nhầm <b>năm học</b>' ) );

		foreach ( array( Page_Renderer::render( $id ), Print_Page::render( $id ) ) as $html ) {
			$page = self::document( $html );
			self::assertSame( 0, $page->query( '//table | //b[.="năm học"]' )->length );
			self::assertStringContainsString( 'Nhầm <b>năm học</b>', html_entity_decode( $html ) );
		}
		$page = self::document( Page_Renderer::render( $id ) );
		self::assertCount( 1, self::texts( $page, '//*[@id="lich-su"]//li' ) );
		self::assertSame( 0, $page->query( '//a[@download]' )->length );
		$elsewhere = array( 'files' => array( 'csv' => 'https://cdn.example/a.csv' ) );
		self::assertCount( 1, Page_Renderer_History::files( $elsewhere + array( 'withdrawn' => null ) ) );
		self::assertCount( 0, Page_Renderer_History::files( $elsewhere + array( 'withdrawn' => array( 'number' => 1 ) ) ), 'The site cannot see whether they are gone.' );
		self::assertSame( '', self::block( $id ) );
		self::assertStringNotContainsString( Permalinks::link( $id ), Page_Renderer_List::render() );
	}

	public function test_the_list_groups_what_is_public_by_year(): void {
		$newer = $this->published();
		$older = $this->published( '2019-2020', 'nam', 'BM12' );

		$page = self::document( Page_Renderer_List::render() );
		self::assertSame( array( 'School year 2020-2021', 'School year 2019-2020' ), self::texts( $page, '//h2' ) );
		self::assertSame( array( Permalinks::link( $newer ), Permalinks::link( $older ) ), self::texts( $page, '//a/@href' ) );
		self::assertSame( array( Permalinks::link( $older ) ), self::texts( self::document( Page_Renderer_List::render( '2019-2020' ) ), '//a/@href' ) );
	}

	public function test_a_school_of_several_levels_sees_which_is_which(): void {
		update_option( Profile::OPTION, array( 'levels' => array( 'thcs', 'thpt' ) ) + self::SCHOOL );
		$id = $this->disclosure( '2020-2021', 'BM10', 'thpt' );
		$this->fill( $id, array( 'I' => array( 'lop_12' => '1' ) ) );
		$this->publish( $id );
		$this->published();

		$links = self::texts( self::document( Page_Renderer_List::render() ), '//a/@href' );
		self::assertContains( Permalinks::link( $id ), $links );
		self::assertCount( 2, $links );
		foreach ( array( Page_Renderer::render( $id ), Print_Page::render( $id ), self::block( $id ) ) as $html ) {
			self::assertStringContainsString( 'trung học phổ thông', self::texts( self::document( $html ), '//caption' )[0] );
		}
		self::assertStringContainsString( 'trung học phổ thông', self::texts( self::document( Page_Renderer::render( $id ) ), '//h1' )[0] );
		$print = self::document( Print_Page::render( $id ) );
		self::assertStringContainsString( 'Cấp học: trung học phổ thông', self::texts( $print, '//header' )[0] );
		self::assertStringContainsString( 'trung học phổ thông', self::texts( $print, '//title' )[0] );
	}

	public function test_a_school_of_one_level_need_not_name_it(): void {
		$id = $this->published();
		foreach ( array( Page_Renderer::render( $id ), self::block( $id ) ) as $html ) {
			self::assertStringNotContainsString( 'trung học cơ sở', $html );
		}
		self::assertStringNotContainsString( 'Cấp học', Print_Page::render( $id ) );

		update_option( Profile::OPTION, array( 'levels' => array( 'thcs', 'thpt' ) ) + self::SCHOOL );
		$page = self::document( Page_Renderer::render( $id ) );
		self::assertStringNotContainsString( 'trung học cơ sở', self::texts( $page, '//h1' )[0], 'It was published under this title.' );
		self::assertStringContainsString( Profile::level_label( 'thcs' ), self::texts( $page, '//header/p' )[0] );
	}

	/**
	 * The scheme of the uploads' address and that of the files' addresses: PHP behind a proxy sees another one than the visitor.
	 *
	 * @return array<string, array{string, string}>
	 */
	public function schemes(): array {
		return array(
			'visitor by HTTPS, server by HTTP' => array( 'http', 'https' ),
			'the other way round'              => array( 'https', 'http' ),
			'the same'                         => array( 'https', 'https' ),
		);
	}

	/**
	 * The files are found whatever the scheme.
	 *
	 * @dataProvider schemes
	 * @param string $uploads Scheme of the uploads' address.
	 * @param string $file    Scheme of the files' addresses.
	 */
	public function test_files_are_found_whatever_the_scheme( string $uploads, string $file ): void {
		$summary = Publication::summaries( $this->published() )[0];
		foreach ( $summary['files'] as $kind => $url ) {
			$summary['files'][ $kind ] = set_url_scheme( $url, $file );
		}
		add_filter(
			'upload_dir',
			static function ( array $folder ) use ( $uploads ): array {
				$folder['baseurl'] = set_url_scheme( $folder['baseurl'], $uploads );
				return $folder;
			},
			20
		);
		foreach ( Page_Renderer_History::files( $summary ) as $found ) {
			self::assertNotSame( '', $found['size'], $found['url'] );
		}
		self::assertCount( 3, Page_Renderer_History::files( $summary ) );

		$summary['files']['csv'] .= '.gone';
		self::assertCount( 2, Page_Renderer_History::files( $summary ), 'A file that is not there is not offered.' );
	}

	public function test_the_print_page_is_laid_out_as_the_circular_says(): void {
		$html = Print_Page::render( $this->published() );
		$page = self::document( $html );
		$text = self::texts( $page, '//main' )[0];

		foreach ( array( 'UBND phường An Bình', 'Trường THCS Nguyễn Trãi', 'Biểu mẫu 10', 'Kèm theo Thông tư số 36/2017/TT-BGDĐT', 'THÔNG BÁO', 'năm học 2020-2021', 'KẾT QUẢ HỌC KỲ I', 'Thủ trưởng đơn vị', 'Trần Thị Ánh' ) as $part ) {
			self::assertStringContainsString( $part, $text );
		}
		self::assertStringContainsString( wp_date( '\n\g\à\y d \t\h\á\n\g m \n\ă\m Y' ), $text );
		self::assertSame( array( 'noindex' ), self::texts( $page, '//meta[@name="robots"]/@content' ) );
		self::assertSame( 0, $page->query( '//script | //button' )->length );
		self::assertStringContainsString( 'size:A4 portrait', $html );
		self::assertStringContainsString( 'size:A4 landscape', Print_Page::render( $this->published( '2020-2021', 'nam', 'BM12' ) ) );
	}

	public function test_the_block_shows_nothing_where_its_disclosure_is_gone(): void {
		$post = wp_insert_post(
			array(
				'post_title'  => 'Tin',
				'post_status' => 'publish',
			)
		);
		foreach ( array( 0, -1, 999999, $post, $this->disclosure() ) as $id ) {
			self::assertSame( '', self::block( $id ) );
		}
	}

	public function test_the_page_costs_three_queries_however_long_its_history(): void {
		$id = $this->published();
		$this->fill( $id, array( 'I.1' => array( 'lop_6' => '70' ) ) );
		$this->publish( $id );
		foreach ( array( '2017-2018', '2018-2019', '2019-2020' ) as $year ) {
			$this->published( $year );
		}
		wp_cache_flush();
		wp_load_alloptions();
		get_post( $id );
		// Asked for to find the page.
		Publication::latest( $id );
		$before = $GLOBALS['wpdb']->num_queries;
		Page_Renderer::render( $id );
		self::assertLessThanOrEqual( 3, $GLOBALS['wpdb']->num_queries - $before );
	}

	public function test_the_list_costs_one_query_however_many_there_are(): void {
		foreach ( array( '2017-2018', '2018-2019', '2019-2020' ) as $year ) {
			$this->published( $year );
		}
		wp_cache_flush();
		wp_load_alloptions();
		$before = $GLOBALS['wpdb']->num_queries;
		Page_Renderer_List::render();
		self::assertSame( 1, $GLOBALS['wpdb']->num_queries - $before );
	}

	public function test_editors_find_the_way_to_the_figures_in_the_admin_bar(): void {
		require_once ABSPATH . WPINC . '/class-wp-admin-bar.php';
		$this->go_to( Permalinks::link( $this->published() ) );
		$bar = new \WP_Admin_Bar();
		Public_Pages::add_to_admin_bar( $bar );
		self::assertNotNull( $bar->get_node( 'cong-truong-edit' ) );

		$this->act_as( 'subscriber' );
		$bar = new \WP_Admin_Bar();
		Public_Pages::add_to_admin_bar( $bar );
		self::assertNull( $bar->get_node( 'cong-truong-edit' ) );
	}

	/**
	 * The block as core calls it.
	 *
	 * @param int $id What it refers to.
	 */
	private static function block( int $id ): string {
		\WP_Block_Supports::$block_to_render = array(
			'blockName' => Block::NAME,
			'attrs'     => array(),
		);
		$html                                = Block::render( array( 'disclosureId' => $id ) );

		\WP_Block_Supports::$block_to_render = null;
		return $html;
	}

	/**
	 * A published disclosure.
	 *
	 * @param string $year   School year.
	 * @param string $period Period.
	 * @param string $form   Id of a form.
	 */
	private function published( string $year = '2020-2021', string $period = 'hk1', string $form = 'BM10' ): int {
		$id = $this->disclosure( $year, $form, 'thcs', $period );
		$this->fill( $id, 'BM10' === $form ? self::RAW : array( 'I' => array( 'tong_so' => '21' ) ) );
		$this->publish( $id );

		return $id;
	}
}
