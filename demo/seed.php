<?php
/**
 * Fills a WordPress with the demo school, through what the plugin offers to everybody. Running it again changes nothing
 * that is there already.
 *
 * @package CongTruong
 */
