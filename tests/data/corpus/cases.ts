/**
 * What several files of the corpus share: asking for a form, titles of a notice.
 */
import { BREAK, letterhead, paragraph, signature } from './build';
import type { School } from './figures';
import type { Piece, Run } from './model';

export type Asked = {
	form: string;
	level: School;
	year: string;
	period?: string;
	name?: string;
	/** Only the file is given: the importer finds out. */
	isOpen?: boolean;
	listed?: string[];
};

export function ask( { form, level, year, period = 'nam', name, isOpen, listed }: Asked ): Run {
	return {
		name: name ?? 'main',
		args: isOpen
			? []
			: [ '--form', form, '--level', level, '--year', year, '--period', period ],
		form,
		level,
		schoolYear: year,
		period,
		...( listed ? { listed } : {} ),
	};
}

export const TITLES: Record< string, string > = {
	BM09: 'Cam kết chất lượng giáo dục của trường',
	BM10: 'Công khai thông tin chất lượng giáo dục thực tế của trường',
	BM11: 'Công khai thông tin cơ sở vật chất của trường',
	BM12: 'Công khai thông tin về đội ngũ nhà giáo, cán bộ quản lý và nhân viên của trường',
	T9_2b_trung_hoc: 'Kết quả đánh giá học sinh',
};

const KINDS: Record< School, string > = {
	thcs: 'trung học cơ sở',
	thpt: 'trung học phổ thông',
};

export function notice(
	form: string,
	level: School,
	year: string,
	content: Piece[],
	options: { subtitle?: string; foot?: string[] } = {}
): Piece[] {
	const isNumbered = form.startsWith( 'BM' );
	return [
		letterhead( level, isNumbered ? `Biểu mẫu ${ form.slice( 2 ) }` : '' ),
		...( isNumbered
			? [
					paragraph(
						'(Kèm theo Thông tư số 36/2017/TT-BGDĐT ngày 28 tháng 12 năm 2017 của Bộ Giáo dục và Đào tạo)'
					),
				]
			: [] ),
		paragraph( 'THÔNG BÁO', true ),
		paragraph(
			isNumbered
				? `${ TITLES[ form ] } ${ KINDS[ level ] }, năm học ${ year }`
				: `${ TITLES[ form ] }, năm học ${ year }`,
			true
		),
		...( options.subtitle ? [ paragraph( options.subtitle, true ) ] : [] ),
		...content,
		...( options.foot ?? [] ).map( ( line ) => paragraph( line ) ),
		signature(
			`${ level === 'thcs' ? 'Hòa Bình' : 'An Lạc' }, ngày 15 tháng 6 năm ${ year.slice( -4 ) }`
		),
	];
}

export const pages = ( ...parts: Piece[][] ): Piece[] =>
	parts.flatMap( ( part, index ) => ( index === 0 ? part : [ BREAK, ...part ] ) );
