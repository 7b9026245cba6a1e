import { Notice, TextControl, TextareaControl } from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import { PluginDocumentSettingPanel } from '@wordpress/editor';
import { __ } from '@wordpress/i18n';

import { adviceOf, dayOf, type Advice } from '../../../lib/consultation/advice';
import { usePostMeta } from '../../../ui/post-meta';

const CLOSES = '_cong_truong_closes';
const RECEIVES = '_cong_truong_receives';
const RESULT = '_cong_truong_result';
const RESULT_ON = '_cong_truong_result_on';

type EditorSelectors = {
	getCurrentPostAttribute: ( name: string ) => unknown;
};

function inWords( advice: Advice ): string {
	switch ( advice ) {
		case 'no-closing-date':
			return __(
				'No closing date yet: the regulations ask for one, and without it the issue stays open.',
				'cong-truong'
			);
		case 'closed-from-the-start':
			return __(
				'The closing date is over: once published, the issue shows as closed and takes no comments. Choose a later day if it should take some.',
				'cong-truong'
			);
		case 'no-result':
			return __(
				'Comments are closed. Write below what came of them, so that those who took part can read it.',
				'cong-truong'
			);
		case 'result-before-closing':
			return __(
				'Visitors see the result only after the closing date.',
				'cong-truong'
			);
		case 'result-day-too-early':
			return __(
				'The day of the result is not after the closing date. Please check both.',
				'cong-truong'
			);
	}
}

export function ConsultationPanel() {
	const [ meta, setMeta ] = usePostMeta( [
		CLOSES,
		RECEIVES,
		RESULT,
		RESULT_ON,
	] );
	const status = useSelect(
		( select ) =>
			(
				select( 'core/editor' ) as EditorSelectors
			 ).getCurrentPostAttribute( 'status' ),
		[]
	);
	const advice = adviceOf(
		{
			closes: meta[ CLOSES ],
			result: meta[ RESULT ],
			resultOn: meta[ RESULT_ON ],
			isPublic: status === 'publish',
		},
		dayOf( new Date() )
	);

	return (
		<PluginDocumentSettingPanel
			name="cong-truong-consultation"
			title={ __( 'Comments and result', 'cong-truong' ) }
		>
			<div style={ { display: 'grid', gap: 16 } }>
				{ advice.map( ( one ) => (
					<Notice
						key={ one }
						status="warning"
						isDismissible={ false }
					>
						{ inWords( one ) }
					</Notice>
				) ) }
				<TextControl
					type="date"
					label={ __( 'Closing date', 'cong-truong' ) }
					help={ __(
						'Comments are taken until the end of this day.',
						'cong-truong'
					) }
					value={ meta[ CLOSES ] }
					onChange={ ( value ) => setMeta( { [ CLOSES ]: value } ) }
					__next40pxDefaultSize
					__nextHasNoMarginBottom
				/>
				<TextareaControl
					label={ __( 'Where to send comments', 'cong-truong' ) }
					help={ __(
						'Postal address, office and e-mail. Leave it empty for the school’s address and e-mail.',
						'cong-truong'
					) }
					value={ meta[ RECEIVES ] }
					maxLength={ 1000 }
					rows={ 3 }
					onChange={ ( value ) => setMeta( { [ RECEIVES ]: value } ) }
					__nextHasNoMarginBottom
				/>
				<TextareaControl
					label={ __( 'Result of the consultation', 'cong-truong' ) }
					help={ __(
						'How many comments came, what they said, what was decided. Visitors see it after the closing date; name nobody who commented.',
						'cong-truong'
					) }
					value={ meta[ RESULT ] }
					maxLength={ 20000 }
					rows={ 8 }
					onChange={ ( value ) => setMeta( { [ RESULT ]: value } ) }
					__nextHasNoMarginBottom
				/>
				<TextControl
					type="date"
					label={ __( 'Result published on', 'cong-truong' ) }
					value={ meta[ RESULT_ON ] }
					onChange={ ( value ) =>
						setMeta( { [ RESULT_ON ]: value } )
					}
					__next40pxDefaultSize
					__nextHasNoMarginBottom
				/>
			</div>
		</PluginDocumentSettingPanel>
	);
}
