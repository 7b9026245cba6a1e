/**
 * Checks the data files: JSON Schema, then what a schema cannot say. `npm test` runs it.
 */
import Ajv from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { isPeriod, isSchoolYear, regimeOfYear } from '../lib/disclosure/key';
import {
	cellKind,
	parseCellColumn,
	resolveForm,
} from '../lib/disclosure/resolve-form';
import type {
	DisclosureKey,
	DisclosureValues,
	FormSource,
} from '../lib/disclosure/types';
import { findRow, mergeArea } from '../lib/disclosure/values';
import { readCell } from '../lib/number';
import {
	formFiles,
	readForms,
	readJson,
	readRegimes,
	regimeFiles,
	spamWordsFile,
} from './data-files';
import { formProblems, regimeProblems } from './data-problems';

const data = 'plugins/cong-truong/data';
const demo = 'demo';
const problems: string[] = [];

function report( file: string, found: string[] ): void {
	problems.push(
		...found.map(
			( problem ) => `${ relative( '.', file ) }: ${ problem }`
		)
	);
}

function jsonFiles( folder: string ): string[] {
	return readdirSync( folder )
		.filter( ( name ) => name.endsWith( '.json' ) )
		.sort()
		.map( ( name ) => join( folder, name ) );
}

// `if` with `required` alone is what tells a column from a group of columns; strict mode wants the keys repeated there.
const ajv = new Ajv( {
	allErrors: true,
	strict: true,
	strictRequired: false,
	allowUnionTypes: true,
	strictTypes: false,
} );
jsonFiles( join( data, 'schema' ) ).forEach( ( file ) =>
	ajv.addSchema( readJson( file ) as object )
);

function validate( file: string, schema: string ): boolean {
	const content = readJson( file );
	const isValid = ajv.validate( `${ schema }.schema.json`, content );
	report(
		file,
		( ajv.errors ?? [] ).map(
			( { instancePath, message } ) =>
				`${ instancePath || '/' } ${ message }`
		)
	);
	const text = readFileSync( file, 'utf8' );
	if ( text !== text.normalize( 'NFC' ) ) {
		report( file, [ 'is not in NFC' ] );
	}
	return isValid;
}

function demoProblems(
	key: DisclosureKey,
	values: DisclosureValues,
	forms: FormSource[]
): string[] {
	const source = forms.find(
		( { id, regime } ) => id === key.form && regime === key.regime
	);
	if (
		! source ||
		! isSchoolYear( key.schoolYear ) ||
		! isPeriod( key.period ) ||
		regimeOfYear( key.schoolYear ) !== key.regime
	) {
		return [ 'the key names no form of that school year' ];
	}
	const form = resolveForm( source, key.level );
	const found: string[] = [];
	for ( const [ row, cells ] of Object.entries( values.cells ) ) {
		for ( const [ column, { raw, value } ] of Object.entries( cells ) ) {
			const place = findRow( form, values, row );
			const parsed = place && parseCellColumn( place.part, column );
			if ( ! place || ! parsed ) {
				found.push( `no cell ${ row }/${ column }` );
				continue;
			}
			const { unit, pairLabels } = parsed.column;
			const reading = readCell(
				raw,
				cellKind( place.part, place.row, column ),
				{ unit, pairLabels }
			);
			if ( JSON.stringify( reading.value ) !== JSON.stringify( value ) ) {
				found.push(
					`cell ${ row }/${ column }: ${ JSON.stringify( raw ) } is read as ${ JSON.stringify( reading.value ) }`
				);
			}
		}
	}
	for ( const merge of values.merges ) {
		const place = findRow( form, values, merge.rows[ 0 ] );
		if (
			! place ||
			mergeArea( place.part, values, merge ).rows.length === 0
		) {
			found.push( `merge of ${ merge.rows.join( '…' ) } covers nothing` );
		}
	}
	return found;
}

regimeFiles( data ).forEach( ( file ) => validate( file, 'regime' ) );
const validForms = formFiles( data ).map( ( file ) =>
	validate( file, 'form' )
);
const regimes = readRegimes( data );
const forms = readForms( data );
formFiles( data ).forEach( ( file, index ) => {
	const form = forms[ index ];
	if ( form && validForms[ index ] ) {
		report( file, formProblems( form, regimes ) );
	}
} );
report( data, regimeProblems( forms, regimes ) );

validate( spamWordsFile( data ), 'spam-words' );
validate( join( demo, 'school.json' ), 'demo-school' );
const demoFiles = jsonFiles( join( demo, 'disclosures' ) );
for ( const file of demoFiles ) {
	if ( validate( file, 'demo-disclosure' ) ) {
		const { key, values } = readJson( file ) as {
			key: DisclosureKey;
			values: DisclosureValues;
		};
		report( file, demoProblems( key, values, forms ) );
	}
}

if ( problems.length > 0 ) {
	console.error( problems.join( '\n' ) );
	process.exitCode = 1;
} else {
	console.log(
		`${ forms.length } forms, ${ regimes.length } circulars, ${ demoFiles.length } demo disclosures: no problem.`
	);
}
