import { foldText } from '../text/fold';
import { cleanFigure } from './clean';

/** What schools put where there is nothing: `-`, `…`, `/`, "không có". */
export function isNothing( raw: string ): boolean {
	return (
		raw.length <= 40 &&
		/^(?:[-./…_\s]*|khong co)$/.test( foldText( cleanFigure( raw ) ) )
	);
}
