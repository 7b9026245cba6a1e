import { Notice, TextControl, ToggleControl } from '@wordpress/components';
import { PluginDocumentSettingPanel } from '@wordpress/editor';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import {
	problemOf,
	toFields,
	toStored,
	type SpanFields,
} from '../../../lib/event/span';
import { usePostMeta } from '../../../ui/post-meta';

const START = '_cong_truong_start';
const END = '_cong_truong_end';
const PLACE = '_cong_truong_place';

export function SpanPanel() {
	const [ meta, setMeta ] = usePostMeta( [ START, END, PLACE ] );
	const stored = { start: meta[ START ], end: meta[ END ] };
	// A time whose day is not chosen yet has no place in what is stored.
	const [ typed, setTyped ] = useState< SpanFields | null >( null );
	const fields = typed ?? toFields( stored );
	const change = ( changes: Partial< SpanFields > ) => {
		const next = { ...fields, ...changes };
		const { start, end } = toStored( next );
		setTyped( next );
		setMeta( { [ START ]: start, [ END ]: end } );
	};
	const field = (
		type: 'date' | 'time',
		name: 'startDay' | 'startTime' | 'endDay' | 'endTime',
		label: string
	) => (
		<TextControl
			type={ type }
			label={ label }
			value={ fields[ name ] }
			onChange={ ( value ) => change( { [ name ]: value } ) }
			__next40pxDefaultSize
		/>
	);
	const problem = problemOf( stored );

	return (
		<PluginDocumentSettingPanel
			name="cong-truong-event"
			title={ __( 'Time and place', 'cong-truong' ) }
		>
			{ problem === 'order' && (
				<Notice status="error" isDismissible={ false }>
					{ __(
						'The event ends before it starts. Correct one of the two; until then it can’t be published.',
						'cong-truong'
					) }
				</Notice>
			) }
			{ field( 'date', 'startDay', __( 'First day', 'cong-truong' ) ) }
			{ problem === 'day' && (
				<p>
					{ __(
						'An event needs its first day before it can be published.',
						'cong-truong'
					) }
				</p>
			) }
			<ToggleControl
				label={ __( 'All day', 'cong-truong' ) }
				checked={ fields.isAllDay }
				onChange={ ( isAllDay ) => change( { isAllDay } ) }
			/>
			{ ! fields.isAllDay &&
				field( 'time', 'startTime', __( 'Starts at', 'cong-truong' ) ) }
			{ field(
				'date',
				'endDay',
				__( 'Last day, if it is another one', 'cong-truong' )
			) }
			{ ! fields.isAllDay &&
				field(
					'time',
					'endTime',
					__( 'Ends at, if known', 'cong-truong' )
				) }
			<TextControl
				label={ __( 'Venue', 'cong-truong' ) }
				value={ meta[ PLACE ] }
				maxLength={ 200 }
				onChange={ ( value ) => setMeta( { [ PLACE ]: value } ) }
				__next40pxDefaultSize
			/>
		</PluginDocumentSettingPanel>
	);
}
