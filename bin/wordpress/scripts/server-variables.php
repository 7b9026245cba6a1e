<?php
/**
 * Prepended to scripts on the command line: WordPress expects the variables of a web request.
 *
 * @package CongTruong
 */

$_SERVER['HTTP_HOST']       = getenv( 'CONG_TRUONG_HOST' );
$_SERVER['SERVER_NAME']     = '127.0.0.1';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['REMOTE_ADDR']     = '127.0.0.1';
