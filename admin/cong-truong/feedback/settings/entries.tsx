/**
 * A list whose entries are opened, added, moved and removed. The focus goes along.
 */

import { Button } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';

import { moveBy } from '../../../../lib/feedback/settings';
import { Dialog } from '../../../../ui/dialog';

type Props< Entry > = {
	entries: Entry[];
	onChange: ( entries: Entry[] ) => void;
	nameOf: ( entry: Entry ) => string;
	/** A new one. */
	make: () => Entry;
	addLabel: string;
	most: number;
	/** What removing one means. */
	consequence: string;
	/** Something in it was refused: it has to be open. */
	hasProblem: ( index: number ) => boolean;
	children: (
		entry: Entry,
		index: number,
		change: ( changes: Partial< Entry > ) => void
	) => ReactNode;
};

type HeadProps = {
	name: string;
	isOpen: boolean;
	isFirst: boolean;
	isLast: boolean;
	onToggle: () => void;
	onMove: ( step: -1 | 1 ) => void;
	onRemove: () => void;
};

function Head( {
	name,
	isOpen,
	isFirst,
	isLast,
	onToggle,
	onMove,
	onRemove,
}: HeadProps ) {
	const hidden = <span className="screen-reader-text">{ ` ${ name }` }</span>;
	return (
		<div className="ct-feedback__entry-head">
			<strong aria-hidden="true">{ name }</strong>
			<div className="ct-feedback__actions is-quiet">
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					aria-expanded={ isOpen }
					onClick={ onToggle }
				>
					{ __( 'Edit', 'cong-truong' ) }
					{ hidden }
				</Button>
				<Button
					__next40pxDefaultSize
					icon="arrow-up-alt2"
					data-move={ -1 }
					label={ sprintf(
						/* translators: %s: name of a person or a body */
						__( 'Move up: %s', 'cong-truong' ),
						name
					) }
					disabled={ isFirst }
					accessibleWhenDisabled
					onClick={ () => onMove( -1 ) }
				/>
				<Button
					__next40pxDefaultSize
					icon="arrow-down-alt2"
					data-move={ 1 }
					label={ sprintf(
						/* translators: %s: name of a person or a body */
						__( 'Move down: %s', 'cong-truong' ),
						name
					) }
					disabled={ isLast }
					accessibleWhenDisabled
					onClick={ () => onMove( 1 ) }
				/>
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					isDestructive
					onClick={ onRemove }
				>
					{ __( 'Remove', 'cong-truong' ) }
					{ hidden }
				</Button>
			</div>
		</div>
	);
}

export function Entries< Entry extends { id: string } >( {
	entries,
	onChange,
	nameOf,
	make,
	addLabel,
	most,
	consequence,
	hasProblem,
	children,
}: Props< Entry > ) {
	/** Of each entry, in their order. */
	const [ opened, setOpened ] = useState< boolean[] >( [] );
	const [ removing, setRemoving ] = useState< number | null >( null );
	const place = useRef< HTMLDivElement >( null );
	/** What gets the focus once the list has changed. */
	const next = useRef( '' );
	useEffect( () => {
		if ( next.current !== '' ) {
			place.current
				?.querySelector< HTMLElement >( next.current )
				?.focus();
			next.current = '';
		}
	}, [ entries ] );

	const isOpen = ( at: number ) => opened[ at ] === true || hasProblem( at );
	const flags = () => entries.map( ( _, at ) => opened[ at ] === true );
	const titleOf = ( entry: Entry, at: number ) =>
		nameOf( entry ) || String( at + 1 );
	const toggle = ( at: number ) =>
		setOpened(
			flags().map( ( flag, other ) =>
				other === at ? ! isOpen( at ) : flag
			)
		);
	const move = ( at: number, step: -1 | 1 ) => {
		next.current = `[data-entry="${ at + step }"] [data-move="${ step }"]`;
		setOpened( moveBy( flags(), at, step ) );
		onChange( moveBy( entries, at, step ) );
	};
	const remove = ( at: number ) => {
		next.current = '[data-add]';
		setOpened( flags().filter( ( _, other ) => other !== at ) );
		onChange( entries.filter( ( _, other ) => other !== at ) );
		setRemoving( null );
	};
	const add = () => {
		next.current = `[data-entry="${ entries.length }"] input`;
		setOpened( [ ...flags(), true ] );
		onChange( [ ...entries, make() ] );
	};
	const doomed = removing === null ? undefined : entries[ removing ];

	return (
		<div ref={ place } className="ct-feedback__entries">
			{ entries.map( ( entry, at ) => (
				<fieldset
					key={ at }
					data-entry={ at }
					className="ct-feedback__entry"
				>
					<legend className="screen-reader-text">
						{ titleOf( entry, at ) }
					</legend>
					<Head
						name={ titleOf( entry, at ) }
						isOpen={ isOpen( at ) }
						isFirst={ at === 0 }
						isLast={ at === entries.length - 1 }
						onToggle={ () => toggle( at ) }
						onMove={ ( step ) => move( at, step ) }
						onRemove={ () =>
							// There is nothing to lose in an empty new one.
							entry.id === '' && nameOf( entry ) === ''
								? remove( at )
								: setRemoving( at )
						}
					/>
					<div
						className="ct-feedback__entry-fields"
						hidden={ ! isOpen( at ) }
					>
						{ children( entry, at, ( changes ) =>
							onChange(
								entries.map( ( one, other ) =>
									other === at ? { ...one, ...changes } : one
								)
							)
						) }
					</div>
				</fieldset>
			) ) }
			<div>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					data-add
					disabled={ entries.length >= most }
					accessibleWhenDisabled
					onClick={ add }
				>
					{ addLabel }
				</Button>
			</div>
			{ doomed && removing !== null && (
				<Dialog
					title={ sprintf(
						/* translators: %s: name of an entry of a list */
						__( 'Remove “%s”?', 'cong-truong' ),
						titleOf( doomed, removing )
					) }
					confirm={ __( 'Remove', 'cong-truong' ) }
					isDestructive
					isRead
					onConfirm={ () => remove( removing ) }
					onClose={ () => setRemoving( null ) }
				>
					<p>{ consequence }</p>
					<p>
						{ __(
							'It counts once you press “Save”.',
							'cong-truong'
						) }
					</p>
				</Dialog>
			) }
		</div>
	);
}
