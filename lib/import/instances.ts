/**
 * The tables of a file that belong together as one filled form.
 */
import { bodyRows, columnMaps, nameSlots } from './body-rows';
import type { BodyRow } from './body-rows';
import { bestOf, exactName } from './form-index';
import type { FormIndex } from './form-index';
import type { ColumnMap } from './match-columns';
import type { Segment } from './segments';
import { mergeFacts } from './titles';
import type { TitleFacts } from './titles';
import type { ImportTarget } from './types';
import { gradeOf, isLetterhead, isSignature } from './vocabulary';

export type ReadSegment = {
	segment: Segment;
	rows: BodyRow[];
	maps: ReturnType< typeof columnMaps >;
	map: ColumnMap;
	/** Names of the form's rows that stand in it. */
	hits: string[];
	grades: number[];
};

export type Instance = { parts: ReadSegment[]; facts: TitleFacts };

const MOST_FUZZY = 120;

function primaryMap(
	index: FormIndex,
	maps: ReturnType< typeof columnMaps >
): ColumnMap {
	const [ first, ...others ] = index.form.parts.map( maps );
	if ( ! first ) {
		throw new RangeError( `${ index.form.id } has no parts.` );
	}
	return others.reduce(
		( best, map ) =>
			map.columns.length > best.columns.length ? map : best,
		first
	);
}

function gradesOfHeader( segment: Segment ): number[] {
	const grades = segment.header.slots.flatMap( ( { headings } ) => {
		const leaf = headings.at( -1 );
		const above = headings.at( -2 );
		return [ gradeOf( leaf?.text ?? '' ), gradeOf( above?.text ?? '' ) ];
	} );
	return [ ...new Set( grades.filter( ( grade ) => grade !== null ) ) ];
}

export function readSegment( index: FormIndex, segment: Segment ): ReadSegment {
	const maps = columnMaps( index, segment );
	const map = primaryMap( index, maps );
	const rows = bodyRows( segment, nameSlots( index, segment, map ), map );
	const all = [ ...index.rowNames ];
	const labelled = rows.filter(
		( row ) => row.label !== '' && row.rateOf !== ''
	);
	let hits = labelled.flatMap(
		( row ) => exactName( index, row.label ) ?? []
	);
	if ( hits.length < labelled.length / 3 && labelled.length <= MOST_FUZZY ) {
		hits = labelled.flatMap(
			( row ) =>
				all.find(
					( name ) => bestOf( index, row.names, [ name ] ) >= 0.75
				) ?? []
		);
	}
	return {
		segment,
		rows,
		maps,
		map,
		hits,
		grades: gradesOfHeader( segment ),
	};
}

/** Letterheads and signatures are laid out in tables too. */
export function isOnlyLayout( { segment }: ReadSegment ): boolean {
	const texts = segment.table.cells
		.map( ( cell ) => cell.text )
		.filter( ( text ) => text.trim() !== '' );
	return (
		texts.length <= 16 &&
		segment.table.rows <= 6 &&
		texts.some( ( text ) => isLetterhead( text ) || isSignature( text ) ) &&
		! texts.some( ( text ) => /^\d+([.,]\d+)?%?$/.test( text.trim() ) )
	);
}

function isOfForm( index: FormIndex, read: ReadSegment ): boolean {
	const { code } = read.segment.facts;
	const { form, grades } = index;
	if ( code !== null && code !== form.code ) {
		return false;
	}
	const columnsHaveGrades = index.columns.some(
		( { column } ) => column.grade !== undefined
	);
	if (
		columnsHaveGrades &&
		read.grades.length >= 2 &&
		! read.grades.some( ( grade ) => grades.includes( grade ) )
	) {
		return false;
	}
	const labelled = read.rows.filter(
		( row ) => row.label !== '' && row.rateOf !== ''
	).length;
	if ( read.segment.hasOwnHeader && read.map.columns.length === 0 ) {
		return false;
	}
	const enough =
		read.hits.length >= 2 || ( read.hits.length === 1 && labelled <= 4 );
	return (
		enough &&
		( read.hits.length / labelled >= 0.3 || read.hits.length >= 12 )
	);
}

/** Rows that stand there already: the same form once more, not its continuation. */
function repeats(
	index: FormIndex,
	instance: Instance,
	read: ReadSegment
): boolean {
	const room = new Map< string, number >();
	index.rows.forEach( ( { names } ) =>
		names.forEach( ( name ) =>
			room.set( name, ( room.get( name ) ?? 0 ) + 1 )
		)
	);
	instance.parts.forEach( ( { hits } ) =>
		hits.forEach( ( name ) =>
			room.set( name, ( room.get( name ) ?? 0 ) - 1 )
		)
	);
	const again = read.hits.filter(
		( name ) => ( room.get( name ) ?? 0 ) <= 0
	).length;
	return again >= 2 && again / read.hits.length > 0.5;
}

function differs( first: string | null, second: string | null ): boolean {
	return first !== null && second !== null && first !== second;
}

export function findInstances(
	index: FormIndex,
	reads: ReadSegment[]
): { instances: Instance[]; others: ReadSegment[] } {
	const instances: Instance[] = [];
	const others: ReadSegment[] = [];
	let interrupted = false;
	for ( const read of reads ) {
		if ( ! isOfForm( index, read ) ) {
			others.push( read );
			interrupted ||= ! isOnlyLayout( read );
			continue;
		}
		const { facts, fresh } = read.segment;
		const last = instances.at( -1 );
		const isNew =
			! last ||
			repeats( index, last, read ) ||
			( fresh &&
				( differs( last.facts.period, facts.period ) ||
					differs( last.facts.schoolYear, facts.schoolYear ) ||
					differs( last.facts.level, facts.level ) ) );
		if ( isNew ) {
			instances.push( { parts: [ read ], facts } );
		} else {
			last.parts.push( read );
			last.facts = mergeFacts( last.facts, facts );
		}
		interrupted = false;
	}
	return { instances, others };
}

/** The filled form that fits the wanted year, period and level best; among equals the one with most rows. */
export function chooseInstance(
	index: FormIndex,
	instances: Instance[],
	target: ImportTarget
): Instance | null {
	const score = ( { facts, parts }: Instance ) => {
		const fits = (
			wanted: string | undefined | null,
			found: string | null
		) => {
			if ( wanted === undefined || wanted === null || found === null ) {
				return 0;
			}
			return wanted === found ? 2000 : -2000;
		};
		return (
			fits( target.schoolYear, facts.schoolYear ) +
			fits( target.period, facts.period ) +
			fits( index.form.level, facts.level ) +
			parts.reduce( ( sum, part ) => sum + part.hits.length, 0 )
		);
	};
	return instances.reduce< Instance | null >(
		( best, instance ) =>
			best === null || score( instance ) > score( best )
				? instance
				: best,
		null
	);
}
