/**
 * All that has come from the authority.
 */

import { Button, Notice, Spinner } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import { nameOf } from '../../../lib/feed/sources';
import type { FeedResource, Item } from '../../../lib/feed/types';
import { ArchiveItem } from './archive-item';
import { ArchiveSearch } from './archive-search';
import { Section } from './section';
import { useArchive } from './use-archive';

type Props = {
	feed: FeedResource;
	/** Nothing is asked for before somebody looks. */
	isOpen: boolean;
};

export function Archive( { feed, isOpen }: Props ) {
	const { isBusy, found, problem, find, again, turn } = useArchive();
	const heading = useRef< HTMLHeadingElement >( null );
	useEffect( () => {
		if ( isOpen ) {
			void again();
		}
	}, [ isOpen, again ] );

	const turnTo = async ( page: number ) => {
		if ( ! isBusy && ( await turn( page ) ) ) {
			heading.current?.focus();
		}
	};
	const speakerOf = ( { source, sourceName }: Item ) => {
		const known = feed.sources.find( ( { id } ) => id === source );
		return sourceName || ( known ? nameOf( known ) : '' );
	};
	const page = found?.page ?? 1;
	const pages = Math.max( found?.pages ?? 1, 1 );

	return (
		<Section title={ __( 'Archive', 'cong-truong' ) }>
			<ArchiveSearch
				feed={ feed }
				onFind={ ( query ) => void find( query, 1 ) }
			/>
			<h3 ref={ heading } tabIndex={ -1 }>
				{ __( 'Results', 'cong-truong' ) }
			</h3>
			<p role="status" className="ct-feed__muted">
				{ found &&
					! isBusy &&
					sprintf(
						/* translators: %d: number of items */
						_n( '%d item', '%d items', found.total, 'cong-truong' ),
						found.total
					) }
				{ isBusy && __( 'Looking…', 'cong-truong' ) }
			</p>
			{ problem !== '' && (
				<Notice
					status="error"
					isDismissible={ false }
					actions={ [
						{
							label: __( 'Try again', 'cong-truong' ),
							onClick: () => void again(),
						},
					] }
				>
					{ problem }
				</Notice>
			) }
			{ ! found && isBusy && <Spinner /> }
			{ found && (
				<ul className="ct-feed__list" aria-busy={ isBusy }>
					{ found.items.map( ( item ) => (
						<ArchiveItem
							key={ `${ item.source } ${ item.key }` }
							item={ item }
							speaker={ speakerOf( item ) }
						/>
					) ) }
				</ul>
			) }
			{ pages > 1 && (
				<div className="ct-feed__actions">
					<Button
						__next40pxDefaultSize
						variant="secondary"
						disabled={ isBusy || page <= 1 }
						accessibleWhenDisabled
						onClick={ () => void turnTo( page - 1 ) }
					>
						{ __( 'Previous page', 'cong-truong' ) }
					</Button>
					<Button
						__next40pxDefaultSize
						variant="secondary"
						disabled={ isBusy || page >= pages }
						accessibleWhenDisabled
						onClick={ () => void turnTo( page + 1 ) }
					>
						{ __( 'Next page', 'cong-truong' ) }
					</Button>
					<span>
						{ sprintf(
							/* translators: 1: number of the page, 2: number of pages */
							__( 'Page %1$d of %2$d', 'cong-truong' ),
							page,
							pages
						) }
					</span>
				</div>
			) }
		</Section>
	);
}
