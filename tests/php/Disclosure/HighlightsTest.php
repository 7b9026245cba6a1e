<?php
/**
 * The school in figures: from the newest publication that tells each, and from nothing else.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Disclosure;

use CongTruong\Disclosure\Highlights;
use CongTruong\Disclosure\Publisher;
use CongTruong\Disclosure\Repository;
use CongTruong\School\Profile;

final class HighlightsTest extends DisclosureTestCase {

	/**
	 * Makes, fills and publishes a form.
	 *
	 * @param string                               $form   Form.
	 * @param string                               $year   School year.
	 * @param array<string, array<string, string>> $raws   Texts.
	 * @param string                               $period Period.
	 * @param string                               $level  Level.
	 */
	private function published( string $form, string $year, array $raws, string $period = 'nam', string $level = 'thcs' ): int {
		$id = $this->disclosure( $year, $form, $level, $period );
		$this->fill( $id, $raws );
		$this->publish( $id );

		return $id;
	}

	/**
	 * Label → text.
	 *
	 * @return array<string, string>
	 */
	private static function shown(): array {
		return array_column( Highlights::all(), 'text', 'label' );
	}

	/**
	 * Each figure from the newest year, the whole year before a semester, whatever the circular.
	 */
	public function test_the_newest_figure_counts(): void {
		$this->published( 'BM10', '2019-2020', array( 'I' => array( 'tong_so' => '390' ) ) );
		$this->published(
			'BM10',
			'2020-2021',
			array(
				'I'     => array( 'tong_so' => '407' ),
				'III.1' => array( 'tong_so_rate' => '98,7%' ),
			)
		);
		$this->published( 'BM10', '2020-2021', array( 'I' => array( 'tong_so' => '406' ) ), 'hk1' );
		$this->published( 'BM12', '2020-2021', array( 'tong' => array( 'tong_so' => '26' ) ) );
		self::assertSame(
			array(
				'học sinh'                     => '407',
				'cán bộ, giáo viên, nhân viên' => '26',
				'học sinh được lên lớp'        => '98,7%',
			),
			self::shown()
		);

		$this->published( 'T9_2a', '2024-2025', array( 'tong' => array( 'hoc_sinh' => '1.204' ) ) );
		self::assertSame( '1.204', self::shown()['học sinh'] );
		self::assertSame( '98,7%', self::shown()['học sinh được lên lớp'] );
	}

	/**
	 * What is no figure, is a draft or was withdrawn is passed over.
	 */
	public function test_only_public_figures(): void {
		$this->published( 'BM11', '2019-2020', array( 'I' => array( 'so_luong' => '11' ) ) );
		$newer = $this->published( 'BM11', '2020-2021', array( 'I' => array( 'so_luong' => 'đang xây' ) ) );
		self::assertSame( '11', self::shown()['phòng học'] );

		$this->fill( $newer, array( 'I' => array( 'so_luong' => '14' ) ) );
		Highlights::forget();
		self::assertSame( '11', self::shown()['phòng học'] );

		$this->publish( $newer );
		self::assertSame( '14', self::shown()['phòng học'] );

		self::assertNotWPError( Publisher::withdraw( $newer, Repository::load( $newer )['version'], 'Sai số liệu' ) );
		self::assertSame( '11', self::shown()['phòng học'] );
	}

	/**
	 * The block names form, semester and year, links there, and shows what was typed as text.
	 */
	public function test_the_block(): void {
		self::assertSame( '', do_blocks( '<!-- wp:cong-truong/figures /-->' ) );

		$this->published( 'BM10', '2020-2021', array( 'I' => array( 'tong_so' => '1.100' ) ), 'hk1' );
		$html = do_blocks( '<!-- wp:cong-truong/figures /-->' );
		self::assertMatchesRegularExpression( '#<a href="[^"]*/cong-khai/2020-2021/bieu-mau-10-hk1/"><strong>1\.100</strong> <span>học sinh</span></a>#', $html );
		self::assertStringContainsString( '2020-2021</span>', $html );

		update_option( Profile::OPTION, array( 'levels' => array( 'thcs', 'thpt' ) ) + self::SCHOOL );
		$this->published( 'BM10', '2020-2021', array( 'I' => array( 'tong_so' => '300' ) ), 'nam', 'thpt' );
		$html = do_blocks( '<!-- wp:cong-truong/figures /-->' );
		self::assertStringContainsString( 'học sinh (trung học cơ sở)', $html );
		self::assertStringContainsString( 'học sinh (trung học phổ thông)', $html );

		self::assertSame( 1, substr_count( do_blocks( '<!-- wp:cong-truong/figures {"count":1} /-->' ), '<li>' ) );
	}
}
