/**
 * The tables of a file between which an editor may choose: each filled form, and what was taken for something else.
 */
import { isOnlyLayout } from './instances';
import type { Instance, ReadSegment } from './instances';
import type { SourceChoice } from './types';

/** A list longer than that is no choice. */
const MOST = 30;

function idOf( { parts }: Instance, reads: readonly ReadSegment[] ): string {
	return parts.map( ( part ) => reads.indexOf( part ) ).join( '+' );
}

/** Some column of the form is named above it, and something stands below. */
function canBeRead( read: ReadSegment ): boolean {
	return (
		! isOnlyLayout( read ) &&
		read.map.columns.length > 0 &&
		read.rows.some( ( { filled } ) => filled.length > 0 )
	);
}

/** Everything that can be read as the form, the filled forms first. */
export function readableInstances(
	instances: readonly Instance[],
	others: readonly ReadSegment[]
): Instance[] {
	return [
		...instances,
		...others.filter( canBeRead ).map( ( read ) => ( {
			parts: [ read ],
			facts: read.segment.facts,
		} ) ),
	].slice( 0, MOST );
}

export function sourceChoices(
	instances: readonly Instance[],
	reads: readonly ReadSegment[]
): SourceChoice[] {
	return instances.map( ( instance ) => {
		const { code, level, schoolYear, period } = instance.facts;
		return {
			id: idOf( instance, reads ),
			where: [
				...new Set(
					instance.parts.map( ( { segment } ) => segment.table.name )
				),
			].join( ', ' ),
			code,
			level,
			schoolYear,
			period,
			rows: instance.parts.reduce(
				( sum, { hits } ) => sum + hits.length,
				0
			),
		};
	} );
}

export function instanceOf(
	id: string | undefined,
	instances: readonly Instance[],
	reads: readonly ReadSegment[]
): Instance | null {
	return (
		instances.find( ( instance ) => idOf( instance, reads ) === id ) ?? null
	);
}
