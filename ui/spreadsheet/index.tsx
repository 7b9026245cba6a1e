/**
 * The spreadsheet in which a school types its figures.
 */

import {
	forwardRef,
	useCallback,
	useId,
	useImperativeHandle,
	useMemo,
	useRef,
	useState,
} from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { FocusEvent, MouseEvent } from 'react';

import type { RowId } from '../../lib/disclosure/types';
import { looksLikeForm } from '../../lib/import/looks-like-form';
import { CellInput } from './cell-input';
import { createDraft } from './draft';
import { FormulaBar } from './formula-bar';
import { GridPart } from './grid-part';
import { cellId } from './layout';
import { cellName, readingText } from './names';
import {
	activePosition,
	areaAt,
	columnAt,
	contains,
	copyArea,
	isOneCell,
	mergesOf,
	rawAt,
	refAt,
	selectionArea,
	tabbed,
	type Area,
	type Block,
	type Position,
	type SpreadsheetState,
} from './state';
import './style.scss';
import type {
	Dispatch,
	PastedForm,
	SpreadsheetHandle,
	WarningMarks,
} from './types';
import { useOverlay } from './use-overlay';

export { mergeAbility, mergeSelection } from './merge-tool';
export { RowTools, type RowTask } from './row-tools';
export type {
	Dispatch,
	PastedForm,
	SpreadsheetHandle,
	WarningMarks,
} from './types';

type Props = {
	state: SpreadsheetState;
	dispatch: Dispatch;
	warnings: WarningMarks;
	isReadOnly: boolean;
	/** Name of the form, for a screen reader. */
	name: string;
	onRename: ( row: RowId ) => void;
	/** Merges the selected cells, or splits the merged one. */
	onMerge: () => void;
	/** A whole form was pasted at a single cell. */
	onForm?: ( pasted: PastedForm ) => void;
};

function positionUnder( event: MouseEvent ): Position | null {
	const cell =
		event.target instanceof Element
			? event.target.closest< HTMLElement >( 'td[data-column]' )
			: null;
	const row = cell?.closest< HTMLElement >( 'tr[data-row]' );
	return cell && row
		? {
				row: Number( row.dataset.row ),
				column: Number( cell.dataset.column ),
			}
		: null;
}

/** Says of a merged cell how far it reaches. */
function mergedName( name: string, area: Area ): string {
	return isOneCell( area )
		? name
		: sprintf(
				/* translators: 1: name of a cell, 2: number of rows, 3: number of columns */
				__( '%1$s (merged: %2$d × %3$d cells)', 'cong-truong' ),
				name,
				area.bottom - area.top + 1,
				area.right - area.left + 1
			);
}

