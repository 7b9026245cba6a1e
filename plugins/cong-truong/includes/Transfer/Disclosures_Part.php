<?php
/**
 * Disclosures: their working values and states. Publications are records of their own.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Transfer;

use CongTruong\Disclosure\Forms;
use CongTruong\Disclosure\Key;
use CongTruong\Disclosure\Meta;
use CongTruong\Disclosure\Moved_In;
use CongTruong\Disclosure\Publication;
use CongTruong\Disclosure\Repository;
use CongTruong\Disclosure\Text_Rules;
use CongTruong\Disclosure\Values;
use CongTruong\Disclosure\Values_Validator;

defined( 'ABSPATH' ) || exit;

final class Disclosures_Part implements Part {

	private const STATES = array( 'draft', 'awaiting', 'published', 'withdrawn' );

	private const TIME = '/\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\z/';

	/** {@inheritDoc} */
	public function id(): string {
		return 'disclosures';
	}

	/** {@inheritDoc} */
	public function label(): string {
		return __( 'Disclosures', 'cong-truong' );
	}

	/** {@inheritDoc} */
	public function keys(): array {
		return array_map( 'strval', array_map( array( Repository::class, 'key' ), self::ids() ) );
	}

	/** {@inheritDoc} */
	public function read( string $key ): ?array {
		$id = self::find( $key );
		if ( null === $id ) {
			return null;
		}
		$current = Repository::load( $id );

		return array(
			'version'          => $current['version'],
			'modifiedBy'       => Moved_In::modified_by( $id ),
			'modifiedAt'       => $current['modifiedAt'],
			'state'            => Repository::state( $id ),
			'publishedVersion' => (int) get_post_meta( $id, Meta::PUBLISHED_VERSION, true ),
			'publications'     => count( Publication::ids( $id ) ),
			'withdrawals'      => Publication::withdrawals( $id ),
			'inBin'            => 'trash' === get_post_status( $id ),
			'values'           => Values::for_json( array_replace( Values::none(), $current['values'] ) ),
		);
	}

	/** {@inheritDoc} */
	public function check( string $key, \stdClass $record, Memory $memory ) {
		$parsed = self::parse( $key );
		if ( ! $parsed ) {
			return self::refuse( __( 'There is no such form in this version of the plugin.', 'cong-truong' ) );
		}
		$fields = json_decode( (string) wp_json_encode( $record ), true );
		$values = Values_Validator::validate( $fields['values'] ?? null, Forms::resolved( $parsed->regime(), $parsed->form(), $parsed->level() ) ?? array() );
		if ( is_wp_error( $values ) ) {
			return $values;
		}
		$checked   = array(
			'version'          => self::number( $fields['version'] ?? 0, 1 ),
			'modifiedBy'       => self::line( $fields['modifiedBy'] ?? '' ),
			'modifiedAt'       => self::time( $fields['modifiedAt'] ?? '' ),
			'state'            => in_array( $fields['state'] ?? '', self::STATES, true ) ? $fields['state'] : '',
			'publishedVersion' => self::number( $fields['publishedVersion'] ?? 0, 0 ),
			'publications'     => self::number( $fields['publications'] ?? 0, 0 ),
			'withdrawals'      => array(),
			'inBin'            => true === ( $fields['inBin'] ?? null ),
			'values'           => Values::for_json( $values ),
		);
		$is_public = in_array( $checked['state'], array( 'published', 'withdrawn' ), true );
		if ( '' === $checked['state'] || '' === $checked['modifiedAt'] || ( $is_public && 0 === $checked['publications'] ) || ( $checked['inBin'] && $checked['publications'] > 0 ) ) {
			return self::refuse( __( 'State and publications of this disclosure do not agree.', 'cong-truong' ) );
		}
		foreach ( is_array( $fields['withdrawals'] ?? null ) ? $fields['withdrawals'] : array() as $withdrawal ) {
			$checked['withdrawals'][] = self::withdrawal( $withdrawal, $checked['publications'] );
		}
		$memory->set( 'disclosure ' . $key, (string) $checked['publications'] );

		return $checked;
	}

	/** {@inheritDoc} */
	public function changed_at( array $record ): string {
		return (string) $record['modifiedAt'];
	}

	/** {@inheritDoc} */
	public function write( string $key, array $record ) {
		$parsed = self::parse( $key );
		$was    = self::find( $key );
		$id     = $parsed ? Repository::create( $parsed ) : self::refuse( '' );
		if ( is_wp_error( $id ) ) {
			return $id;
		}
		$values = Values_Validator::validate( json_decode( (string) wp_json_encode( $record['values'] ), true ), Forms::resolved( $parsed->regime(), $parsed->form(), $parsed->level() ) ?? array() );
		if ( is_wp_error( $values ) ) {
			return $values;
		}
		if ( null !== $was ) {
			// The history of a disclosure that was published here is this site's; the file's figures become its working values.
			$current = Repository::load( $id );

			return Values::are_same( $current['values'], $values ) ? true : Repository::save( $id, $current['version'], $values );
		}
		Moved_In::disclosure( $id, $record, $values );
		if ( $record['inBin'] ) {
			Repository::trash( $id );
		}

		return true;
	}

	/**
	 * The key that a text names, if this plugin has its form.
	 *
	 * @param string $key Such as `tt36-2017/BM10/thcs/2020-2021/hk1`.
	 */
	public static function parse( string $key ): ?Key {
		$parts = explode( '/', $key );
		if ( 5 !== count( $parts ) ) {
			return null;
		}
		$parsed = Forms::key( $parts[1], $parts[2], $parts[3], $parts[4] );

		return $parsed instanceof Key && (string) $parsed === $key ? $parsed : null;
	}

	/**
	 * The disclosure of a key.
	 *
	 * @param string $key Key.
	 */
	public static function find( string $key ): ?int {
		$parsed = self::parse( $key );

		return $parsed ? Repository::find( $parsed ) : null;
	}

	/**
	 * All disclosures, also those in the bin.
	 *
	 * @return int[]
	 */
	public static function ids(): array {
		return array_merge( Repository::all(), Repository::all( array( 'status' => array( 'trash' ) ) ) );
	}

	/**
	 * One withdrawal.
	 *
	 * @param mixed $withdrawal What the file says.
	 * @param int   $most       Number of publications.
	 * @return array<string, mixed>
	 * @throws \UnexpectedValueException If it is none.
	 */
	private static function withdrawal( $withdrawal, int $most ): array {
		$number = is_array( $withdrawal ) ? self::number( $withdrawal['number'] ?? 0, 0 ) : 0;
		$at     = self::time( $withdrawal['at'] ?? '' );
		$reason = $withdrawal['reason'] ?? '';
		if ( $number < 1 || $number > $most || '' === $at || null !== Text_Rules::problem( $reason, 2000 ) ) {
			throw new \UnexpectedValueException( 'withdrawal' );
		}

		return array(
			'number' => $number,
			'at'     => $at,
			'by'     => array(
				'id'   => self::number( $withdrawal['by']['id'] ?? 0, 0 ),
				'name' => self::line( $withdrawal['by']['name'] ?? '' ),
			),
			'reason' => Text_Rules::normalize( $reason ),
		);
	}

	/**
	 * A whole number.
	 *
	 * @param mixed $number What the file says.
	 * @param int   $least  The least that it may be.
	 */
	private static function number( $number, int $least ): int {
		return is_int( $number ) && $number > $least && $number < 1000000 ? $number : $least;
	}

	/**
	 * A time.
	 *
	 * @param mixed $time What the file says.
	 */
	private static function time( $time ): string {
		return is_string( $time ) && 1 === preg_match( self::TIME, $time ) ? $time : '';
	}

	/**
	 * A name.
	 *
	 * @param mixed $text What the file says.
	 */
	private static function line( $text ): string {
		return is_string( $text ) && null === Text_Rules::problem( $text, 300 ) ? Text_Rules::normalize( $text ) : '';
	}

	/**
	 * A refusal.
	 *
	 * @param string $message Why.
	 */
	private static function refuse( string $message ): \WP_Error {
		return new \WP_Error( 'cong_truong_invalid_record', $message );
	}
}
