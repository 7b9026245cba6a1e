import type { SourceChoice } from '../../lib/import';
import { differenceText } from './source';

const source: SourceChoice = {
	id: '0',
	where: 'Bảng 1',
	code: '10',
	level: 'thcs',
	schoolYear: '2020-2021',
	period: 'hk1',
	rows: 32,
};
const wanted = {
	form: { code: '10', level: 'thcs' as const },
	schoolYear: '2020-2021',
	period: 'hk1',
};

describe( 'differenceText', () => {
	it( 'says nothing where the file agrees or says nothing itself', () => {
		expect( differenceText( source, wanted ) ).toBe( '' );
		expect(
			differenceText(
				{
					...source,
					code: null,
					level: null,
					schoolYear: null,
					period: null,
				},
				wanted
			)
		).toBe( '' );
	} );

	it( 'names form, level, year and period that differ', () => {
		expect(
			differenceText(
				{
					...source,
					code: '09',
					level: 'thpt',
					schoolYear: '2019-2020',
				},
				wanted
			)
		).toBe(
			'The title of this table in the file says: Form 09 · Upper secondary · school year 2019–2020. It was read for: Form 10 · Lower secondary · school year 2020–2021 · semester I.'
		);
	} );

	it( 'compares no number with a table that has none', () => {
		expect(
			differenceText( source, {
				...wanted,
				form: { code: '', level: 'thcs' },
			} )
		).toBe( '' );
	} );
} );
