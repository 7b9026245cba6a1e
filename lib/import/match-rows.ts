/**
 * Which row of the form each row of the file is. The best path through all rows is looked for: a label counts most, then
 * that it stands under its own section, then the order.
 */
import type { BodyRow } from './body-rows';
import { abbreviated, bestOf, wordings } from './form-index';
import type { FormIndex, IndexedRow } from './form-index';
import { gradeOf, isBlankLabel, plainNumber } from './vocabulary';

export type RowMatch = {
	row: IndexedRow;
	similarity: number;
	byPosition: boolean;
};

type Candidate = RowMatch & { score: number };
type Step = {
	score: number;
	before: string | null;
	candidate: Candidate | null;
};

const CLOSED = 0.7;
/** Where the school may add rows, a label that only resembles one of the form's is a row of its own. */
const OPEN = 0.88;
const MOST_FUZZY = 700;
const START = 'start';
const GRADED =
	/^(?:so )?(?:hoc sinh )?(?:co |dat |xep )?(?:loai |ket qua )?(hanh kiem |hoc luc |ren luyen |hoc tap |)(?:xep )?(?:loai )?(\S.*)$/;

function blankSimilarity( source: BodyRow, target: IndexedRow ): number {
	if ( isBlankLabel( target.row.label ) ) {
		return isBlankLabel( source.label ) &&
			source.label !== '' &&
			plainNumber( target.row.stt ) === source.stt
			? 0.9
			: 0;
	}
	const names = target.names.filter( ( name ) => name.length > 3 );
	const completes = source.names.some( ( name ) =>
		names.some( ( own ) => name === own || name.startsWith( `${ own } ` ) )
	);
	return completes ? 0.92 : 0;
}

/** The form's label with words before it: the school says more. Words after it may well make it another thing. */
function endsWithLabel( source: BodyRow, target: IndexedRow ): boolean {
	return target.names.some(
		( name ) =>
			name.split( ' ' ).length >= 3 &&
			source.names.some( ( own ) => own.endsWith( ` ${ name }` ) )
	);
}

/** `Hạnh kiểm tốt` under no section of its own: what it is, and of which section. */
function splitGraded( name: string ): { section: string; rest: string } | null {
	const match = GRADED.exec( name );
	const rest = match?.[ 2 ] ?? '';
	return match && rest !== ''
		? { section: match[ 1 ]?.trim() ?? '', rest }
		: null;
}

function isGraded(
	index: FormIndex,
	source: BodyRow,
	target: IndexedRow
): 'section' | 'plain' | null {
	const parent = index.rows.find(
		( { row, part } ) =>
			part === target.part && row.id === target.row.parent
	);
	for ( const graded of source.names.map( splitGraded ) ) {
		if ( ! graded || ! parent || ! target.names.includes( graded.rest ) ) {
			continue;
		}
		if ( graded.section === '' ) {
			return 'plain';
		}
		if (
			parent.names.some( ( name ) => name.includes( graded.section ) )
		) {
			return 'section';
		}
	}
	return null;
}

function similarityOf(
	index: FormIndex,
	source: BodyRow,
	target: IndexedRow,
	fuzzy: boolean
): number {
	if ( target.row.blankLabel ) {
		return blankSimilarity( source, target );
	}
	if ( source.names.some( ( name ) => target.names.includes( name ) ) ) {
		return 1;
	}
	if (
		target.row.grade !== undefined &&
		gradeOf( source.label ) === target.row.grade
	) {
		return 1;
	}
	const short = abbreviated( source.label );
	if ( short.length >= 3 && target.initials.includes( short ) ) {
		return 0.9;
	}
	if ( ! fuzzy || source.label.length > 300 ) {
		return 0;
	}
	const best = bestOf( index, source.names, target.names );
	return endsWithLabel( source, target ) ? Math.max( best, 0.9 ) : best;
}

