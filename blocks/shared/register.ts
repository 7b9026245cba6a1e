/**
 * Registers a block from its block.json: the one place where the JSON is taken for a block's configuration.
 */
import { registerBlockType } from '@wordpress/blocks';
import type { BlockConfiguration } from '@wordpress/blocks';

/**
 * The JSON says what TypeScript can't know of it: which attributes the block has.
 */
export function registerBlock< Attributes extends Record< string, unknown > >(
	metadata: object,
	settings: Pick<
		BlockConfiguration< Attributes >,
		'edit' | 'save' | 'icon' | 'deprecated' | 'transforms'
	>
): void {
	registerBlockType< Attributes >(
		metadata as BlockConfiguration< Attributes >,
		settings
	);
}
