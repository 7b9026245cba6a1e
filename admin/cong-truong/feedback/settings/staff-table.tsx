/**
 * Who may answer messages, and who sees all of them.
 */

import { __, sprintf } from '@wordpress/i18n';

import type { FeedbackStaff } from '../../../../lib/feedback/types';

type Props = {
	staff: FeedbackStaff[];
	onChange: ( staff: FeedbackStaff[] ) => void;
};

export function StaffTable( { staff, onChange }: Props ) {
	const change = ( id: number, changes: Partial< FeedbackStaff > ) =>
		onChange(
			staff.map( ( one ) =>
				one.id === id ? { ...one, ...changes } : one
			)
		);
	return (
		<>
			<p>
				{ __(
					'Whoever answers sees only what is assigned to them. Whoever manages sees every message, the spam and these settings.',
					'cong-truong'
				) }
			</p>
			{ staff.length === 0 ? (
				<p>
					{ __(
						'There is nobody to choose yet. Add users under “Users”, with the role Author or higher.',
						'cong-truong'
					) }
				</p>
			) : (
				<table className="ct-feedback__staff">
					<thead>
						<tr>
							<th scope="col">{ __( 'User', 'cong-truong' ) }</th>
							<th scope="col">
								{ __( 'Answers', 'cong-truong' ) }
							</th>
							<th scope="col">
								{ __( 'Manages', 'cong-truong' ) }
							</th>
						</tr>
					</thead>
					<tbody>
						{ staff.map(
							( { id, name, email, answers, manages } ) => (
								<tr key={ id }>
									<th scope="row">
										{ name }
										<span className="ct-feedback__muted">
											{ email }
										</span>
									</th>
									<td>
										<input
											type="checkbox"
											checked={ answers || manages }
											disabled={ manages }
											aria-label={ sprintf(
												/* translators: %s: name of a user */
												__(
													'%s answers what is assigned to them',
													'cong-truong'
												),
												name
											) }
											onChange={ ( { target } ) =>
												change( id, {
													answers: target.checked,
												} )
											}
										/>
									</td>
									<td>
										<input
											type="checkbox"
											checked={ manages }
											aria-label={ sprintf(
												/* translators: %s: name of a user */
												__(
													'%s manages all messages',
													'cong-truong'
												),
												name
											) }
											onChange={ ( { target } ) =>
												change( id, {
													manages: target.checked,
													answers:
														answers ||
														target.checked,
												} )
											}
										/>
									</td>
								</tr>
							)
						) }
					</tbody>
				</table>
			) }
		</>
	);
}
