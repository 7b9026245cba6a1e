/**
 * What whoever manages the messages should know before anything else.
 */

import { Notice } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

import { useScreen } from './screen-data';

export function Notices() {
	const { mayManage, failingMails, expiring, formUrl, exportUrl } =
		useScreen();
	if ( ! mayManage ) {
		return null;
	}
	return (
		<>
			{ formUrl === '' && (
				<Notice
					status="warning"
					isDismissible={ false }
					spokenMessage=""
				>
					{ __(
						'No published page holds the form yet, so nobody can write to the school. Put the block “Feedback form” onto a page and publish it, or let the setup make the page.',
						'cong-truong'
					) }{ ' ' }
					<a href="admin.php?page=cong-truong-setup">
						{ __( 'To the setup', 'cong-truong' ) }
					</a>
				</Notice>
			) }
			{ failingMails > 0 && (
				<Notice status="error" isDismissible={ false } spokenMessage="">
					{ sprintf(
						/* translators: %d: number of e-mails */
						_n(
							'%d e-mail could not be sent for now. The website goes on trying; nothing is lost.',
							'%d e-mails could not be sent for now. The website goes on trying; nothing is lost.',
							failingMails,
							'cong-truong'
						),
						failingMails
					) }{ ' ' }
					<a href="site-health.php">
						{ __( 'Why, and what to do', 'cong-truong' ) }
					</a>
				</Notice>
			) }
			{ expiring > 0 && (
				<Notice
					status="warning"
					isDismissible={ false }
					spokenMessage=""
				>
					{ sprintf(
						/* translators: %d: number of messages */
						_n(
							'%d message is deleted by itself within 30 days, because it has been kept as long as the settings say.',
							'%d messages are deleted by themselves within 30 days, because they have been kept as long as the settings say.',
							expiring,
							'cong-truong'
						),
						expiring
					) }{ ' ' }
					<a href={ exportUrl }>
						{ __(
							'Export them first if the school still needs them',
							'cong-truong'
						) }
					</a>
				</Notice>
			) }
		</>
	);
}
