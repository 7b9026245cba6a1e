/**
 * The editor's side of the bindings source: headings and paragraphs show the fact itself, and can't be typed in.
 */

import {
	registerBlockBindingsSource,
	registerBlockVariation,
} from '@wordpress/blocks';
import { __, sprintf } from '@wordpress/i18n';

import type { Fact } from './facts';

export const SOURCE = 'cong-truong/school';

type Binding = { args?: { key?: unknown } };

/** The value of each bound attribute; the label where there is no value yet. */
export function valuesOf(
	bindings: Record< string, Binding >,
	facts: Fact[]
): Record< string, string > {
	return Object.fromEntries(
		Object.entries( bindings ).flatMap( ( [ attribute, { args } ] ) => {
			const fact = facts.find( ( { key } ) => key === args?.key );
			return fact
				? [ [ attribute, fact.value || `[${ fact.label }]` ] ]
				: [];
		} )
	);
}

export function registerSchoolBindings( facts: Fact[] ): void {
	registerBlockBindingsSource( {
		name: SOURCE,
		label: __( 'School profile', 'cong-truong' ),
		getValues: ( { bindings }: { bindings: Record< string, Binding > } ) =>
			valuesOf( bindings, facts ),
		// From WordPress 6.9 on, the panel “Attributes” offers them.
		getFieldsList: () =>
			facts.map( ( { key, label } ) => ( {
				label,
				type: 'string',
				args: { key },
			} ) ),
	} );
	facts.forEach( ( { key, label } ) =>
		registerBlockVariation( 'core/paragraph', {
			name: `cong-truong-school-${ key }`,
			title: sprintf(
				/* translators: %s: a fact of the school's profile, such as “Address” */
				__( 'School: %s', 'cong-truong' ),
				label
			),
			description: __(
				'Shows this fact of the school profile. When it is changed there, it changes here too.',
				'cong-truong'
			),
			icon: 'building',
			category: 'widgets',
			scope: [ 'inserter' ],
			attributes: {
				metadata: {
					bindings: { content: { source: SOURCE, args: { key } } },
				},
			},
			isActive: [
				'metadata.bindings.content.source',
				'metadata.bindings.content.args.key',
			],
		} )
	);
}
