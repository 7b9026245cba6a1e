<?php
/**
 * An empty disclosure that the school has to fill in.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Setup;

use CongTruong\Disclosure\Admin_Screen;
use CongTruong\Disclosure\Forms;
use CongTruong\Disclosure\Key;
use CongTruong\Disclosure\Publication;
use CongTruong\Disclosure\Repository;

defined( 'ABSPATH' ) || exit;

final class Disclosure_Item implements Item {

	/**
	 * Key of the disclosure.
	 *
	 * @var Key
	 */
	private $disclosure;

	/**
	 * Takes the key.
	 *
	 * @param Key $disclosure Key of the disclosure.
	 */
	public function __construct( Key $disclosure ) {
		$this->disclosure = $disclosure;
	}

	/** {@inheritDoc} */
	public function key(): string {
		return 'disclosure.' . $this->disclosure;
	}

	/** {@inheritDoc} */
	public function label(): string {
		return Forms::title( $this->disclosure );
	}

	/** {@inheritDoc} */
	public function find(): int {
		return (int) Repository::find( $this->disclosure );
	}

	/** {@inheritDoc} */
	public function make() {
		return Repository::create( $this->disclosure );
	}

	/** {@inheritDoc} */
	public function recover(): int {
		return $this->find();
	}

	/** {@inheritDoc} */
	public function whereabouts( int $id ): string {
		if ( false === get_post_status( $id ) ) {
			return 'gone';
		}

		return Repository::exists( $id ) ? 'there' : 'bin';
	}

	/** {@inheritDoc} */
	public function fingerprint( int $id ): string {
		return sha1( Repository::load( $id )['version'] . Repository::state( $id ) );
	}

	/** {@inheritDoc} */
	public function obstacle( int $id ): string {
		if ( null !== Publication::latest( $id ) ) {
			return __( 'It was published.', 'cong-truong' );
		}

		return 0 === (int) constant( 'EMPTY_TRASH_DAYS' ) ? __( 'This website keeps no bin, so it could not be brought back.', 'cong-truong' ) : '';
	}

	/** {@inheritDoc} */
	public function remove( int $id ): bool {
		return true === Repository::trash( $id );
	}

	/** {@inheritDoc} */
	public function restore( int $id ): bool {
		Repository::restore( $id );

		return Repository::exists( $id );
	}

	/** {@inheritDoc} */
	public function url( int $id ): string {
		return Admin_Screen::url( $id );
	}
}
