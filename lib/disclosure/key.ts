/**
 * What makes a disclosure unique, and the public address that follows from it.
 */
import type {
	DisclosureKey,
	Level,
	Period,
	RegimeId,
	SchoolYear,
	UsualPeriod,
} from './types';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
/** School years up to and including the one that begins in this year are filed by Thông tư 36/2017. */
const LAST_YEAR_OF_TT36 = 2023;

const LEVEL_SLUGS: Record< Level, string > = {
	mam_non: 'mam-non',
	tieu_hoc: 'tieu-hoc',
	thcs: 'thcs',
	thpt: 'thpt',
	gdtx: 'gdtx',
};

const PERIOD = /^(?:nam|hk[12]|q[1-4]|(\d{4})(?:-w(\d{2}))?)$/;

/** The calendar year in which a school year begins; null if it is not a school year. */
export function firstYearOf( schoolYear: string ): number | null {
	const match = /^(\d{4})-(\d{4})$/.exec( schoolYear );
	const first = Number( match?.[ 1 ] );
	return match && Number( match[ 2 ] ) === first + 1 && isYear( first )
		? first
		: null;
}

function isYear( year: number ): boolean {
	return year >= FIRST_YEAR && year <= LAST_YEAR;
}

export function isSchoolYear( text: string ): text is SchoolYear {
	return firstYearOf( text ) !== null;
}

export function isPeriod( text: string ): text is Period {
	const match = PERIOD.exec( text );
	if ( ! match ) {
		return false;
	}
	const [ , year, week ] = match;
	return (
		( year === undefined || isYear( Number( year ) ) ) &&
		( week === undefined || isWeek( Number( week ) ) )
	);
}

function isWeek( week: number ): boolean {
	return week >= 1 && week <= 53;
}

export function schoolYearFrom( firstYear: number ): SchoolYear {
	return `${ firstYear }-${ firstYear + 1 }`;
}

/** The periods that a form is usually filed for in a school year. */
export function usualPeriods(
	form: { periods: UsualPeriod[] },
	schoolYear: SchoolYear
): Period[] {
	return form.periods.map( ( period ) =>
		period === 'fiscal_year'
			? String( firstYearOf( schoolYear ) ?? 'nam' )
			: period
	);
}

/** The school year decides the circular, never the day on which something is saved. */
export function regimeOfYear( schoolYear: SchoolYear ): RegimeId {
	const first = firstYearOf( schoolYear );
	if ( first === null ) {
		throw new RangeError( `${ schoolYear } is not a school year.` );
	}
	return first <= LAST_YEAR_OF_TT36 ? 'tt36-2017' : 'tt09-2024';
}

export function levelSlug( level: Level ): string {
	return LEVEL_SLUGS[ level ];
}

export function levelOfSlug( slug: string ): Level | null {
	const found = Object.entries( LEVEL_SLUGS ).find(
		( [ , candidate ] ) => candidate === slug
	);
	return found ? ( found[ 0 ] as Level ) : null;
}

/** Last part of the public address: the form's slug, and the period unless it is the whole year. */
export function disclosureSlug( formSlug: string, period: Period ): string {
	return period === 'nam' ? formSlug : `${ formSlug }-${ period }`;
}

/** Public address of a disclosure below the site's own, such as `/cong-khai/2020-2021/thcs/bieu-mau-10-hk1/`. */
export function disclosurePath(
	key: Pick< DisclosureKey, 'level' | 'schoolYear' | 'period' >,
	formSlug: string,
	schoolHasSeveralLevels: boolean
): string {
	const level = schoolHasSeveralLevels ? `${ levelSlug( key.level ) }/` : '';
	return `/cong-khai/${ key.schoolYear }/${ level }${ disclosureSlug( formSlug, key.period ) }/`;
}

/** One text for one key; two disclosures never share it. */
export function keyText( key: DisclosureKey ): string {
	return [ key.regime, key.form, key.level, key.schoolYear, key.period ].join(
		'|'
	);
}
