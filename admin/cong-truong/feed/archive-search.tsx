/**
 * What to look for. A choice counts at once, a word when it is sent off.
 */

import { Button, SelectControl, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent } from 'react';

import { nameOf } from '../../../lib/feed/sources';
import type { FeedResource } from '../../../lib/feed/types';
import type { Query } from './api';
import { KindField } from './kind-field';
import { EVERYTHING } from './use-archive';

type Props = {
	feed: Pick< FeedResource, 'kinds' | 'sources' >;
	onFind: ( query: Query ) => void;
};

export function ArchiveSearch( { feed: { kinds, sources }, onFind }: Props ) {
	const [ query, setQuery ] = useState( EVERYTHING );
	const ofKind = sources.filter(
		( { kind } ) => query.kind === '' || kind === query.kind
	);
	const choose = ( changes: Partial< Query > ) => {
		const chosen = { ...query, ...changes };
		setQuery( chosen );
		onFind( chosen );
	};
	const submit = ( event: FormEvent ) => {
		event.preventDefault();
		onFind( query );
	};

	return (
		<form className="ct-feed__search" role="search" onSubmit={ submit }>
			<TextControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				type="search"
				label={ __( 'Words in title or summary', 'cong-truong' ) }
				value={ query.search }
				maxLength={ 200 }
				onChange={ ( search ) => setQuery( { ...query, search } ) }
			/>
			<KindField
				kinds={ kinds }
				all={ __( 'All kinds', 'cong-truong' ) }
				value={ query.kind }
				onChange={ ( kind ) => choose( { kind, source: '' } ) }
			/>
			<SelectControl
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'Source', 'cong-truong' ) }
				value={ query.source }
				options={ [
					{ value: '', label: __( 'All sources', 'cong-truong' ) },
					...ofKind.map( ( source ) => ( {
						value: source.id,
						label: nameOf( source ),
					} ) ),
				] }
				onChange={ ( source: string ) => choose( { source } ) }
			/>
			<Button __next40pxDefaultSize variant="primary" type="submit">
				{ __( 'Search', 'cong-truong' ) }
			</Button>
		</form>
	);
}
