import fc from 'fast-check';

import { judge, nothing, outputOf } from '../../tests/data/corpus/judge';
import { expectedOf } from '../../tests/data/corpus/model';
import { MUTATIONS } from '../../tests/data/corpus/mutations';
import { FILES, FORMS, makeScene } from '../../tests/data/corpus/scene';
import type { Plan } from '../../tests/data/corpus/scene';
import { form } from '../disclosure/test-forms';
import { importFile } from './import-file';

/** Others each time with `RANDOM_LAYOUTS=2000 npx jest -c jest.config.js random-layouts`. */
const WANTED = process.env.RANDOM_LAYOUTS;
const RUNS = Number( WANTED ?? 40 );

const plans: fc.Arbitrary< Plan > = fc.record( {
	seed: fc.integer( { min: 1, max: 1_000_000 } ),
	form: fc.constantFrom( ...FORMS ),
	level: fc.constantFrom( 'thcs', 'thpt' ),
	file: fc.constantFrom( ...FILES ),
	mutations: fc.subarray( Object.keys( MUTATIONS ), { maxLength: 6 } ),
	isNumeric: fc.boolean(),
	hasDecoy: fc.boolean(),
	encoding: fc.constantFrom( null, null, null, 'TCVN3', 'VNI' ),
} );

describe( 'forms in random layouts', () => {
	it(
		'are never read wrongly without a mark, and lose nothing',
		async () => {
			await fc.assert(
				fc.asyncProperty( plans, async ( plan ) => {
					const entry = makeScene( plan );
					const [ run ] = expectedOf( entry ).runs;
					if ( ! run ) {
						throw new Error( 'A scene asks for one form.' );
					}
					const preview = await importFile(
						await entry.write( entry ),
						entry.file,
						{
							form: form( plan.form, plan.level ),
							schoolYear: run.schoolYear,
							period: run.period,
						}
					);
					// Without headings nothing tells what stands where.
					const isRefused =
						preview.outcome === 'refused' &&
						plan.mutations.includes( 'dropHeadings' );
					const { expected, failures, ...score } = isRefused
						? nothing()
						: judge( run, outputOf( preview ) );
					expect( { ...score, failures } ).toMatchObject( {
						wrongUnmarked: 0,
						lost: 0,
					} );
					const isGuess = plan.mutations.some( ( name ) =>
						[ 'dropHeadings', 'dropHeads' ].includes( name )
					);
					expect( score.right / ( expected || 1 ) ).toBeGreaterThan(
						isGuess || isRefused ? -1 : 0.8
					);
				} ),
				{
					numRuns: RUNS,
					...( WANTED === undefined ? { seed: 36_2017 } : {} ),
				}
			);
		},
		RUNS * 1000
	);
} );
