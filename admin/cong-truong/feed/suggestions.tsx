/**
 * The websites that the school's profile names.
 */

import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

import type { Suggestion } from '../../../lib/feed/types';

type Props = {
	suggestions: Suggestion[];
	isBusy: boolean;
	onChoose: ( suggestion: Suggestion ) => void;
};

export function Suggestions( { suggestions, isBusy, onChoose }: Props ) {
	return suggestions.length === 0 ? null : (
		<div>
			<p id="ct-feed-suggestions">
				{ __( 'From the school profile:', 'cong-truong' ) }
			</p>
			<ul
				className="ct-feed__suggestions"
				aria-labelledby="ct-feed-suggestions"
			>
				{ suggestions.map( ( suggestion ) => (
					<li key={ `${ suggestion.name } ${ suggestion.url }` }>
						<Button
							__next40pxDefaultSize
							variant="secondary"
							disabled={ isBusy }
							accessibleWhenDisabled
							onClick={ () => onChoose( suggestion ) }
						>
							{ suggestion.name || suggestion.url }
						</Button>
					</li>
				) ) }
			</ul>
		</div>
	);
}
