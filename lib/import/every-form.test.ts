import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';

import { csvFile } from '../../tests/data/import/make-files';
import { form as loadForm } from '../disclosure/test-forms';
import type { Level, ResolvedForm, TablePart } from '../disclosure/types';
import { importFile } from './import-file';

const DATA = 'plugins/cong-truong/data/regimes';
const LEVELS: Level[] = [ 'mam_non', 'tieu_hoc', 'thcs', 'thpt', 'gdtx' ];
const FORMS = readdirSync( DATA )
	.flatMap( ( regime ) => readdirSync( join( DATA, regime ) ) )
	.filter( ( name ) => name !== 'regime.json' )
	.map( ( name ) => name.replace( '.json', '' ) );

function formsOf( id: string ): ResolvedForm[] {
	return LEVELS.flatMap( ( level ) => {
		try {
			return [ loadForm( id, level ) ];
		} catch {
			return [];
		}
	} );
}

type Keep = ( id: string ) => boolean;

/** The part as it is printed, without what is left out, and the figure of each of its cells. */
function print(
	part: TablePart,
	keep: Keep,
	figures: Map< string, string >
): string[][] {
	const columns = part.columns.filter( ( { id } ) => keep( id ) );
	const depth = Math.max( 1, ...columns.map( ( { path } ) => path.length ) );
	const stubs = part.stub.length;
	const heads = Array.from( { length: depth }, ( _, level ) => [
		...part.stub.map( ( { label } ) => ( level === 0 ? label : '' ) ),
		...columns.map( ( { path }, at ) => {
			const text = path[ level ] ?? '';
			const before = columns[ at - 1 ]?.path.slice( 0, level + 1 ).join();
			const isLeaf = path.length === level + 1;
			return ! isLeaf && before === path.slice( 0, level + 1 ).join()
				? ''
				: text;
		} ),
	] );
	// Without its section, a row of a file could be one of several of the form.
	const isKept = ( {
		id,
		parent,
	}: TablePart[ 'rows' ][ number ] ): boolean => {
		const above = part.rows.find( ( row ) => row.id === parent );
		return keep( id ) && ( above === undefined || isKept( above ) );
	};
	const rows = part.rows.filter( isKept ).map( ( row ) => [
		...part.stub.map( ( { id } ) =>
			id === 'stt' ? row.stt : row.label
		),
		...columns.map( ( column ) => {
			const kind = column.kind === 'row' ? row.kind : column.kind;
			const raw = kind === 'choice' ? 'X' : String( 1000 + figures.size );
			figures.set( `${ row.id }|${ column.id }`, raw );
			return raw;
		} ),
	] );
	return [ ...heads, ...rows, Array( stubs ).fill( '' ) ];
}

const quote = ( text: string ) => `"${ text.replaceAll( '"', '""' ) }"`;

async function readBack( form: ResolvedForm, keep: Keep ) {
	const figures = new Map< string, string >();
	const lines = form.parts.flatMap( ( part ) =>
		print( part, keep, figures )
	);
	const title = form.code === '' ? form.title : `Biểu mẫu ${ form.code }`;
	const text = [ [ title ], ...lines ]
		.map( ( line ) => line.map( quote ).join( ';' ) )
		.join( '\n' );
	const preview = await importFile( csvFile( text ), 'a.csv', { form } );
	const marked = new Set(
		preview.warnings.flatMap( ( { cells } ) =>
			cells.map( ( { row, column } ) => `${ row }|${ column }` )
		)
	);
	const listed = new Set(
		preview.unmatched.flatMap( ( { cells } ) =>
			cells.map( ( { raw } ) => raw )
		)
	);
	const read = new Map(
		preview.cells.map( ( { row, column, raw } ) => [
			`${ row }|${ column }`,
			raw,
		] )
	);
	return { preview, figures, marked, listed, read };
}

describe.each( FORMS )( '%s', ( id ) => {
	it( 'reads back what is printed', async () => {
		const forms = formsOf( id );
		expect( forms ).not.toEqual( [] );
		for ( const form of forms ) {
			const { figures, read, preview } = await readBack(
				form,
				() => true
			);
			expect( Object.fromEntries( read ) ).toEqual(
				Object.fromEntries( figures )
			);
			expect( preview.unmatched ).toEqual( [] );
		}
	} );

	it( 'never takes a column or row for one that the file leaves out', async () => {
		const forms = formsOf( id );
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom( ...forms ),
				fc.array( fc.boolean(), { minLength: 40, maxLength: 40 } ),
				async ( form, kept ) => {
					let turn = 0;
					const known = new Map< string, boolean >();
					const keep = ( name: string ) => {
						const answer =
							known.get( name ) ??
							kept[ turn++ % kept.length ] ??
							true;
						known.set( name, answer );
						return answer;
					};
					const found = await readBack( form, keep );
					const { figures, read, marked, listed } = found;
					const isRefused = found.preview.outcome === 'refused';
					const wrong = [ ...read ].filter(
						( [ at, raw ] ) =>
							figures.get( at ) !== raw && ! marked.has( at )
					);
					const lost = [ ...figures ].filter(
						( [ , raw ] ) =>
							! isRefused &&
							! [ ...read.values() ].includes( raw ) &&
							! listed.has( raw ) &&
							! found.preview.hidden.some( ( { text } ) =>
								text.includes( raw )
							)
					);
					expect( { wrong, lost } ).toEqual( {
						wrong: [],
						lost: [],
					} );
				}
			),
			{ numRuns: Number( process.env.EVERY_FORM ?? 6 ), seed: 9_2024 }
		);
	} );
} );
