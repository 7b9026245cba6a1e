<?php
/**
 * Constants that WordPress defines and its stubs leave out.
 *
 * @package CongTruong
 */

const WPINC             = 'wp-includes';
const MINUTE_IN_SECONDS = 60;
const HOUR_IN_SECONDS   = 3600;
const DAY_IN_SECONDS    = 86400;
const WEEK_IN_SECONDS   = 604800;
const YEAR_IN_SECONDS   = 31536000;
const ARRAY_A           = 'ARRAY_A';
