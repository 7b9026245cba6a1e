/**
 * From the bytes of a file to a preview. Never throws on what is in the file.
 */
import { __, sprintf } from '@wordpress/i18n';

import type { ResolvedForm } from '../disclosure/types';
import { isFootnote, PreviewBuilder } from './build-preview';
import { indexForm } from './form-index';
import type { FormIndex } from './form-index';
import { guardFile } from './guard';
import {
	chooseInstance,
	findInstances,
	isOnlyLayout,
	readSegment,
} from './instances';
import type { Instance, ReadSegment } from './instances';
import { Ledger } from './ledger';
import { markFractions } from './rate-fractions';
import { refusal, RefusedFile } from './refuse';
import { cutSegments, gridsOf } from './segments';
import type {
	HiddenItem,
	ImportPreview,
	ImportTarget,
	ImportWarning,
	RefusalCode,
	SourceDocument,
} from './types';
import { readTitles } from './titles';
import type { TitleFacts } from './titles';
import { isNote } from './vocabulary';

type Found = { preview: ImportPreview; score: number };

const NO_COUNTS = {
	source: 0,
	cells: 0,
	labels: 0,
	titles: 0,
	notes: 0,
	unmatched: 0,
	hidden: 0,
	dropped: 0,
};

export function refusedPreview( code: RefusalCode ): ImportPreview {
	return {
		outcome: 'refused',
		reason: code,
		message: refusal( code ).message,
		form: null,
		level: null,
		schoolYear: null,
		period: null,
		cells: [],
		ambiguous: [],
		unmatched: [],
		warnings: [],
		hidden: [],
		addedRows: [],
		merges: [],
		labels: {},
		note: '',
		rowNotes: {},
		units: {},
		counts: NO_COUNTS,
	};
}

async function readDocument(
	bytes: Uint8Array,
	fileName: string
): Promise< SourceDocument > {
	const file = guardFile( bytes, fileName );
	switch ( file.kind ) {
		case 'csv':
			return ( await import( './read-csv' ) ).readCsv( file.text );
		case 'docx':
			return ( await import( './read-docx' ) ).readDocx( file.parts );
		case 'xlsx':
			return ( await import( './read-xlsx' ) ).readXlsx(
				file.parts,
				file.names
			);
	}
}

function warning( type: string, message: string ): ImportWarning {
	return { type, key: type, message, cells: [] };
}

function titleWarnings(
	facts: TitleFacts,
	target: ImportTarget,
	form: ResolvedForm
): ImportWarning[] {
	const warnings: ImportWarning[] = [];
	if (
		target.schoolYear &&
		facts.schoolYear &&
		facts.schoolYear !== target.schoolYear
	) {
		warnings.push(
			warning(
				'other-year',
				/* translators: 1: school year in the file, 2: school year of the disclosure */
				sprintf(
					__(
						'The file says school year %1$s, this disclosure is for %2$s. Make sure that it is the right file.',
						'cong-truong'
					),
					facts.schoolYear,
					target.schoolYear
				)
			)
		);
	}
	if ( target.period && facts.period && facts.period !== target.period ) {
		warnings.push(
			warning(
				'other-period',
				__(
					'The title in the file names another semester or period than this disclosure. Make sure that it is the right file.',
					'cong-truong'
				)
			)
		);
	}
	if ( facts.level && facts.level !== form.level ) {
		warnings.push(
			warning(
				'other-level',
				__(
					'The title in the file names another education level. Make sure that it is the right file.',
					'cong-truong'
				)
			)
		);
	}
	if ( facts.unit ) {
		warnings.push(
			/* translators: %s: unit such as "nghìn đồng" */
			warning(
				'unit',
				sprintf(
					__(
						'The file gives its figures in %s. They are kept as they are, with this unit.',
						'cong-truong'
					),
					facts.unit
				)
			)
		);
	}
	return warnings;
}

function skippedTable(
	{ segment, rows }: ReadSegment,
	ledger: Ledger
): HiddenItem {
	const cells = segment.body.flatMap( ( row ) =>
		( segment.grid[ row ] ?? [] ).filter(
			( cell ) => cell !== null && cell.row === row
		)
	);
	const own = [
		...new Set( [
			...segment.titleCells,
			...segment.header.slots.flatMap( ( slot ) => slot.headings ),
			...rows.flatMap( ( row ) => [ ...row.nameCells, ...row.filled ] ),
			...cells.filter( ( cell ) => cell !== null ),
		] ),
	];
	ledger.note( own, 'hidden' );
	const text = own
		.map( ( cell ) => cell.text )
		.filter( ( content ) => content.trim() !== '' )
		.join( ' | ' );
	return {
		kind: 'table',
		where: segment.table.name,
		text: text.slice( 0, 200 ),
		count: own.length,
	};
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
	const [ first = 0, last = 0 ] = [
		Math.min( ...tables ),
		Math.max( ...tables ),
	];
	const texts = document.tables
		.slice( first + 1, last + 2 )
		.flatMap( ( table ) => table.before );
	const after = last === document.tables.length - 1 ? document.after : [];
	return [ ...texts, ...after ].filter(
		( text ) => isNote( text ) && ! isFootnote( form, text )
	);
}

function outcomeOf( preview: ImportPreview ): ImportPreview[ 'outcome' ] {
	const clean =
		preview.unmatched.length === 0 &&
		preview.ambiguous.length === 0 &&
		preview.warnings.length === 0 &&
		preview.hidden.length === 0;
	return clean ? 'ok' : 'ok-with-warnings';
}

