/**
 * Words by which tables of school forms are recognised, whatever the form.
 */
import { foldText, normalizeLabel as normalize } from '../text';
import { memoize } from './memo';

const normalizeLabel = memoize( normalize );
const fold = memoize( ( text: string ) => foldText( text.slice( 0, 2000 ) ) );

export type StubKind = 'stt' | 'label' | 'note' | 'unit';

const STUB_WORDS: Record< StubKind, ReadonlySet< string > > = {
	stt: new Set( [
		'stt',
		'tt',
		'so tt',
		'so thu tu',
		's tt',
		'so',
		'thu tu',
	] ),
	label: new Set( [
		'noi dung',
		'noi dung cong khai',
		'cac noi dung',
		'chi tieu',
		'tieu chi',
		'danh muc',
		'hang muc',
		'muc',
		'noi dung thong tin',
		'ten chi tieu',
		'dien giai',
	] ),
	note: new Set( [ 'ghi chu', 'chu thich', 'luu i', 'chu giai' ] ),
	unit: new Set( [ 'don vi', 'don vi tinh', 'dvt' ] ),
};

const RATE =
	/^(?:(?:ti le|tl|ti trong|ti suat)(?: (?:%|phan tram|dat))*(?: so voi .*)?|%|phan tram)$/;
const COUNT =
	/^(?:so luong|so hoc sinh|so em|so nguoi|sl|ts|tong so|tong|s luong|so hs)$/;

export function stubKind( text: string ): StubKind | null {
	const label = normalizeLabel( text );
	for ( const kind of [ 'stt', 'label', 'note', 'unit' ] as const ) {
		if ( STUB_WORDS[ kind ].has( label ) ) {
			return kind;
		}
	}
	return null;
}

/** The words that say "this is the rate of what stands beside or above": `Tỷ lệ (%)`, `TL%`. */
export function isRateWord( text: string ): boolean {
	return RATE.test( normalizeLabel( text ) );
}

export function isCountWord( text: string ): boolean {
	return COUNT.test( normalizeLabel( text ) );
}

/** What a rate label says beyond being one: `Tỷ lệ khá (%)` → `kha`; null when it is no rate label. */
export function rateRemainder( text: string ): string | null {
	const label = normalizeLabel( text );
	if ( RATE.test( label ) ) {
		return '';
	}
	const match = /^(?:ti le|tl)(?: %)? (.+)$/.exec( label );
	return match
		? ( match[ 1 ] ?? '' )
				.replace(
					/(?:^| )(?:so voi .*|%|phan tram|dat|loai|xep loai)(?= |$)/g,
					''
				)
				.trim()
		: null;
}

/** A heading that says both what is counted and that it is the count or the rate: `Lớp 6 (%)`, `Lớp 6 - SL`. */
export function splitHeading(
	text: string
): { of: string; isRate: boolean } | null {
	const label = normalizeLabel( text.replace( /[()[\]–—-]/g, ' ' ) );
	const rate = label
		.replace( /(?:^| )(?:ti le|tl|phan tram|%)(?= |$)/g, ' ' )
		.trim();
	if ( rate !== label ) {
		return rate === '' ? null : { of: rate, isRate: true };
	}
	const count = label.replace( /(?:^| )(?:so luong|sl)(?= |$)/g, ' ' ).trim();
	return count === label || count === ''
		? null
		: { of: count, isRate: false };
}

/** `Lớp 6`, `Khối lớp 6 (4 lớp)`, `K6`, `6`. */
export function gradeOf( text: string ): number | null {
	const folded = fold( text ).replace( /\s+/g, ' ' ).trim();
	const match =
		/^(?:(?:khoi lop|khoi|lop|k|l)[ .:]*0?(\d{1,2})(?: ?\([^()]*\))?|0?(\d{1,2}))$/.exec(
			folded
		);
	const grade = Number( match?.[ 1 ] ?? match?.[ 2 ] );
	return match && grade >= 1 && grade <= 12 ? grade : null;
}

/** `Lớp …`: a grade that the form leaves open. */
export function isOpenGrade( text: string ): boolean {
	return (
		/^(?:khoi lop|lop|khoi)$/.test( normalizeLabel( text ) ) &&
		/[.…_]/.test( text )
	);
}

/** Nothing but dots, dashes and spaces: a place that the form leaves open. */
export function isBlankLabel( text: string ): boolean {
	return normalizeLabel( text ) === '';
}

/** `I`, `II.`, `1.1`, `a)` on its own. */
export function isNumbering( text: string ): boolean {
	return /^\(?(?:[ivxl1]{1,6}|\d{1,3}(?:\.\d{1,3})*|[a-zđ])[.):\s]*$/i.test(
		text.trim()
	);
}

export function isRoman( text: string ): boolean {
	return /^[IVX]{1,5}[.):\s]*$/.test( text.trim() );
}

/** The number at the beginning of a label: `I. Số học sinh` → `I`. */
export function leadingNumber( label: string ): string {
	const match =
		/^\s*\(?([IVXivx]{1,5}|\d{1,3}(?:\.\d{1,3})*|[a-zđA-ZĐ])\s*(?:[.)/:]+(?!\d)|\s*[-–—]\s)/.exec(
			label
		);
	return (
		match?.[ 1 ] ??
		/^\s*([IVX]{1,5}|\d{1,2}|[a-eđ])\s+(?=\p{Lu})/u.exec( label )?.[ 1 ] ??
		''
	);
}

export function plainNumber( stt: string ): string {
	return foldText( stt )
		.replace( /[^\p{L}\p{N}.]/gu, '' )
		.replace( /\.+$/, '' );
}

const SIGNATURE =
	/(?:^|[^\p{L}])(?:thu truong don vi|ki ten|ky ten|dong dau|nguoi lap|hieu truong|noi nhan|ke toan truong|t\/?m\.? |kt\.? )|ngay\s*[\d.…_]*\s*thang\s*[\d.…_]*\s*nam/u;
const LETTERHEAD =
	/cong hoa xa hoi|doc lap\s*[-–—]|uy ban nhan dan|^ubnd|^phong (?:gd|giao duc)|^so (?:gd|giao duc)|^truong |^bieu mau|^mau bieu|^thong bao|kem theo thong tu|^cong khai|nam hoc\s*:?\s*(?:20\d\d|[.…])|don vi:|don vi tinh/m;

export function isSignature( text: string ): boolean {
	return SIGNATURE.test( fold( text ) );
}

export function isLetterhead( text: string ): boolean {
	return LETTERHEAD.test( fold( text ).trim() );
}

/** `Trang 2`, `Trang 2/5`: printed between two pages of a table. */
export function isPageMark( text: string ): boolean {
	return /^[\s–-]*trang\s*\d{1,3}(?:\s*\/\s*\d{1,3})?[\s–.-]*$/.test(
		fold( text )
	);
}

export function isNote( text: string ): boolean {
	return (
		/^\s*[(*]*\s*(?:ghi chu|luu y|luu i|chu thich)\b/.test(
			foldText( text )
		) || /^\s*\(?\*/.test( text )
	);
}
