<?php
/**
 * Runs PHPUnit inside WordPress Playground: Debian's PHPUnit, which runs on PHP 7.4 to 8.5, is mounted beside the repository.
 *
 * @package CongTruong
 */

putenv( 'WP_CORE_DIR=/wordpress' );
// PHPUnit 9.6 itself is older than the newest PHP, which deprecates what it uses; the tests set what they need.
error_reporting( E_ALL & ~E_DEPRECATED );
set_include_path( '/usr/share/php' );

$arguments = json_decode( (string) file_get_contents( '/cong-truong-run/arguments.json' ), true );

require 'PHPUnit/Autoload.php';

echo 'PHP ', PHP_VERSION, "\n";

// What goes to the standard output at the end is sometimes lost between PHP in WASM and Node; a file is not.
$command = new class() extends PHPUnit\TextUI\Command {
	/**
	 * PHPUnit's own hook for settings of a subclass.
	 */
	protected function handleCustomTestSuite(): void {
		$this->arguments['printer'] = new PHPUnit\TextUI\DefaultResultPrinter( fopen( '/cong-truong-run/output.txt', 'wb' ) );
	}
};

exit( $command->run( array_merge( array( 'phpunit', '-c', '/cong-truong/phpunit.xml.dist' ), $arguments ), false ) );