function build(
	index: FormIndex,
	instance: Instance,
	reads: ReadSegment[],
	document: SourceDocument,
	target: ImportTarget
): Found {
	const ledger = new Ledger();
	const built = new PreviewBuilder( index, ledger ).build( instance );
	const hidden = [ ...document.hidden ];
	const left = reads.filter( ( read ) => ! instance.parts.includes( read ) );
	for ( const read of left ) {
		if ( isOnlyLayout( read ) ) {
			ledger.note( read.segment.table.cells, 'titles' );
		} else {
			hidden.push( skippedTable( read, ledger ) );
		}
	}
	const used = new Set( reads.map( ( { segment } ) => segment.table ) );
	document.tables
		.filter( ( table ) => ! used.has( table ) )
		.forEach( ( table ) => ledger.note( table.cells, 'titles' ) );
	const { form } = index;
	const { facts } = instance;
	const warnings = [
		...titleWarnings( facts, target, form ),
		...built.warnings,
	];
	if (
		left.some(
			( read ) =>
				read.hits.length >= 3 &&
				! isOnlyLayout( read ) &&
				( read.segment.facts.code ?? form.code ) === form.code
		)
	) {
		warnings.push(
			warning(
				'several-tables',
				__(
					'The file holds this form more than once. One was taken, the other is listed as not read.',
					'cong-truong'
				)
			)
		);
	}
	if ( document.hidden.length > 0 ) {
		warnings.push(
			warning(
				'hidden',
				__(
					'The file hides rows, columns, sheets or text. They were not read.',
					'cong-truong'
				)
			)
		);
	}
	markFractions( form, built.cells, built.ambiguous );
	const units = facts.unit
		? Object.fromEntries(
				form.parts.map( ( part ) => [ part.id, facts.unit ?? '' ] )
			)
		: {};
	const preview: ImportPreview = {
		outcome: 'ok',
		reason: null,
		message: '',
		form: form.id,
		level: form.level,
		schoolYear: target.schoolYear ?? facts.schoolYear,
		period: target.period ?? periodOf( facts, form ),
		...built,
		note: [
			...new Set( [
				...built.notes,
				...notesAfter( document, instance, form ),
			] ),
		].join( '\n' ),
		units,
		warnings,
		hidden,
		counts: ledger.count(
			document.tables.flatMap( ( table ) => table.cells )
		),
	};
	preview.outcome = outcomeOf( preview );
	const official =
		built.cells.length +
		instance.parts.reduce( ( sum, part ) => sum + part.hits.length, 0 );
	const named = facts.code !== null && facts.code === form.code ? 20 : 0;
	const level = facts.level === form.level ? 5 : 0;
	return {
		preview,
		score: official + named + level - built.unmatched.length,
	};
}

function periodOf( facts: TitleFacts, form: ResolvedForm ): string {
	const usual = form.periods[ 0 ] ?? 'nam';
	return facts.period !== null && form.periods.includes( facts.period )
		? facts.period
		: usual;
}

function search(
	document: SourceDocument,
	form: ResolvedForm,
	target: ImportTarget
): Found | 'other-form' | null {
	const index = indexForm( form );
	const grids = gridsOf( document );
	const reads = cutSegments( document, grids, index ).map( ( segment ) =>
		readSegment( index, segment )
	);
	const { instances, others } = findInstances( index, reads );
	const instance = chooseInstance( index, instances, target );
	if ( instance ) {
		return build( index, instance, reads, document, target );
	}
	const codes = others.map( ( { segment } ) => segment.facts.code );
	return codes.some( ( code ) => code !== null && code !== form.code ) ||
		others.some( ( { grades } ) => grades.length >= 2 )
		? 'other-form'
		: null;
}

function withFileName(
	fileName: string,
	preview: ImportPreview
): ImportPreview {
	const facts = readTitles( [ fileName.replace( /\.[^.]*$/, '' ) ] );
	return { ...preview, schoolYear: preview.schoolYear ?? facts.schoolYear };
}

/** Whether the best of the candidates holds enough of the form to be it. */
function isEnough( { preview }: Found ): boolean {
	return preview.cells.length > 0;
}

function chooseForm(
	document: SourceDocument,
	fileName: string,
	target: ImportTarget
): ImportPreview {
	if (
		document.tables.every( ( table ) =>
			table.cells.every( ( cell ) => cell.text.trim() === '' )
		)
	) {
		return refusedPreview( 'no-table' );
	}
	const forms = 'form' in target ? [ target.form ] : target.candidates;
	let best: Found | null = null;
	let otherForm = false;
	for ( const form of forms ) {
		const found = search( document, form, target );
		if ( found === 'other-form' ) {
			otherForm = true;
		} else if (
			found &&
			isEnough( found ) &&
			found.score > ( best?.score ?? 0 )
		) {
			best = found;
		}
	}
	if ( best ) {
		return withFileName( fileName, best.preview );
	}
	return refusedPreview(
		otherForm && 'form' in target ? 'other-form' : 'no-match'
	);
}

/** Reads a file for one form, or for the one of several candidates that it fits best. */
export async function importFile(
	bytes: Uint8Array,
	fileName: string,
	target: ImportTarget
): Promise< ImportPreview > {
	try {
		return chooseForm(
			await readDocument( bytes, fileName ),
			fileName,
			target
		);
	} catch ( error ) {
		return refusedPreview(
			error instanceof RefusedFile ? error.code : 'unreadable'
		);
	}
}
