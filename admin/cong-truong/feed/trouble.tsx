/**
 * Why a website could not be read, what can be done, and for a bad certificate the way around it.
 */

import { Button, CheckboxControl, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent } from 'react';

import type { Trouble } from '../../../lib/feed/types';
import { certificateRisk } from './words';

type NoticeProps = { trouble: Omit< Trouble, 'reason' > };

export function TroubleNotice( { trouble }: NoticeProps ) {
	const { message, advice } = trouble;
	return (
		<Notice status="error" isDismissible={ false } politeness="polite">
			<p>{ message }</p>
			{ advice !== '' && <p>{ advice }</p> }
		</Notice>
	);
}

type ExceptionProps = {
	isBusy: boolean;
	onAgain: ( lax: boolean ) => void;
};

export function CertificateException( { isBusy, onAgain }: ExceptionProps ) {
	const [ isAccepted, setAccepted ] = useState( false );
	const submit = ( event: FormEvent ) => {
		event.preventDefault();
		if ( ! isBusy ) {
			onAgain( isAccepted );
		}
	};
	return (
		<form className="ct-feed__form" onSubmit={ submit }>
			<CheckboxControl
				__nextHasNoMarginBottom
				label={ __(
					'Read this source without a valid certificate, at my own risk',
					'cong-truong'
				) }
				help={ certificateRisk() }
				checked={ isAccepted }
				onChange={ setAccepted }
			/>
			<div className="ct-feed__actions">
				<Button
					__next40pxDefaultSize
					variant="secondary"
					type="submit"
					isBusy={ isBusy }
					disabled={ isBusy }
					accessibleWhenDisabled
				>
					{ __( 'Try again', 'cong-truong' ) }
				</Button>
			</div>
		</form>
	);
}
