import {
	BaseControl,
	CheckboxControl,
	ExternalLink,
	PanelBody,
	RadioControl,
	RangeControl,
	TextControl,
	ToggleControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import { KINDS, withKind } from './kinds';
import { SCREEN_URL } from './screen-url';
import type { AuthorityFeedAttributes, Layout } from './types';

type Props = {
	attributes: AuthorityFeedAttributes;
	setAttributes: ( changed: Partial< AuthorityFeedAttributes > ) => void;
};

type Switch = 'showDate' | 'showNew' | 'showSource' | 'showUpdated';

function layouts(): { value: Layout; label: string }[] {
	return [
		{
			value: 'tabs',
			label: __( 'Tabs: one kind at a time', 'cong-truong' ),
		},
		{
			value: 'columns',
			label: __( 'Columns: the kinds side by side', 'cong-truong' ),
		},
		{
			value: 'list',
			label: __( 'List: all kinds together', 'cong-truong' ),
		},
		{
			value: 'strip',
			label: __( 'Strip: cards in one row', 'cong-truong' ),
		},
	];
}

function switches(): { name: Switch; label: string; help?: string }[] {
	return [
		{ name: 'showDate', label: __( 'Show the date', 'cong-truong' ) },
		{
			name: 'showNew',
			label: __( 'Mark what is new', 'cong-truong' ),
			help: __( 'For three days.', 'cong-truong' ),
		},
		{
			name: 'showSource',
			label: __( 'Show whose news it is', 'cong-truong' ),
		},
		{
			name: 'showUpdated',
			label: __( 'Show when it was read last', 'cong-truong' ),
		},
	];
}

export function Settings( { attributes, setAttributes }: Props ) {
	const { kinds, layout, count, hide } = attributes;
	const isByKind = layout === 'tabs' || layout === 'columns';
	return (
		<>
			<PanelBody title={ __( 'What to show', 'cong-truong' ) }>
				<RadioControl
					label={ __( 'Layout', 'cong-truong' ) }
					selected={ layout }
					options={ layouts() }
					onChange={ ( value ) =>
						setAttributes( {
							layout:
								layouts().find(
									( choice ) => choice.value === value
								)?.value ?? 'tabs',
						} )
					}
				/>
				<RangeControl
					label={
						isByKind
							? __(
									'How many items of each kind at most',
									'cong-truong'
								)
							: __( 'How many items at most', 'cong-truong' )
					}
					value={ count }
					onChange={ ( value = 5 ) =>
						setAttributes( { count: value } )
					}
					min={ 1 }
					max={ 30 }
					__next40pxDefaultSize
					__nextHasNoMarginBottom
				/>
				<fieldset style={ { marginBlockEnd: '16px' } }>
					<BaseControl.VisualLabel as="legend">
						{ __(
							'Kinds of news (none ticked: all)',
							'cong-truong'
						) }
					</BaseControl.VisualLabel>
					{ KINDS.map( ( { slug, name } ) => (
						<CheckboxControl
							key={ slug }
							label={ name }
							checked={ kinds.includes( slug ) }
							onChange={ ( isChosen ) =>
								setAttributes( {
									kinds: withKind( kinds, slug, isChosen ),
								} )
							}
							__nextHasNoMarginBottom
						/>
					) ) }
				</fieldset>
				<TextControl
					label={ __( 'Leave out items with', 'cong-truong' ) }
					help={ __(
						'Words, separated by commas. Accents and capitals make no difference.',
						'cong-truong'
					) }
					value={ hide }
					onChange={ ( value ) => setAttributes( { hide: value } ) }
					__next40pxDefaultSize
					__nextHasNoMarginBottom
				/>
				<ExternalLink href={ SCREEN_URL }>
					{ __( 'Whose news is read', 'cong-truong' ) }
				</ExternalLink>
			</PanelBody>
			<PanelBody title={ __( 'Details', 'cong-truong' ) }>
				{ switches().map( ( { name, label, help } ) => (
					<ToggleControl
						key={ name }
						label={ label }
						help={ help }
						checked={ attributes[ name ] }
						onChange={ ( isOn ) =>
							setAttributes( { [ name ]: isOn } )
						}
						__nextHasNoMarginBottom
					/>
				) ) }
			</PanelBody>
		</>
	);
}
