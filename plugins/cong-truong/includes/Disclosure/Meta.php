<?php
/**
 * The keys of the meta that a disclosure and a publication are stored in.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Disclosure;

defined( 'ABSPATH' ) || exit;

final class Meta {

	/** The whole key in one string, to find a disclosure by. */
	public const KEY = '_cong_truong_key';

	public const REGIME      = '_cong_truong_regime';
	public const FORM        = '_cong_truong_form';
	public const LEVEL       = '_cong_truong_level';
	public const SCHOOL_YEAR = '_cong_truong_school_year';
	public const PERIOD      = '_cong_truong_period';

	/**
	 * The working values with their version, as ASCII JSON `{"version":…,"modifiedBy":…,"modifiedAt":…,"values":{…}}`: one row,
	 * so that a single conditional UPDATE changes values and version together or not at all.
	 */
	public const VALUES = '_cong_truong_values';

	public const STATE = '_cong_truong_state';

	/** Version of the working values that the latest publication froze. */
	public const PUBLISHED_VERSION = '_cong_truong_published_version';

	/** Id of the latest publication. */
	public const PUBLICATION = '_cong_truong_publication';

	/** ASCII JSON list of withdrawals, oldest first: number of the publication, when, who, why. */
	public const WITHDRAWALS = '_cong_truong_withdrawals';

	public const PAYLOAD = '_cong_truong_payload';
	public const HASH    = '_cong_truong_hash';
	public const NUMBER  = '_cong_truong_number';

	/** ASCII JSON `{"number":…,"publishedAt":…,"publishedBy":…,"file":…}`: what a history shows, without reading every payload. */
	public const SUMMARY = '_cong_truong_summary';
}
