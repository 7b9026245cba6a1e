/**
 * What the titles around a table say about it: which form, level, school year, period, unit.
 */
import type { Level, Period, SchoolYear } from '../disclosure/types';
import { foldText } from '../text';

export type TitleFacts = {
	/** Number of the form such as `10`. */
	code: string | null;
	level: Level | null;
	schoolYear: SchoolYear | null;
	period: Period | null;
	/** A unit other than the plain one, as typed: `nghìn đồng`. */
	unit: string | null;
};

const NUMBERS: Record< string, string > = {
	i: '1',
	ii: '2',
	iii: '3',
	iv: '4',
	mot: '1',
	hai: '2',
};
const LONGEST = 20_000;

function findYear( text: string ): SchoolYear | null {
	let fallback: SchoolYear | null = null;
	for ( const match of text.matchAll(
		/(nam hoc\s*:?\s*)?(20\d\d)\s*[-–—_/]\s*(20)?(\d\d)(?!\d)/g
	) ) {
		const first = Number( match[ 2 ] );
		if ( Number( `20${ match[ 4 ] ?? '' }` ) !== first + 1 ) {
			continue;
		}
		const year = `${ first }-${ first + 1 }`;
		if ( match[ 1 ] !== undefined ) {
			return year;
		}
		fallback ??= year;
	}
	return fallback;
}

function findPeriod( text: string ): Period | null {
	const semester =
		/(?:hoc k[iy]\s*:?\s*|(?<![a-z])hk\s*[-_]?\s*)(1|2|ii|i|mot|hai)(?![a-z\d])/.exec(
			text
		)?.[ 1 ];
	if ( semester !== undefined ) {
		return `hk${ NUMBERS[ semester ] ?? semester }`;
	}
	const quarter = /(?<![a-z])qu[yi]\s*(1|2|3|4|iv|iii|ii|i)(?![a-z\d])/.exec(
		text
	)?.[ 1 ];
	if ( quarter !== undefined ) {
		return `q${ NUMBERS[ quarter ] ?? quarter }`;
	}
	return /(?<![a-z])ca nam(?![a-z])|cuoi nam hoc/.test( text ) ? 'nam' : null;
}

function findLevel( text: string ): Level | null {
	const schools = [
		...text.matchAll(
			/truong\s+(thcs|thpt|th|tieu hoc|trung hoc co so|trung hoc pho thong|mam non)(?![a-z])([^\n]{0,30})/g
		),
	];
	for ( const [ , kind = '', rest = '' ] of schools ) {
		// "Trường THCS và THPT" and the form's own title name both levels.
		if (
			/^\s*(?:va|&|-|–|,)\s*(?:truong\s+)?(?:thpt|thcs|trung hoc)/.test(
				rest
			)
		) {
			continue;
		}
		if ( kind === 'thcs' || kind === 'trung hoc co so' ) {
			return 'thcs';
		}
		if ( kind === 'thpt' || kind === 'trung hoc pho thong' ) {
			return 'thpt';
		}
	}
	return null;
}

function findCode( text: string ): string | null {
	const code =
		/(?<![a-z])(?:bieu\s*mau|bieu\s*so|mau\s*bieu|bieu|bm)\s*(?:so)?\s*[:.-]?\s*0?(\d{1,2})(?!\d)/.exec(
			text
		)?.[ 1 ];
	return code === undefined ? null : code.padStart( 2, '0' );
}

export function readTitles( titles: string[] ): TitleFacts {
	const text = titles.join( '\n' ).slice( -LONGEST );
	const folded = foldText( text );
	const unit =
		/[đĐ]ơn vị(?: tính)?\s*:?\s*((?:\d[\d.]*|nghìn|ngàn|triệu|tỷ|tỉ|nghin|ngan|trieu)\s*đồng)/iu.exec(
			text.normalize( 'NFC' )
		)?.[ 1 ];
	return {
		code: findCode( folded ),
		level: findLevel( folded ),
		schoolYear: findYear( folded ),
		period: findPeriod( folded ),
		unit: unit ?? null,
	};
}

/** Facts of the nearer titles count; what they leave open comes from farther ones. */
export function mergeFacts( near: TitleFacts, far: TitleFacts ): TitleFacts {
	return {
		code: near.code ?? far.code,
		level: near.level ?? far.level,
		schoolYear: near.schoolYear ?? far.schoolYear,
		period: near.period ?? far.period,
		unit: near.unit ?? far.unit,
	};
}

export const NO_FACTS: TitleFacts = {
	code: null,
	level: null,
	schoolYear: null,
	period: null,
	unit: null,
};