function SpreadsheetView(
	props: Props,
	ref: React.ForwardedRef< SpreadsheetHandle >
) {
	const { state, dispatch, warnings, isReadOnly } = props;
	const { sheet, values } = state;
	const id = useId();
	const root = useRef< HTMLDivElement >( null );
	const content = useRef< HTMLDivElement >( null );
	const scroller = useRef< HTMLDivElement >( null );
	const input = useRef< HTMLTextAreaElement >( null );
	const isDragging = useRef( false );
	const [ draft ] = useState( createDraft );

	const merges = mergesOf( values, sheet );
	const active = activePosition( state );
	const area = selectionArea( state );
	const activeRef = refAt( sheet, active );
	const raw = activeRef ? rawAt( values, activeRef ) : '';
	const name = mergedName(
		cellName( sheet, active, values ),
		areaAt( merges, active )
	);
	const gridOf = ( row: number ) =>
		`${ id }-part-${ sheet.rows[ row ]?.part ?? 0 }`;
	const activeId = cellId( gridOf( active.row ), active.row, active.column );
	const corner = areaAt( merges, state.selection.focus );
	const warning = activeRef
		? warnings.rows[ activeRef.row ]?.[ activeRef.column ]
		: undefined;

	useOverlay(
		{ content, scroller, field: input },
		activeId,
		cellId( gridOf( corner.top ), corner.top, corner.left ),
		values
	);

	const focus = useCallback(
		() => input.current?.focus( { preventScroll: true } ),
		[]
	);
	const takeOver = useCallback( () => {
		const text = draft.text();
		if ( text !== null ) {
			dispatch( { type: 'commit', raw: text } );
		}
	}, [ dispatch, draft ] );

	useImperativeHandle(
		ref,
		() => ( {
			focus,
			flush: takeOver,
			isTyping: () => draft.text() !== null,
		} ),
		[ draft, focus, takeOver ]
	);

	const handleMouseDown = ( event: MouseEvent ) => {
		const position = positionUnder( event );
		if ( ! position || event.button === 1 ) {
			return;
		}
		event.preventDefault();
		const isInside = event.button === 2 && contains( area, position );
		takeOver();
		focus();
		if ( ! isInside ) {
			dispatch( { type: 'select', position, extend: event.shiftKey } );
		}
		isDragging.current = event.button === 0;
	};

	const handleMouseMove = ( event: MouseEvent ) => {
		const position =
			isDragging.current && event.buttons === 1
				? positionUnder( event )
				: null;
		isDragging.current &&= event.buttons === 1;
		const { focus: last } = state.selection;
		if (
			position &&
			( position.row !== last.row || position.column !== last.column )
		) {
			dispatch( { type: 'select', position, extend: true } );
		}
	};

	const handleDoubleClick = ( event: MouseEvent ) => {
		if ( positionUnder( event ) && ! isReadOnly ) {
			focus();
			dispatch( { type: 'edit', mode: 'open' } );
		}
	};

	/** Leaving both fields takes the text over; switching to another window does not end the typing. */
	const handleBlur = ( event: FocusEvent ) => {
		const isLeaving = ! root.current
			?.querySelector( '.ct-sheet__formula' )
			?.contains( event.relatedTarget );
		if (
			isLeaving &&
			event.relatedTarget !== input.current &&
			document.hasFocus()
		) {
			takeOver();
		}
	};

	const read = useCallback(
		( text: string ) =>
			readingText(
				sheet,
				{ row: active.row, column: active.column },
				text
			),
		[ sheet, active.row, active.column ]
	);

	const takeForm = ( block: Block, html: string, text: string ) => {
		const isForm =
			props.onForm !== undefined &&
			isOneCell( area ) &&
			looksLikeForm( block.rows, state.form );
		if ( isForm ) {
			const table = /<table[\s>]/i.test( html ) ? { html } : { text };
			props.onForm?.( { block, table } );
		}
		return isForm;
	};

	const label = useMemo(
		() =>
			sprintf(
				/* translators: 1: name of a cell, such as “I.2 Khá · Lớp 9”, 2: what stands in it */
				__( '%1$s: %2$s', 'cong-truong' ),
				name,
				raw || __( 'empty', 'cong-truong' )
			),
		[ name, raw ]
	);
	const kind = columnAt( sheet, active )?.column.kind;

	return (
		<div className="ct-sheet" ref={ root } onBlur={ handleBlur }>
			<FormulaBar
				draft={ draft }
				dispatch={ dispatch }
				name={ name }
				raw={ raw }
				isReadOnly={ isReadOnly }
				read={ read }
				onLeave={ focus }
			/>
			<div
				className="ct-sheet__scroller"
				ref={ scroller }
				onMouseDown={ handleMouseDown }
				onMouseMove={ handleMouseMove }
				onDoubleClick={ handleDoubleClick }
				role="presentation"
			>
				<div className="ct-sheet__content" ref={ content }>
					{ sheet.parts.map( ( part, index ) => (
						<GridPart
							key={ part.part.id }
							gridId={ `${ id }-part-${ index }` }
							name={ part.part.title ?? props.name }
							part={ part }
							values={ values }
							merges={ merges }
							area={ area }
							active={ active }
							warnings={ warnings }
							isReadOnly={ isReadOnly }
							onRename={ props.onRename }
						/>
					) ) }
					<CellInput
						inputRef={ input }
						draft={ draft }
						dispatch={ dispatch }
						place={ activeId }
						raw={ raw }
						editing={ state.editing }
						isReadOnly={ isReadOnly }
						canTab={ ( isBack ) =>
							tabbed( sheet, merges, active, isBack ) !== null
						}
						copy={ () => copyArea( values, sheet, area ) }
						takeForm={ takeForm }
						onMerge={ props.onMerge }
						label={ label }
						gridId={ gridOf( active.row ) }
						cellId={ activeId }
						describedBy={ warning?.describedBy }
						isNumeric={ kind !== 'text' && raw.length <= 24 }
					/>
				</div>
			</div>
			<div hidden>
				{ warnings.sentences.map( ( sentence ) => (
					<p key={ sentence.id } id={ sentence.id }>
						{ sentence.text }
					</p>
				) ) }
			</div>
		</div>
	);
}

export const Spreadsheet = forwardRef( SpreadsheetView );
