/**
 * Everything that the preview says of one filled form in a file, what was left aside included.
 */
import { __, sprintf } from '@wordpress/i18n';

import type { ResolvedForm } from '../disclosure/types';
import { buildPreview } from './build-preview';
import type { FormIndex } from './form-index';
import { isOnlyLayout } from './instances';
import type { Instance, ReadSegment } from './instances';
import { Ledger } from './ledger';
import { isFootnote } from './list-unmatched';
import { markFractions } from './rate-fractions';
import type { TitleFacts } from './titles';
import type {
	HiddenItem,
	ImportPreview,
	ImportTarget,
	ImportWarning,
	ImportWarningType,
	SourceCell,
	SourceDocument,
} from './types';
import { isNote } from './vocabulary';

/** Long enough for the figures of any form; a list of pupils is cut. */
const LONGEST_EXCERPT = 20_000;

function warning( type: ImportWarningType, message: string ): ImportWarning {
	return { type, key: type, message, cells: [] };
}

function titleWarnings(
	facts: TitleFacts,
	target: ImportTarget,
	form: ResolvedForm
): ImportWarning[] {
	const warnings: ImportWarning[] = [];
	const differs = ( found: string | null, wanted?: string ) =>
		found !== null && wanted !== undefined && found !== wanted;
	if ( differs( facts.schoolYear, target.schoolYear ) ) {
		const message = sprintf(
			/* translators: 1: school year in the file, 2: school year of the disclosure */
			__(
				'The file says school year %1$s, this disclosure is for %2$s. Make sure that it is the right file.',
				'cong-truong'
			),
			facts.schoolYear ?? '',
			target.schoolYear ?? ''
		);
		warnings.push( warning( 'other-year', message ) );
	}
	if ( differs( facts.period, target.period ) ) {
		const message = __(
			'The title in the file names another semester or period than this disclosure. Make sure that it is the right file.',
			'cong-truong'
		);
		warnings.push( warning( 'other-period', message ) );
	}
	if ( differs( facts.level, form.level ) ) {
		const message = __(
			'The title in the file names another education level. Make sure that it is the right file.',
			'cong-truong'
		);
		warnings.push( warning( 'other-level', message ) );
	}
	if ( facts.unit ) {
		const message = sprintf(
			/* translators: %s: unit such as "nghìn đồng" */
			__(
				'The file gives its figures in %s. They are kept as they are, with this unit.',
				'cong-truong'
			),
			facts.unit
		);
		warnings.push( warning( 'unit', message ) );
	}
	return warnings;
}

export function excerpt( cells: SourceCell[] ): string {
	return cells
		.map( ( cell ) => cell.text )
		.filter( ( text ) => text.trim() !== '' )
		.join( ' | ' )
		.slice( 0, LONGEST_EXCERPT );
}

function cellsOf( { segment }: ReadSegment ): SourceCell[] {
	const { body, grid, header, titleCells } = segment;
	const lines = segment.hasOwnHeader
		? grid.slice( header.from, header.to + 1 )
		: [];
	const rows = body.map( ( row ) =>
		( grid[ row ] ?? [] ).filter( ( cell ) => cell?.row === row )
	);
	const all = [ ...titleCells, ...lines.flat(), ...rows.flat() ];
	return [ ...new Set( all ) ].filter( ( cell ) => cell !== null );
}

/** Tables of the file that are not part of the form, by what they are. */
function leaveAside( left: ReadSegment[], ledger: Ledger ): HiddenItem[] {
	const hidden: HiddenItem[] = [];
	for ( const read of left ) {
		const cells = cellsOf( read );
		ledger.note( cells, isOnlyLayout( read ) ? 'titles' : 'hidden' );
		if ( ! isOnlyLayout( read ) ) {
			hidden.push( {
				kind: 'table',
				where: read.segment.table.name,
				text: excerpt( cells ),
				count: cells.filter( ( { text } ) => text.trim() !== '' )
					.length,
			} );
		}
	}
	return hidden;
}

/** Notes between and right after the tables of the form. */
function notesAfter(
	document: SourceDocument,
	instance: Instance,
	form: ResolvedForm
): string[] {
	const tables = instance.parts.map( ( { segment } ) =>
		document.tables.indexOf( segment.table )
	);
	const first = tables[ 0 ] ?? 0;
	const last = tables.at( -1 ) ?? 0;
	const texts = document.tables
		.slice( first + 1, last + 2 )
		.flatMap( ( table ) => table.before );
	const after = last === document.tables.length - 1 ? document.after : [];
	return [ ...texts, ...after ].filter(
		( text ) => isNote( text ) && ! isFootnote( form, text )
	);
}

function isSameForm( { segment, hits }: ReadSegment, code: string ): boolean {
	return hits.length >= 3 && ( segment.facts.code ?? code ) === code;
}

function fileWarnings(
	document: SourceDocument,
	left: ReadSegment[],
	form: ResolvedForm
): ImportWarning[] {
	const warnings: ImportWarning[] = [];
	const again = left.filter( ( read ) => ! isOnlyLayout( read ) );
	if ( again.some( ( read ) => isSameForm( read, form.code ) ) ) {
		const message = __(
			'The file holds this form more than once. One was taken, the other is listed as not read.',
			'cong-truong'
		);
		warnings.push( warning( 'several-tables', message ) );
	}
	if ( document.hidden.some( ( { kind } ) => kind !== 'deleted' ) ) {
		const message = __(
			'The file hides rows, columns, sheets or text. They were not read.',
			'cong-truong'
		);
		warnings.push( warning( 'hidden', message ) );
	}
	return warnings;
}

function periodOf( facts: TitleFacts, form: ResolvedForm ): string {
	return facts.period !== null && form.periods.includes( facts.period )
		? facts.period
		: ( form.periods[ 0 ] ?? 'nam' );
}

export function previewOfInstance(
	index: FormIndex,
	instance: Instance,
	reads: ReadSegment[],
	document: SourceDocument,
	target: ImportTarget
): ImportPreview {
	const { form } = index;
	const { facts } = instance;
	const ledger = new Ledger();
	const { notes, ...built } = buildPreview( index, ledger, instance );
	markFractions( form, built.cells, built.ambiguous );
	const left = reads.filter( ( read ) => ! instance.parts.includes( read ) );
	const hidden = [ ...document.hidden, ...leaveAside( left, ledger ) ];
	const used = new Set( reads.map( ( { segment } ) => segment.table ) );
	document.tables
		.filter( ( table ) => ! used.has( table ) )
		.forEach( ( table ) => ledger.note( table.cells, 'titles' ) );
	const warnings = [
		...titleWarnings( facts, target, form ),
		...built.warnings,
		...fileWarnings( document, left, form ),
	];
	const { unmatched, ambiguous } = built;
	const isClean = [ unmatched, ambiguous, warnings, hidden ].every(
		( { length } ) => length === 0
	);
	const { unit } = facts;
	return {
		outcome: isClean ? 'ok' : 'ok-with-warnings',
		reason: null,
		message: '',
		form: form.id,
		level: form.level,
		schoolYear: target.schoolYear ?? facts.schoolYear,
		period: target.period ?? periodOf( facts, form ),
		...built,
		note: [
			...new Set( [
				...notes,
				...notesAfter( document, instance, form ),
			] ),
		].join( '\n' ),
		units: unit
			? Object.fromEntries( form.parts.map( ( { id } ) => [ id, unit ] ) )
			: {},
		warnings,
		hidden,
		counts: ledger.count(
			document.tables.flatMap( ( table ) => table.cells )
		),
	};
}
