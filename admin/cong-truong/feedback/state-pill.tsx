import type { FeedbackState } from '../../../lib/feedback/types';
import { useScreen } from './screen-data';

export function StatePill( { state }: { state: FeedbackState } ) {
	const { states } = useScreen();
	return (
		<span className={ `ct-feedback__pill is-${ state }` }>
			{ states[ state ] ?? state }
		</span>
	);
}
