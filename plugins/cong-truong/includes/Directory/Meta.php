<?php
/**
 * The keys of the meta that people and bodies are stored in.
 *
 * @package CongTruong
 */

declare( strict_types=1 );

namespace CongTruong\Directory;

defined( 'ABSPATH' ) || exit;

final class Meta {

	/** ASCII JSON `{"version":…,"name":…,"degree":…,"duties":…,"phone":…,"email":…}`: what visitors may see of a person. */
	public const PERSON = '_cong_truong_person';

	/** ASCII JSON text. In a row of its own, so that nothing which shows a person reads it. */
	public const PRIVATE_PHONE = '_cong_truong_private_phone';

	/** ASCII JSON list of photos with their consents, oldest first. */
	public const PHOTOS = '_cong_truong_photos';

	/** ASCII JSON `{"name":…,"order":…,"members":[{"person":…,"position":…}],"binnedAt":…}` of a body. */
	public const BODY = '_cong_truong_body';
}