function candidates(
	index: FormIndex,
	source: BodyRow,
	fuzzy: boolean
): Candidate[] {
	if ( source.attached || source.rateOf === '' || source.label === '' ) {
		return [];
	}
	const found: Candidate[] = [];
	for ( const row of index.rows ) {
		const graded = isGraded( index, source, row );
		const similarity = graded
			? 1
			: similarityOf( index, source, row, fuzzy );
		const sameNumber =
			source.stt !== '' && source.stt === plainNumber( row.row.stt );
		const enough = row.open && ! row.row.blankLabel ? OPEN : CLOSED;
		// The number of a section tells a label apart that is worded freely.
		const bySection =
			sameNumber &&
			source.heads &&
			row.row.depth === 0 &&
			similarity >= 0.45 &&
			! row.open;
		if ( similarity >= enough || bySection ) {
			found.push( {
				row,
				similarity,
				byPosition: false,
				// A label that names its section needs none above it.
				score:
					similarity +
					( sameNumber ? 0.12 : 0 ) +
					( graded === 'section' ? 0.6 : 0 ),
			} );
		}
	}
	const best = Math.max(
		0,
		...found.map( ( { similarity } ) => similarity )
	);
	return found.filter( ( { similarity } ) => similarity >= best - 0.2 );
}

function transition(
	from: IndexedRow | null,
	outside: boolean,
	to: IndexedRow
): number {
	if ( from === to ) {
		return -1;
	}
	const later = from === null || to.order > from.order;
	if ( to.row.parent === null ) {
		return later ? 0.1 : -0.1;
	}
	if ( outside ) {
		return -0.9;
	}
	if ( from === null ) {
		return -0.3;
	}
	const within =
		from.row.id === to.row.parent ||
		from.ancestors.includes( to.row.parent );
	if ( ! within ) {
		return later ? -0.4 : -0.8;
	}
	return ( later ? 0.3 : 0.2 ) + ( to.order === from.order + 1 ? 0.1 : 0 );
}

/** For each row the form's row it is, or null. */
export function matchRows(
	index: FormIndex,
	rows: BodyRow[]
): ( RowMatch | null )[] {
	const fuzzy = rows.length <= MOST_FUZZY;
	const byKey = new Map< string, IndexedRow >();
	index.rows.forEach( ( row ) => byKey.set( String( row.order ), row ) );
	let states = new Map< string, number >( [ [ START, 0 ] ] );
	const steps: Map< string, Step >[] = [];
	for ( const source of rows ) {
		const next = new Map< string, Step >();
		const offer = ( key: string, step: Step ) => {
			if ( step.score > ( next.get( key )?.score ?? -Infinity ) ) {
				next.set( key, step );
			}
		};
		// The head of a section that the form does not have: what follows belongs to it.
		const leaves = source.heads && ! source.attached;
		for ( const [ key, score ] of states ) {
			const outside = leaves && ! key.endsWith( '?' ) ? `${ key }?` : key;
			offer( outside, { score, before: key, candidate: null } );
		}
		for ( const candidate of candidates( index, source, fuzzy ) ) {
			for ( const [ key, score ] of states ) {
				const from = byKey.get( key.replace( '?', '' ) ) ?? null;
				const gain =
					candidate.score +
					transition( from, key.endsWith( '?' ), candidate.row );
				if ( gain > 0.25 ) {
					offer( String( candidate.row.order ), {
						score: score + gain,
						before: key,
						candidate,
					} );
				}
			}
		}
		steps.push( next );
		states = new Map(
			[ ...next ].map( ( [ key, step ] ) => [ key, step.score ] )
		);
	}
	return trace( steps, states );
}

function trace(
	steps: Map< string, Step >[],
	states: Map< string, number >
): ( RowMatch | null )[] {
	let key: string | null =
		[ ...states ].sort( ( a, b ) => b[ 1 ] - a[ 1 ] )[ 0 ]?.[ 0 ] ?? null;
	const found: ( RowMatch | null )[] = [];
	for ( let at = steps.length - 1; at >= 0; at-- ) {
		const step: Step | undefined =
			key === null ? undefined : steps[ at ]?.get( key );
		found.push( step?.candidate ?? null );
		key = step?.before ?? null;
	}
	return found.reverse();
}

/** Rows of the form that the text may have meant. */
export function suggestRow(
	index: FormIndex,
	label: string
): IndexedRow | null {
	let best: { row: IndexedRow; similarity: number } | null = null;
	for ( const row of index.rows ) {
		const similarity = bestOf( index, wordings( label ), row.names );
		if ( similarity >= 0.45 && similarity > ( best?.similarity ?? 0 ) ) {
			best = { row, similarity };
		}
	}
	return best?.row ?? null;
}
