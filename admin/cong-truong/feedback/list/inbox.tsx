/**
 * The list of messages, and all that is done from there.
 */

import { Button, Notice, Spinner } from '@wordpress/components';
import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';
import type { MutableRefObject } from 'react';

import { neighbour } from '../../../../lib/feedback/keys';
import {
	cleanQuery,
	listAddress,
	writeRoute,
} from '../../../../lib/feedback/route';
import type { BulkAction, FeedbackQuery } from '../../../../lib/feedback/types';
import { Dialog } from '../../../../ui/dialog';
import { go } from '../go';
import { KeysDialog } from '../keys-dialog';
import { useScreen } from '../screen-data';
import { useKeys } from '../use-keys';
import { messageCount } from '../words';
import { BulkBar } from './bulk-bar';
import { BulkNotice } from './bulk-notice';
import { Empty } from './empty';
import { Filters } from './filters';
import { Pager } from './pager';
import { Rows } from './rows';
import { listName, StateNav } from './state-nav';
import { useBulk } from './use-bulk';
import { useList } from './use-list';

type Props = {
	query: FeedbackQuery;
	isOpen: boolean;
	/** The message that was open last. */
	last: MutableRefObject< number >;
};

export function Inbox( { query, isOpen, last }: Props ) {
	const { mayManage, exportUrl, states, me } = useScreen();
	const { isBusy, found, problem, load } = useList( query, isOpen );
	const [ selected, setSelected ] = useState< ReadonlySet< number > >(
		new Set()
	);
	const [ isAsking, setAsking ] = useState( false );
	const [ hasKeys, setKeys ] = useState( false );
	const place = useRef< HTMLDivElement >( null );
	const heading = useRef< HTMLHeadingElement >( null );
	const bulk = useBulk( ( done ) => {
		setSelected(
			( before ) =>
				new Set(
					[ ...before ].filter( ( id ) => ! done.includes( id ) )
				)
		);
		void load();
	} );
	const messages = found?.messages ?? [];
	const ids = messages.map( ( { id } ) => id );
	const chosen = ids.filter( ( id ) => selected.has( id ) );

	const focusRow = useCallback( ( id: number ): boolean => {
		const link = place.current?.querySelector< HTMLElement >(
			`[data-message="${ id }"] a`
		);
		link?.focus();
		return Boolean( link );
	}, [] );
	/** Of the row that holds the focus, or held it last. */
	const current = (): number | null => {
		const row =
			place.current?.ownerDocument.activeElement?.closest< HTMLElement >(
				'[data-message]'
			);
		const id = Number( row?.dataset.message ?? last.current );
		return ids.includes( id ) ? id : null;
	};

	useEffect( () => setSelected( new Set() ), [ query ] );

	// Back from a message: where it stands, or where the list begins once it has gone from it.
	useEffect( () => {
		const { activeElement, body } = document;
		if (
			isOpen &&
			last.current > 0 &&
			( activeElement === body || activeElement === null ) &&
			! focusRow( last.current )
		) {
			heading.current?.focus();
		}
	}, [ isOpen, found, last, focusRow ] );

	const move = ( action: 'next' | 'previous' ) => {
		const next = neighbour( ids, current(), action );
		if ( next !== null ) {
			last.current = next;
			focusRow( next );
		}
	};
	const select = ( some: number[], isOn: boolean ) => {
		setSelected( ( before ) => {
			const after = new Set( before );
			some.forEach( ( id ) =>
				isOn ? after.add( id ) : after.delete( id )
			);
			return after;
		} );
	};
	useKeys(
		{
			next: () => move( 'next' ),
			previous: () => move( 'previous' ),
			select: () => {
				const id = current();
				if ( id !== null && mayManage ) {
					select( [ id ], ! selected.has( id ) );
				}
			},
			answer: () => {
				const id = current();
				if ( id !== null ) {
					go(
						writeRoute( { name: 'message', id, isAnswering: true } )
					);
				}
			},
			help: () => setKeys( true ),
		},
		isOpen
	);

	const act = ( action: BulkAction ) => {
		if ( action.action === 'delete' ) {
			setAsking( true );
		} else {
			void bulk.act( chosen, action );
		}
	};
	const turn = ( page: number ) => {
		go( listAddress( { ...query, page } ) );
		heading.current?.focus();
	};
	const pages = found?.pages ?? 1;
	const page = Math.min( query.page ?? 1, Math.max( pages, 1 ) );
	const { page: _page, ...filters } = cleanQuery( query );

	return (
		<div ref={ place } className="ct-feedback__inbox">
			<StateNav query={ query } counts={ found?.counts ?? null } />
			<Filters query={ query } />
			<div className="ct-feedback__top">
				<h2 ref={ heading } tabIndex={ -1 }>
					{ listName( query, states, me ) }
				</h2>
				<p role="status" className="ct-feedback__muted">
					{ isBusy && __( 'Looking…', 'cong-truong' ) }
					{ found &&
						! isBusy &&
						[
							messageCount( found.total ),
							found.counts.unread > 0 &&
								sprintf(
									/* translators: %d: number of messages that nobody has read */
									_n(
										'%d open one is unread',
										'%d open ones are unread',
										found.counts.unread,
										'cong-truong'
									),
									found.counts.unread
								),
						]
							.filter( Boolean )
							.join( ' · ' ) }
				</p>
				<div className="ct-feedback__actions">
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						onClick={ () => setKeys( true ) }
					>
						{ __( 'Keys', 'cong-truong' ) }
					</Button>
					{ mayManage && (
						<Button
							__next40pxDefaultSize
							variant="secondary"
							href={ addQueryArgs( exportUrl, filters ) }
						>
							{ __( 'Export these as .xlsx', 'cong-truong' ) }
						</Button>
					) }
				</div>
			</div>
			{ problem !== '' && (
				<Notice
					status="error"
					isDismissible={ false }
					actions={ [
						{
							label: __( 'Try again', 'cong-truong' ),
							onClick: () => void load(),
						},
					] }
				>
					{ problem }
				</Notice>
			) }
			<BulkNotice
				said={ bulk.said }
				messages={ messages }
				onClose={ bulk.clear }
			/>
			{ chosen.length > 0 && (
				<BulkBar
					count={ chosen.length }
					state={ query.state }
					isBusy={ bulk.isBusy }
					onAct={ act }
					onClear={ () => {
						setSelected( new Set() );
						heading.current?.focus();
					} }
				/>
			) }
			{ ! found && isBusy && <Spinner /> }
			{ found && messages.length > 0 && (
				<Rows
					messages={ messages }
					selected={ selected }
					isBusy={ isBusy }
					onSelect={ select }
				/>
			) }
			{ found && messages.length === 0 && ! isBusy && (
				<div className="ct-feedback__empty">
					<Empty query={ query } />
				</div>
			) }
			<Pager
				page={ page }
				pages={ pages }
				isBusy={ isBusy }
				onTurn={ turn }
			/>
			{ isAsking && (
				<Dialog
					title={ sprintf(
						/* translators: %d: number of messages */
						_n(
							'Delete %d message for good?',
							'Delete %d messages for good?',
							chosen.length,
							'cong-truong'
						),
						chosen.length
					) }
					confirm={ __( 'Delete for good', 'cong-truong' ) }
					isDestructive
					isRead
					onConfirm={ () => {
						setAsking( false );
						return bulk.act( chosen, { action: 'delete' } );
					} }
					onClose={ () => setAsking( false ) }
				>
					<p>
						{ __(
							'Text, files, notes and answers are gone then and cannot be brought back. The sender’s code shows nothing any more.',
							'cong-truong'
						) }
					</p>
				</Dialog>
			) }
			{ hasKeys && <KeysDialog onClose={ () => setKeys( false ) } /> }
		</div>
	);
}
