<?php
/**
 * What visitors see of the directory, and what they never see.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Tests\Directory;

use CongTruong\Directory\Person;
use CongTruong\Directory\Photos;

require_once __DIR__ . '/DirectoryTestCase.php';

final class RendererTest extends DirectoryTestCase {

	public function test_an_empty_directory_shows_nothing(): void {
		self::assertSame( '', self::html() );
		$this->body( 'Ban Giám hiệu' );
		self::assertSame( '', self::html() );
		self::assertSame( '', self::html( array( 'body' => 'khong-co' ) ) );
		self::assertStringContainsString( 'Ban Giám hiệu', self::html( array( 'layout' => 'chart' ) ) );
	}

	public function test_shows_people_in_the_order_of_each_body_with_their_position_there(): void {
		$leaders = $this->body( 'Ban Giám hiệu' );
		$cell    = $this->body( 'Chi bộ' );
		$hoa     = $this->person(
			'Lê Thị Hòa',
			array(
				$leaders => 'Hiệu trưởng',
				$cell => 'Bí thư',
			),
			array(
				'duties' => "Phụ trách chung\nTài chính",
				'phone' => '028 3822 1234',
				'email' => 'hoa@truong.edu.vn',
			)
		);
		$this->person(
			'Trần Văn Nam',
			array(
				$cell => 'Đảng viên',
				$leaders => 'Phó Hiệu trưởng',
			)
		);

		$html = self::html();
		self::assertSame( array( 'Lê Thị Hòa', 'Trần Văn Nam', 'Lê Thị Hòa', 'Trần Văn Nam' ), self::names( $html ) );
		self::assertMatchesRegularExpression( '/<h2[^>]*>Ban Giám hiệu<.*Hiệu trưởng<.*<h2[^>]*>Chi bộ<.*Bí thư</s', $html );
		self::assertStringContainsString( 'Phụ trách chung<br>', $html );
		self::assertMatchesRegularExpression( '~<a href="tel:[+0-9]+">028 3822 1234</a>~', $html );
		self::assertStringContainsString( 'href="mailto:hoa@truong.edu.vn"', html_entity_decode( $html ) );
		self::assertStringNotContainsString( 'hoa@', $html );
		self::assertSame( 1, substr_count( self::html( array( 'body' => 'chi-bo' ) ), 'Bí thư' ) );
		self::assertStringNotContainsString( 'Hiệu trưởng', self::html( array( 'body' => 'chi-bo' ) ) );
		self::assertIsInt( $hoa );
	}

	public function test_headings_follow_the_bodies_and_leave_no_level_out(): void {
		$school = $this->body( 'Nhà trường' );
		$maths  = $this->body( 'Tổ Toán', $school );
		$club   = $this->body( 'Nhóm Tin', $maths );
		$this->person( 'An', array( $maths => '' ) );
		$this->person( 'Bình', array( $club => '' ) );

		self::assertSame( array( '3', '4' ), $this->levels( array( 'level' => 3 ) ) );
		self::assertSame( array(), $this->levels( array( 'level' => 0 ) ) );
		self::assertStringContainsString( 'aria-label="Tổ Toán"', self::html( array( 'level' => 0 ) ) );
		$this->person( 'Chi', array( $school => '' ) );
		self::assertSame( array( '2', '3', '4' ), $this->levels( array() ) );
		self::assertSame( array( '2' ), $this->levels( array( 'body' => 'to-toan' ) ) );
	}

	/**
	 * Levels of the headings.
	 *
	 * @param array<string, mixed> $attributes Attributes of the block.
	 * @return string[]
	 */
	private function levels( array $attributes ): array {
		preg_match_all( '/<h(\d)/', self::html( $attributes ), $found );

		return $found[1];
	}

	public function test_a_body_shows_its_own_people_or_those_under_it_where_it_has_none(): void {
		$leaders = $this->body( 'Ban Giám hiệu' );
		$maths   = $this->body( 'Tổ Toán', $leaders );
		$this->person( 'Bình', array( $maths => '' ) );
		self::assertSame( array( 'Bình' ), self::names( self::html( array( 'body' => 'ban-giam-hieu' ) ) ) );

		$this->person( 'An', array( $leaders => 'Hiệu trưởng' ) );
		self::assertSame( array( 'An' ), self::names( self::html( array( 'body' => 'ban-giam-hieu' ) ) ) );
		self::assertSame( array( 'An', 'Bình' ), self::names( self::html() ) );
	}

	public function test_the_chart_is_lists_in_lists(): void {
		$school = $this->body( 'Ban Giám hiệu' );
		$maths  = $this->body( 'Tổ Toán', $school );
		$this->person( 'An', array( $school => 'Hiệu trưởng' ) );
		$this->person( 'Bình', array( $maths => 'Tổ trưởng' ) );
		$this->person( 'Chi', array( $maths => '' ) );
		$this->person( 'Dung', array( $maths => '' ) );

		$chart = self::html( array( 'layout' => 'chart' ) );
		self::assertMatchesRegularExpression( '~^<div class="is-chart [^"]*"><ul[^>]*><li><div.*Ban Giám hiệu.*An.*</div><ul[^>]*><li><div.*Tổ Toán.*Tổ trưởng.*</div></li></ul></li></ul></div>$~s', $chart );
		self::assertStringContainsString( '2', $chart );
		self::assertSame( array( 'An', 'Bình' ), self::names( $chart ) );
		self::assertSame(
			array( 'Bình' ),
			self::names(
				self::html(
					array(
						'layout' => 'chart',
						'body' => 'to-toan',
					)
				)
			)
		);
	}

	public function test_nobody_sees_a_private_number(): void {
		$body = $this->body( 'Ban Giám hiệu' );
		$this->person( 'Lê Thị Hòa', array( $body => 'Hiệu trưởng' ), array( 'privatePhone' => '0903 111 222' ) );

		foreach ( array( 'cards', 'list', 'chart' ) as $layout ) {
			self::assertStringNotContainsString( '111', self::html( array( 'layout' => $layout ) ) );
		}
		wp_set_current_user( 0 );
		foreach ( array( '/wp/v2/ct_person', '/wp/v2/ct_body', '/wp/v2/types/ct_person', '/wp/v2/taxonomies/ct_body', self::ROUTE ) as $route ) {
			self::assertContains( $this->rest( 'GET', $route )->get_status(), array( 401, 403, 404 ), $route );
		}
		self::assertSame( array(), $this->rest( 'GET', '/wp/v2/search', array( 'search' => 'Hòa' ) )->get_data() );
	}

	public function test_a_person_has_no_page_and_no_search_hit(): void {
		$id = $this->person( 'Lê Thị Hòa' );

		foreach ( array( "/?p=$id", "/?p=$id&post_type=ct_person", '/?post_type=ct_person', '/?ct_person=le-thi-hoa', '/?ct_body=ban-giam-hieu', '/?s=Hòa', '/?s=Hòa&post_type=ct_person' ) as $address ) {
			$this->go_to( $address );
			self::assertNotContains( $id, wp_list_pluck( $GLOBALS['wp_query']->posts, 'ID' ), $address );
		}
		self::assertNotContains( 'ct_person', array_keys( wp_get_sitemap_providers()['posts']->get_object_subtypes() ) );
	}

	public function test_a_photo_shows_with_a_consent_only(): void {
		$body    = $this->body( 'Ban Giám hiệu' );
		$picture = $this->picture();
		$id      = $this->person( 'Lê Thị Ánh', array( $body => '' ) );
		self::assertStringNotContainsString( '<img', self::html() );
		self::assertStringContainsString( '>Á</span>', self::html() );

		$id = $this->person(
			'Vũ Minh',
			array( $body => '' ),
			array(
				'photo' => array(
					'attachment' => $picture,
					'by' => 'Vũ Minh',
					'on' => '2025-09-05',
				),
			)
		);
		self::assertStringContainsString( 'chan-dung', self::html() );
		self::assertStringContainsString( 'alt=""', self::html() );
		self::assertStringNotContainsString( '<img', self::html( array( 'layout' => 'list' ) ) );
		self::assertSame( get_current_user_id(), Photos::consent( $id )['recordedBy'] );

		Photos::withdraw( $id );
		self::assertStringNotContainsString( '<img', self::html() );
		self::assertSame( array( 'attachment', 'by', 'on', 'recordedBy', 'recordedAt', 'withdrawnBy', 'withdrawnAt' ), array_keys( Photos::all( $id )[0] ) );
	}

	public function test_a_picture_that_is_gone_leaves_the_letter(): void {
		$body    = $this->body( 'Ban Giám hiệu' );
		$picture = $this->picture();
		$this->person(
			'Vũ Minh',
			array( $body => '' ),
			array(
				'photo' => array(
					'attachment' => $picture,
					'by' => 'Vũ Minh',
					'on' => '2025-09-05',
				),
			)
		);
		wp_delete_attachment( $picture, true );

		self::assertStringContainsString( '>M</span>', self::html() );
	}

	/**
	 * Names and what stands for them.
	 *
	 * @return array<int, array{string, string}>
	 */
	public function letters(): array {
		return array(
			array( 'Nguyễn Thị Kim Ánh', 'Á' ),
			array( 'ThS. Đỗ Văn Đức', 'Đ' ),
			array( 'Trần Văn Bình (phụ trách)', 'B' ),
			array( 'Lê Hoa, ThS.', 'H' ),
			array( '12', '' ),
			array( '', '' ),
		);
	}

	/**
	 * The given name is the last word.
	 *
	 * @dataProvider letters
	 * @param string $name   Name.
	 * @param string $letter Letter.
	 */
	public function test_the_letter_is_that_of_the_given_name( string $name, string $letter ): void {
		self::assertSame( $letter, Person::letter( $name ) );
	}

	public function test_whatever_was_typed_is_text(): void {
		$evil = '<script>alert(1)</script>" onclick="x';
		$body = $this->body( $evil );
		$this->person(
			$evil,
			array( $body => $evil ),
			array(
				'degree' => $evil,
				'duties' => $evil,
				'phone' => '028 3822 1234 ' . $evil,
			)
		);

		foreach ( array( array(), array( 'layout' => 'chart' ), array( 'level' => 0 ) ) as $attributes ) {
			$html = self::html( $attributes );
			self::assertStringNotContainsString( '<script', $html );
			self::assertStringNotContainsString( '" onclick', $html );
			self::assertStringContainsString( '&lt;script&gt;alert(1)&lt;/script&gt;', $html );
		}
	}

	public function test_the_number_of_people_costs_no_queries(): void {
		global $wpdb;
		$body    = $this->body( 'Hội đồng trường' );
		$picture = $this->picture();
		$count   = static function ( string $layout ) use ( $wpdb ): int {
			wp_cache_flush();
			wp_load_alloptions();
			$before = $wpdb->num_queries;
			self::html( array( 'layout' => $layout ) );

			return $wpdb->num_queries - $before;
		};
		for ( $number = 1; $number <= 60; $number++ ) {
			$this->person(
				"Giáo viên $number",
				array( $body => 'Ủy viên' ),
				array(
					'photo' => array(
						'attachment' => $picture,
						'by' => 'Chính chủ',
						'on' => '2025-09-05',
					),
				)
			);
			if ( 2 === $number ) {
				$few = array( $count( 'cards' ), $count( 'list' ), $count( 'chart' ) );
			}
		}

		self::assertSame( $few, array( $count( 'cards' ), $count( 'list' ), $count( 'chart' ) ) );
		self::assertLessThanOrEqual( 7, $count( 'cards' ) );
		self::assertSame( 60, substr_count( self::html(), '<li' ) );
	}
}
