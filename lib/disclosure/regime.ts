/**
 * A circular as data (`plugins/cong-truong/data/regimes/<regime>/regime.json`): groups, duties, deadlines, layout of the printed notice.
 */
import type {
	Level,
	Period,
	RegimeId,
	SchoolYear,
	School,
	Source,
} from './types';

/** Texts of the printed notice; words in braces are filled in, such as `{school}` and `{schoolYear}`. */
export type NoticeLayout = {
	topLeft: string[];
	/** Null where the circular numbers no form. */
	formNumber: string | null;
	attachedTo: string;
	heading: string;
	subheading: string;
	/** Printed under the title for a period other than the year. */
	periodSubtitles: Record< Period, string >;
	placeDate: string;
	sign: string[];
};

/** Who must publish what: forms that exist as data, and documents for which the circular prints no form. */
export type Duty = {
	group: string;
	levels: Level[];
	kinds: School[ 'kind' ][];
	forms: string[];
	documents: string[];
};

/** Month and day (`06-30`) in the calendar year in which the school year ends, unless it says otherwise. */
export type Deadline = {
	id: string;
	label: string;
	before?: string;
	workingDays?: number;
	keepYears?: number;
	keepSchoolYears?: number;
	source: Source;
};

export type Regime = {
	$schema?: string;
	id: RegimeId;
	circular: string;
	title: string;
	issued: string;
	effectiveFrom: string;
	effectiveTo: string | null;
	/** Both ends included; null is open. */
	schoolYears: { from: SchoolYear | null; to: SchoolYear | null };
	groups: { id: string; label: string }[];
	noticeLayout: NoticeLayout;
	duties: Duty[];
	deadlines: Deadline[];
};
