/**
 * Writes `demo/disclosures/*.json`: the real filing of 2020-2021 and two invented years of the demo school.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { disclosureSlug } from '../lib/disclosure/key';
import { rateColumnId } from '../lib/disclosure/resolve-form';
import type {
	DisclosureKey,
	DisclosureValues,
	ResolvedForm,
} from '../lib/disclosure/types';
import { getCell } from '../lib/disclosure/values';
import { writeRate } from '../lib/number';
import { readForm, realDisclosures } from '../tests/data/real-filing';
import { Filler } from './fill-form';
import { INVENTED_YEARS } from './invented';
import type { InventedYear } from './invented';

type DemoDisclosure = {
	$schema: string;
	/** `filed`: what a real school filed, under the demo school's name. */
	demo: 'filed' | 'invented';
	key: DisclosureKey;
	values: DisclosureValues;
};

const FOLDER = process.argv[ 2 ] ?? 'demo/disclosures';
const SCHEMA =
	'../../plugins/cong-truong/data/schema/demo-disclosure.schema.json';

function sum( numbers: number[] ): number {
	return numbers.reduce( ( total, number ) => total + number, 0 );
}

function addUp( lists: number[][] ): number[] {
	return ( lists[ 0 ] ?? [] ).map( ( _, index ) =>
		sum( lists.map( ( list ) => list[ index ] ?? 0 ) )
	);
}

function quality( year: InventedYear ): Filler {
	const filler = new Filler( readForm( 'BM10' ) );
	const typeGrades = ( row: string, grades: number[] ) =>
		filler.typeRow( row, [ sum( grades ), ...grades ].map( String ) );
	const section = ( id: string ) =>
		addUp(
			Object.entries( year.quality )
				.filter( ( [ row ] ) => row.startsWith( `${ id }.` ) )
				.map( ( [ , grades ] ) => grades )
		);
	[ 'I', 'II', 'IV' ].forEach( ( id ) => typeGrades( id, section( id ) ) );
	typeGrades( 'III', section( 'I' ) );
	Object.entries( year.quality ).forEach( ( [ row, grades ] ) =>
		typeGrades( row, grades )
	);
	for ( const [ row, pairs ] of Object.entries( year.pairs ) ) {
		const total = addUp(
			pairs.map( ( pair ) => pair.split( '/' ).map( Number ) )
		).join( '/' );
		filler.typeRow( row, [ total, ...pairs ] );
	}
	const { took, passed } = year.graduates;
	const graduates = {
		V: took,
		VI: sum( passed ),
		'VI.1': passed[ 0 ],
		'VI.2': passed[ 1 ],
		'VI.3': passed[ 2 ],
	};
	for ( const [ row, count ] of Object.entries( graduates ) ) {
		filler.type( row, 'tong_so', String( count ) );
		filler.type( row, 'lop_9', String( count ) );
	}
	typeRates( filler );
	return filler;
}

function typeRates( filler: Filler ): void {
	for ( const rule of filler.form.rules ) {
		if (
			rule.type !== 'rate' ||
			! ( 'row' in rule.base ) ||
			rule.rows === '*'
		) {
			continue;
		}
		for ( const row of rule.rows ) {
			for ( const { id } of filler.form.parts[ 0 ]?.columns ?? [] ) {
				const count = getCell( filler.values, row, id ).value;
				const base = getCell( filler.values, rule.base.row, id ).value;
				if (
					typeof count === 'number' &&
					typeof base === 'number' &&
					count > 0
				) {
					filler.type(
						row,
						rateColumnId( id ),
						writeRate( ( count / base ) * 100, 2 )
					);
				}
			}
		}
	}
}

function staff( year: InventedYear ): Filler {
	const filler = new Filler( readForm( 'BM12' ) );
	const typePeople = ( row: string, figures: number[] ) =>
		filler.typeRow(
			row,
			[ sum( figures.slice( 0, 6 ) ), ...figures ].map( ( figure ) =>
				figure === 0 ? '' : String( figure )
			)
		);
	const group = ( id: string ) =>
		addUp(
			Object.entries( year.staff )
				.filter(
					( [ row ] ) =>
						row.startsWith( `${ id }.` ) ||
						row.startsWith( `${ id } >` )
				)
				.map( ( [ , figures ] ) => figures )
		);
	typePeople( 'tong', addUp( Object.values( year.staff ) ) );
	[ 'I', 'II', 'III' ].forEach( ( id ) => typePeople( id, group( id ) ) );
	Object.entries( year.staff ).forEach( ( [ row, figures ] ) =>
		typePeople( filler.row( row, 'I.7' ), figures )
	);
	return filler;
}

function facilities( year: InventedYear ): Filler {
	const filler = new Filler( readForm( 'BM11' ) );
	Object.entries( year.facilities ).forEach( ( [ row, texts ] ) =>
		filler.typeRow( filler.row( row, 'VII.1.3' ), texts )
	);
	[ 6, 7, 8 ].forEach( ( grade, index ) =>
		filler.label( `VII.1.${ index + 1 }`, `Khối lớp ${ grade }` )
	);
	return filler;
}

function pledge( year: InventedYear ): Filler {
	const filler = new Filler( readForm( 'BM09' ) );
	for ( const [ row, text ] of Object.entries( year.pledge ) ) {
		if ( typeof text === 'string' ) {
			filler.typeMerged( row, text );
		} else {
			filler.typeRow( row, text );
		}
	}
	return filler;
}

async function write(
	form: ResolvedForm,
	disclosure: Omit< DemoDisclosure, '$schema' >
): Promise< void > {
	const { schoolYear, period } = disclosure.key;
	const file = join(
		FOLDER,
		`${ schoolYear }-${ disclosureSlug( form.slug, period ) }.json`
	);
	const content: DemoDisclosure = { $schema: SCHEMA, ...disclosure };
	const style = await resolveConfig( 'demo/school.json' );
	writeFileSync(
		file,
		await format( JSON.stringify( content ), { ...style, filepath: file } )
	);
}

mkdirSync( FOLDER, { recursive: true } );
for ( const { key, form, values } of realDisclosures() ) {
	await write( form, {
		demo: 'filed',
		key,
		values,
	} );
}
for ( const year of INVENTED_YEARS ) {
	for ( const { form, values } of [
		pledge( year ),
		quality( year ),
		facilities( year ),
		staff( year ),
	] ) {
		const key: DisclosureKey = {
			regime: form.regime,
			form: form.id,
			level: form.level,
			schoolYear: year.schoolYear,
			period: 'nam',
		};
		await write( form, {
			demo: 'invented',
			key,
			values,
		} );
	}
}
