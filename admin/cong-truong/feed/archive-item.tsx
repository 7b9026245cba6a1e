/**
 * An item of the archive, and the way to a post of the school's own about it.
 */

import { Button, ExternalLink, Notice } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { isWebAddress } from '../../../lib/feed/address';
import { writeDay } from '../../../lib/feed/moment';
import type { Draft, Item } from '../../../lib/feed/types';
import { makeDraft, sentenceOf } from './api';
import { go } from './go';

type Props = {
	item: Item;
	/** Whose news it is. */
	speaker: string;
};

export function ArchiveItem( { item, speaker }: Props ) {
	const { title, link, summary, date, seen, hidden } = item;
	const [ isBusy, setBusy ] = useState( false );
	const [ draft, setDraft ] = useState< Draft | null >( null );
	const [ problem, setProblem ] = useState( '' );
	const open = useRef< HTMLAnchorElement >( null );
	useEffect( () => {
		if ( draft && ! draft.isNew ) {
			open.current?.focus();
		}
	}, [ draft ] );

	const make = async () => {
		setBusy( true );
		setProblem( '' );
		try {
			const made = await makeDraft( item );
			setDraft( made );
			if ( made.isNew ) {
				go( made.editUrl );
			}
		} catch ( error ) {
			setProblem( sentenceOf( error ) );
		}
		setBusy( false );
	};

	return (
		<li className="ct-feed__item">
			<h4>
				{ isWebAddress( link ) ? (
					<ExternalLink href={ link } rel="noopener noreferrer">
						{ title }
					</ExternalLink>
				) : (
					title
				) }
			</h4>
			<p className="ct-feed__muted">
				{ [ writeDay( date || seen ), speaker ]
					.filter( Boolean )
					.join( ' · ' ) }
				{ hidden && (
					<>
						{ ' ' }
						<span className="ct-feed__mark">
							{ __( 'hidden', 'cong-truong' ) }
						</span>
					</>
				) }
			</p>
			{ summary !== '' && <p>{ summary }</p> }
			{ problem !== '' && (
				<Notice status="error" isDismissible={ false }>
					{ problem }
				</Notice>
			) }
			<div className="ct-feed__actions">
				{ draft ? (
					<a ref={ open } href={ draft.editUrl }>
						{ __( 'Open the draft', 'cong-truong' ) }
						<span className="screen-reader-text">{ ` ${ title }` }</span>
					</a>
				) : (
					<Button
						__next40pxDefaultSize
						variant="secondary"
						isBusy={ isBusy }
						disabled={ isBusy }
						accessibleWhenDisabled
						onClick={ () => void make() }
					>
						{ __( 'Make a draft post', 'cong-truong' ) }
						<span className="screen-reader-text">{ ` ${ title }` }</span>
					</Button>
				) }
			</div>
		</li>
	);
}
