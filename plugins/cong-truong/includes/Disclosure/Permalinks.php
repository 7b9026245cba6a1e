<?php
declare( strict_types=1 );
namespace CongTruong\Disclosure;
use CongTruong\Module;
defined( 'ABSPATH' ) || exit;
final class Permalinks implements Module {
	public function register(): void {}
	public static function forget_rules(): void {}
	public static function archive_link(): string { return home_url( '/cong-khai/' ); }
}
