<?php
/**
 * From when to when an event lasts.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Event;

defined( 'ABSPATH' ) || exit;

/**
 * Days and minutes as they are said at the school. An end before the start is no end.
 */
final class Span {

	/**
	 * Day or minute.
	 *
	 * @var string
	 */
	private $start;

	/**
	 * Day or minute; empty if nobody said when it ends.
	 *
	 * @var string
	 */
	private $end;

	/**
	 * Takes what sanitize() let through.
	 *
	 * @param string $start Day or minute.
	 * @param string $end   Day or minute, or nothing.
	 */
	public function __construct( string $start, string $end = '' ) {
		$this->start = $start;
		$this->end   = '' !== $end && self::is_ordered( $start, $end ) ? $end : '';
	}

	/**
	 * The span of an event; null while nobody said when it starts.
	 *
	 * @param int $event Id of an event.
	 */
	public static function of( int $event ): ?self {
		$start = self::sanitize( get_post_meta( $event, Post_Type::START, true ) );

		return '' === $start ? null : new self( $start, self::sanitize( get_post_meta( $event, Post_Type::END, true ) ) );
	}

	/**
	 * A day `2026-11-25`, a minute `2026-11-25T07:30`, or nothing.
	 *
	 * @param mixed $value What was sent.
	 */
	public static function sanitize( $value ): string {
		$is_sound = is_string( $value )
			&& preg_match( '/^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d)?$/D', $value, $found )
			&& (int) $found[1] >= 1900
			&& checkdate( (int) $found[2], (int) $found[3], (int) $found[1] );

		return $is_sound ? $value : '';
	}

	/**
	 * Whether an end does not come before its start. Of an event with a time on one side only, the days are compared.
	 *
	 * @param string $start Day or minute.
	 * @param string $end   Day or minute.
	 */
	public static function is_ordered( string $start, string $end ): bool {
		$length = min( strlen( $start ), strlen( $end ) );

		return strcmp( substr( $end, 0, $length ), substr( $start, 0, $length ) ) >= 0;
	}

	/**
	 * Whether it lasts whole days.
	 */
	public function is_all_day(): bool {
		return 10 === strlen( $this->start );
	}

	/**
	 * First day.
	 */
	public function first_day(): string {
		return substr( $this->start, 0, 10 );
	}

	/**
	 * Last day: the first where nobody said when it ends.
	 */
	public function last_day(): string {
		return substr( '' === $this->end ? $this->start : $this->end, 0, 10 );
	}

	/**
	 * Time at which it starts, such as `07:30`; empty for whole days.
	 */
	public function start_time(): string {
		return (string) substr( $this->start, 11 );
	}

	/**
	 * Time at which it ends; empty if nobody said so.
	 */
	public function end_time(): string {
		return $this->is_all_day() ? '' : (string) substr( $this->end, 11 );
	}

	/**
	 * The minute from which on it is over, as `2026-11-26T00:00`.
	 */
	public function over(): string {
		return '' === $this->end_time() ? $this->day_after() . 'T00:00' : $this->last_day() . 'T' . $this->end_time();
	}

	/**
	 * The day after its last one, which is how calendars write the end of whole days.
	 */
	public function day_after(): string {
		return ( new \DateTimeImmutable( $this->last_day(), new \DateTimeZone( 'UTC' ) ) )->modify( '+1 day' )->format( 'Y-m-d' );
	}

	/**
	 * Start in ISO 8601: a day, or a minute with the school's offset.
	 */
	public function iso_start(): string {
		return $this->is_all_day() ? $this->start : self::moment( $this->start )->format( 'c' );
	}

	/**
	 * End in ISO 8601; empty if nobody said when it ends.
	 */
	public function iso_end(): string {
		if ( '' === $this->end_time() ) {
			return '' === $this->end ? '' : $this->last_day();
		}

		return self::moment( $this->end )->format( 'c' );
	}

	/**
	 * A day or minute of the school as a moment.
	 *
	 * @param string $local Day or minute.
	 */
	public static function moment( string $local ): \DateTimeImmutable {
		return new \DateTimeImmutable( $local, wp_timezone() );
	}
}
