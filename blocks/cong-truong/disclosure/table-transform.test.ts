import {
	registerBlockType,
	serialize,
	switchToBlockType,
	unregisterBlockType,
	createBlock,
} from '@wordpress/blocks';
import { createElement } from '@wordpress/element';

import { registerBlock } from '../../shared/register';
import metadata from './block.json';
import { toTables, transforms } from './table-transform';

const TABLE = 'core/table';
const FIGURES = '<tr><td>Tổng số</td><td>407</td></tr>';

beforeAll( () => {
	registerBlockType( TABLE, {
		apiVersion: 3,
		title: 'Table',
		category: 'text',
		attributes: {
			body: { type: 'string', source: 'html', selector: 'tbody' },
			hasFixedLayout: { type: 'boolean' },
		},
		save: ( { attributes } ) =>
			createElement(
				'table',
				null,
				createElement( 'tbody', {
					dangerouslySetInnerHTML: {
						__html: String( attributes.body ),
					},
				} )
			),
	} );
	registerBlock( metadata, { edit: () => null, transforms } );
} );

afterAll( () => {
	unregisterBlockType( TABLE );
	unregisterBlockType( metadata.name );
} );

const table = ( body = FIGURES ) =>
	createBlock( TABLE, { body, hasFixedLayout: true } );

const waitingIn = ( blocks: ReturnType< typeof switchToBlockType > ) =>
	String( blocks?.[ 0 ]?.attributes.table );

test( 'the table waits in the block, and no figure is saved with the post', () => {
	const blocks = switchToBlockType( table(), metadata.name );
	expect( waitingIn( blocks ) ).toContain( '407' );
	expect( serialize( blocks ?? [] ) ).toBe(
		'<!-- wp:cong-truong/disclosure /-->'
	);
} );

test( 'the old table comes back as it was', () => {
	const [ back ] = toTables(
		waitingIn( switchToBlockType( table(), metadata.name ) )
	);
	expect( back?.attributes ).toEqual( table().attributes );
} );

test( 'several tables go in together and come back in their order', () => {
	const blocks = switchToBlockType(
		[ table(), table( '<tr><td>Lớp 6</td></tr>' ) ],
		metadata.name
	);
	expect( blocks ).toHaveLength( 1 );
	expect(
		toTables( waitingIn( blocks ) ).map( ( { attributes } ) =>
			String( attributes.body )
		)
	).toEqual( [ FIGURES, '<tr><td>Lớp 6</td></tr>' ] );
} );
