/**
 * A table of the editor (`core/table`) becomes a disclosure: it waits in an attribute that is never saved, so no figure stands in the post.
 */
import { createBlock, parse, serialize } from '@wordpress/blocks';
import type { Block } from '@wordpress/blocks';

const TABLE = 'core/table';

type TableAttributes = Record< string, unknown >;

/** Several tables that were selected together, such as the parts of one form, stay in their order. */
export function fromTables(
	tables: TableAttributes | TableAttributes[]
): Block {
	return createBlock( 'cong-truong/disclosure', {
		table: serialize(
			[ tables ]
				.flat()
				.map( ( attributes ) => createBlock( TABLE, attributes ) )
		),
	} );
}

/** The blocks as they were. */
export function toTables( table: string ): Block[] {
	return parse( table ).filter( ( { name } ) => name === TABLE );
}

export const transforms = {
	from: [
		{
			type: 'block' as const,
			blocks: [ TABLE ],
			isMultiBlock: true,
			transform: fromTables,
		},
	],
};
