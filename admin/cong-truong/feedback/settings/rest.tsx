/**
 * Files, times, recipients, words, proxies.
 */

import { SelectControl } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

import { LIMITS, problemAt } from '../../../../lib/feedback/settings';
import type { FeedbackSettingsResource } from '../../../../lib/feedback/types';
import { LinesField, NumberField } from './field';
import type { ListProps } from './lists';

export function FilesField( { settings: { files }, onChange }: ListProps ) {
	return (
		<SelectControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			label={ __( 'Files with a message', 'cong-truong' ) }
			help={ __(
				'Pictures and documents. They are kept encrypted, and only the staff can download them.',
				'cong-truong'
			) }
			value={ String( files ) }
			options={ [ 0, 1, 2, 3 ].map( ( count ) => ( {
				value: String( count ),
				label:
					count === 0
						? __( 'No files', 'cong-truong' )
						: sprintf(
								/* translators: %d: number of files */
								_n(
									'At most %d file',
									'At most %d files',
									count,
									'cong-truong'
								),
								count
							),
			} ) ) }
			onChange={ ( count: string ) =>
				onChange( { files: Number( count ) } )
			}
		/>
	);
}

function retentionText( months: number ): string {
	return sprintf(
		/* translators: %d: number of months */
		_n(
			'A message is deleted by itself %d month after it came, with its files, notes and answers. The form tells the sender so.',
			'A message is deleted by itself %d months after it came, with its files, notes and answers. The form tells the sender so.',
			months,
			'cong-truong'
		),
		months
	);
}

export function TimeFields( { settings, onChange, problems }: ListProps ) {
	const { deadline, retention } = settings;
	return (
		<>
			<NumberField
				label={ __( 'Working days to answer in', 'cong-truong' ) }
				help={ __(
					'0 for no deadline. Monday to Friday count; holidays are not left out.',
					'cong-truong'
				) }
				limits={ LIMITS.deadline }
				value={ deadline }
				problem={ problemAt( problems, 'deadline' ) }
				onChange={ ( days ) => onChange( { deadline: days } ) }
			/>
			<NumberField
				label={ __( 'Months that messages are kept', 'cong-truong' ) }
				help={ [
					Number.isNaN( retention ) ? '' : retentionText( retention ),
					__(
						'Spam goes after 90 days, the bin after 30. A shorter time that you set now deletes nothing within the next 30 days.',
						'cong-truong'
					),
				]
					.filter( Boolean )
					.join( ' ' ) }
				limits={ LIMITS.retention }
				value={ retention }
				problem={ problemAt( problems, 'retention' ) }
				onChange={ ( months ) => onChange( { retention: months } ) }
			/>
		</>
	);
}

export function DigestField( {
	settings: { digest },
	onChange,
	problems,
}: ListProps ) {
	return (
		<LinesField
			label={ __(
				'E-mail addresses that get the daily digest, one on each line',
				'cong-truong'
			) }
			help={ __(
				'Once a day: what is new, overdue or waits to be looked at. No e-mail where there is nothing to tell.',
				'cong-truong'
			) }
			lines={ digest }
			problem={ problemAt( problems, 'digest' ) }
			onChange={ ( lines ) => onChange( { digest: lines } ) }
		/>
	);
}

export function WordsField( {
	settings: { words },
	onChange,
	problems,
}: ListProps ) {
	return (
		<LinesField
			label={ __( 'Words or phrases, one on each line', 'cong-truong' ) }
			help={ __(
				'A message that holds one of them waits under “Held” until somebody has looked at it. Capitals and accents make no difference.',
				'cong-truong'
			) }
			rows={ 4 }
			lines={ words }
			problem={ problemAt( problems, 'words' ) }
			onChange={ ( lines ) => onChange( { words: lines } ) }
		/>
	);
}

export function ProxyField( {
	settings: { proxies },
	onChange,
	problems,
	stored: { address, forwarded },
}: ListProps & { stored: FeedbackSettingsResource } ) {
	return (
		<>
			<p>
				{ __(
					'Only where another server stands before the website, say Cloudflare or one of the host’s: the limits against spam would otherwise take all visitors for one.',
					'cong-truong'
				) }
			</p>
			<dl className="ct-feedback__facts-list">
				<div>
					<dt>
						{ __(
							'For the website you come from this address',
							'cong-truong'
						) }
					</dt>
					<dd>
						<code>{ address || '–' }</code>
					</dd>
				</div>
				<div>
					<dt>
						{ __(
							'What the request says of its way (X-Forwarded-For)',
							'cong-truong'
						) }
					</dt>
					<dd>
						{ forwarded === '' ? (
							__(
								'nothing: there is no such server, and nothing to enter',
								'cong-truong'
							)
						) : (
							<code>{ forwarded }</code>
						) }
					</dd>
				</div>
			</dl>
			<LinesField
				label={ __(
					'Addresses of servers that are believed, one on each line',
					'cong-truong'
				) }
				help={ __(
					'Such as 10.0.0.1 or 10.0.0.0/8. Save, and see above whether the address is now that of your own connection.',
					'cong-truong'
				) }
				lines={ proxies }
				problem={ problemAt( problems, 'proxies' ) }
				onChange={ ( lines ) => onChange( { proxies: lines } ) }
			/>
		</>
	);
}
