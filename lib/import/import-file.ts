/**
 * From the bytes of a file to a preview. Never throws on what is in the file.
 */
import type { ResolvedForm } from '../disclosure/types';
import { convertFonts, withConverted } from './convert-fonts';
import { indexForm, wordings } from './form-index';
import { chooseInstance, findInstances, readSegment } from './instances';
import { excerpt, previewOfInstance } from './preview-of-instance';
import { readFile, readPasted } from './read-file';
import type { PastedTable } from './guard-text';
import { refusal, RefusedFile } from './refuse';
import { cutSegments, gridsOf } from './segments';
import { instanceOf, readableInstances, sourceChoices } from './source-choices';
import { splitLines } from './split-lines';
import { withEncoding } from './text-encoding';
import { readTitles } from './titles';
import type {
	ImportPreview,
	ImportTarget,
	RefusalCode,
	SourceChoice,
	SourceDocument,
	SourceTable,
} from './types';

type Found = { preview: ImportPreview; score: number };

/** None of its tables is this form; an editor who knows better may still choose one. */
type Missed = { isOther: boolean; sources: SourceChoice[] };

/** Larger tables are lists of pupils and the like; no form comes near it. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 300;
const MOST_TABLES = 300;
/** Of all forms only those are tried whose labels are found in the file. */
const MOST_CANDIDATES = 4;

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
		counts: {
			source: 0,
			cells: 0,
			labels: 0,
			titles: 0,
			notes: 0,
			unmatched: 0,
			hidden: 0,
			dropped: 0,
		},
	};
}

function setAsideLargeTables( document: SourceDocument ): SourceDocument {
	const isLarge = ( { rows, columns }: SourceTable, at: number ) =>
		rows > MOST_ROWS || columns > MOST_COLUMNS || at >= MOST_TABLES;
	return {
		...document,
		tables: document.tables.filter(
			( table, at ) => ! isLarge( table, at )
		),
		hidden: [
			...document.hidden,
			...document.tables.filter( isLarge ).map( ( table ) => ( {
				kind: 'table' as const,
				where: table.name,
				text: excerpt( table.cells.slice( 0, 200 ) ),
				count: table.cells.length,
			} ) ),
		],
	};
}

function search(
	document: SourceDocument,
	form: ResolvedForm,
	target: ImportTarget
): Found | Missed {
	const index = indexForm( form );
	const reads = cutSegments( document, gridsOf( document ), index ).map(
		( segment ) => readSegment( index, segment )
	);
	const { instances, others } = findInstances( index, reads );
	const readable = readableInstances( instances, others );
	const sources = sourceChoices( readable, reads );
	const instance =
		instanceOf( target.source, readable, reads ) ??
		chooseInstance( index, instances, target );
	if ( ! instance ) {
		const isOther = others.some(
			( { grades, segment: { facts } } ) =>
				grades.length >= 2 ||
				( facts.code !== null && facts.code !== form.code )
		);
		return { isOther, sources };
	}
	const preview = {
		...previewOfInstance( index, instance, reads, document, target ),
		sources,
		source: sources[ readable.indexOf( instance ) ]?.id,
	};
	const { code, level } = instance.facts;
	const rows = instance.parts.reduce(
		( sum, { hits } ) => sum + hits.length,
		0
	);
	const named = code !== null && code === form.code ? 20 : 0;
	const ofLevel = level === form.level ? 5 : 0;
	return {
		preview,
		score:
			preview.cells.length +
			rows +
			named +
			ofLevel -
			preview.unmatched.length,
	};
}

/** How many labels of the form the file holds. */
function countLabels(
	form: ResolvedForm,
	texts: ReadonlySet< string >
): number {
	const labels = form.parts.flatMap( ( { rows, columns } ) =>
		[ ...rows, ...columns ].map( ( { label, aliases = [] } ) => [
			label,
			...aliases,
		] )
	);
	return labels.filter( ( names ) =>
		names.some( ( name ) =>
			wordings( name ).some( ( wording ) => texts.has( wording ) )
		)
	).length;
}

function likelyForms(
	document: SourceDocument,
	candidates: ResolvedForm[]
): ResolvedForm[] {
	const texts = new Set(
		document.tables.flatMap( ( { cells } ) =>
			cells.flatMap( ( { text } ) =>
				text.length < 300 && /\p{L}/u.test( text )
					? wordings( text )
					: []
			)
		)
	);
	return candidates
		.map( ( form ) => ( { form, labels: countLabels( form, texts ) } ) )
		.sort( ( a, b ) => b.labels - a.labels )
		.slice( 0, Math.max( MOST_CANDIDATES, candidates.length / 2 ) )
		.map( ( { form } ) => form );
}

function isEmpty( document: SourceDocument ): boolean {
	return document.tables.every( ( { cells } ) =>
		cells.every( ( { text } ) => text.trim() === '' )
	);
}

function chooseForm(
	whole: SourceDocument,
	fileName: string,
	target: ImportTarget
): ImportPreview {
	if ( isEmpty( whole ) ) {
		return refusedPreview( 'no-table' );
	}
	const document = setAsideLargeTables( whole );
	const candidates = 'form' in target ? [ target.form ] : target.candidates;
	let best: Found | null = null;
	let isOther = false;
	let sources: SourceChoice[] = [];
	for ( const form of likelyForms( document, candidates ) ) {
		const found = search( document, form, target );
		if ( 'isOther' in found ) {
			isOther ||= found.isOther;
			sources = found.sources;
			continue;
		}
		sources = found.preview.sources ?? [];
		if (
			target.source !== undefined ||
			( found.preview.cells.length > 0 &&
				found.score > ( best?.score ?? 0 ) )
		) {
			best = found;
		}
	}
	if ( ! best ) {
		const isOneForm =
			new Set( candidates.map( ( { id } ) => id ) ).size === 1;
		const code = isOther && isOneForm ? 'other-form' : 'no-match';
		return {
			...refusedPreview( code ),
			...( 'form' in target ? { sources } : {} ),
		};
	}
	const named = readTitles( [ fileName.replace( /\.[^.]*$/, '' ) ] );
	return {
		...best.preview,
		schoolYear: best.preview.schoolYear ?? named.schoolYear,
	};
}

async function importDocument(
	reading: Promise< SourceDocument >,
	fileName: string,
	target: ImportTarget
): Promise< ImportPreview > {
	try {
		const document = await reading;
		const converted = convertFonts( document );
		splitLines( document );
		const preview = chooseForm( document, fileName, target );
		return withEncoding(
			withConverted( preview, converted ),
			document.encoding
		);
	} catch ( error ) {
		return refusedPreview(
			error instanceof RefusedFile ? error.code : 'unreadable'
		);
	}
}

/** Reads a file for one form, or for the one of several candidates that it fits best. */
export async function importFile(
	bytes: Uint8Array,
	fileName: string,
	target: ImportTarget
): Promise< ImportPreview > {
	return importDocument( readFile( bytes, fileName ), fileName, target );
}

/** The same for what was copied, and for a table that stands on a page already. */
export async function importTable(
	pasted: PastedTable,
	target: ImportTarget
): Promise< ImportPreview > {
	return importDocument( readPasted( pasted ), '', target );
}
