<?php
/**
 * Title: The school in figures
 * Slug: cong-truong/figures
 * Description: Pupils, staff and classrooms, each figure with its form and year.
 * Keywords: con số, công khai, thống kê
 *
 * @package CongTruong
 */

declare( strict_types=1 );

defined( 'ABSPATH' ) || exit;
?>
<!-- wp:cong-truong/figures {"align":"wide"} /-->
