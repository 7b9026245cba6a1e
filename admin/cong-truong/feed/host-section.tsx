/**
 * For hosts with a cron of their own: a secret address that makes the website read.
 */

import { speak } from '@wordpress/a11y';
import { Button, Notice, TextControl } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { Dialog } from '../../../ui/dialog';

type Props = {
	pingUrl: string;
	cronDisabled: boolean;
	makePing: () => Promise< void >;
};

export function HostSection( { pingUrl, cronDisabled, makePing }: Props ) {
	const [ isAsking, setAsking ] = useState( false );
	const [ said, setSaid ] = useState( '' );
	const input = useRef< HTMLInputElement >( null );

	const say = ( text: string ) => {
		setSaid( text );
		speak( text );
	};
	const copy = async () => {
		try {
			// Missing where the website has no https.
			await navigator.clipboard.writeText( pingUrl );
			say( __( 'Copied.', 'cong-truong' ) );
		} catch {
			input.current?.focus();
			input.current?.select();
			say(
				__(
					'The address is selected: press Ctrl+C to copy it.',
					'cong-truong'
				)
			);
		}
	};

	return (
		<details className="ct-feed__section" open={ cronDisabled }>
			<summary>
				{ __(
					'If the host can call an address at fixed times (cron)',
					'cong-truong'
				) }
			</summary>
			{ cronDisabled && (
				<Notice status="info" isDismissible={ false } spokenMessage="">
					{ __(
						'WordPress’s own schedule (WP-Cron) is off on this website. The sources are read after visits all the same.',
						'cong-truong'
					) }
				</Notice>
			) }
			<p>
				{ __(
					'Let the host call this address every 15 minutes, so that the news is on time even when nobody visits the website. Tell it to nobody else.',
					'cong-truong'
				) }
			</p>
			<TextControl
				ref={ input }
				__nextHasNoMarginBottom
				__next40pxDefaultSize
				label={ __( 'Secret address', 'cong-truong' ) }
				value={ pingUrl }
				readOnly
				onChange={ () => undefined }
			/>
			<div className="ct-feed__actions">
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ () => void copy() }
				>
					{ __( 'Copy', 'cong-truong' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ () => setAsking( true ) }
				>
					{ __( 'Make a new address', 'cong-truong' ) }
				</Button>
				<span className="ct-feed__muted">{ said }</span>
			</div>
			{ isAsking && (
				<Dialog
					title={ __( 'Make a new address', 'cong-truong' ) }
					confirm={ __( 'Make a new address', 'cong-truong' ) }
					isRead
					onConfirm={ async () => {
						await makePing();
						setAsking( false );
						say( __( 'Saved.', 'cong-truong' ) );
					} }
					onClose={ () => setAsking( false ) }
				>
					<p>
						{ __(
							'The old address stops working. Give the new one to the host afterwards.',
							'cong-truong'
						) }
					</p>
				</Dialog>
			) }
		</details>
	);
}
