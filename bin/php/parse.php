<?php
/**
 * Parses every PHP file below a folder with the running version of PHP; exit code 1 if one does not parse.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

$folder = $argv[1] ?? '/src';
$files  = new RegexIterator(
	new RecursiveIteratorIterator( new RecursiveDirectoryIterator( $folder, FilesystemIterator::SKIP_DOTS ) ),
	'/\.php$/'
);
$count  = 0;
$failed = false;

foreach ( $files as $file ) {
	++$count;
	try {
		token_get_all( file_get_contents( $file->getPathname() ), TOKEN_PARSE );
	} catch ( ParseError $error ) {
		$failed = true;
		echo substr( $file->getPathname(), strlen( $folder ) + 1 ), ':', $error->getLine(), ': ', $error->getMessage(), "\n";
	}
}

echo 'PHP ', PHP_VERSION, ': ', $count, " files\n";
exit( $failed || 0 === $count ? 1 : 0 );
