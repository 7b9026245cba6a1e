/**
 * The shapes that every part of a disclosure shares: forms as data, the school's values, publications, REST.
 *
 * `form.json` files (plugins/cong-truong/data/regimes/<regime>/<form>.json) are read as `FormSource`; `resolveForm()`
 * turns one into a `ResolvedForm` for one education level. PHP only ever sees resolved forms (compiled at build).
 */

export type Level = 'mam_non' | 'tieu_hoc' | 'thcs' | 'thpt' | 'gdtx';

export type RegimeId = 'tt36-2017' | 'tt09-2024';

/** `nam` (whole year), `hk1`, `hk2`, `q1`…`q4`, a fiscal year such as `2024`, or a week such as `2024-w36`. */
export type Period = string;

/** A period as a form names it; `fiscal_year` is the one that ends within the school year. */
export type UsualPeriod = Period | 'fiscal_year';

/** Such as `2020-2021`. */
export type SchoolYear = string;

/** Unique within its form, over all parts: `I.1`, `lop_6`; a row that the school added has a generated id (`I+k3f9a2`). */
export type RowId = string;

/** Unique within its part: `tong_so`, `lop_6`. */
export type ColumnId = string;

/** A `ColumnId`, or `<ColumnId>_rate`: the cell that holds the rate beside a count. */
export type CellColumnId = string;

/** How the text of a cell is read. `none`: the form expects nothing here; whatever is typed is kept as text. */
export type CellKind =
	| 'text'
	| 'integer'
	| 'number'
	| 'money'
	| 'rate'
	| 'area'
	| 'ratio'
	| 'ratio_or_text'
	| 'pair'
	| 'choice'
	| 'none';

/** A kind as the form data names it. `count_with_rate` makes two cells: the count (`integer`) and `<column>_rate`. */
export type RowKind = CellKind | 'count_with_rate';

/** `row`: the row's own kind counts in this column. */
export type ColumnKind = RowKind | 'row';

export type Source = {
	/** Such as `Thông tư 36/2017/TT-BGDĐT`. */
	circular: string;
	article?: string;
	confidence: 'verified' | 'high' | 'implied';
	note?: string;
};

/** A leaf column in the form data. `{grade}` in `id` and `label` together with `each: "grade"` makes one for each grade. */
export type ColumnSource = {
	id: string;
	label: string;
	kind: ColumnKind;
	each?: 'grade';
	unit?: string;
	pairLabels?: [ string, string ];
	/** Other wordings that mean this column (import). */
	aliases?: string[];
};

export type ColumnGroupSource = {
	label: string;
	columns: ( ColumnSource | ColumnGroupSource )[];
};

export type RowSource = {
	id: RowId;
	/** The number printed in the STT column; not unique. */
	stt: string;
	label: string;
	kind: RowKind;
	depth: number;
	parent?: RowId;
	each?: 'grade';
	pairLabels?: [ string, string ];
	/** Text that the form prints in the "Bình quân" column. Printed, never a cell value. */
	averageLabel?: string;
	/** Only these grades are expected to hold a figure. */
	gradesOnly?: number[];
	/** The school completes the label ("Khối lớp …", "Diện tích phòng khác (…)"). */
	blankLabel?: boolean;
	/** The school may add rows with this row's kind and parent after it. */
	repeatable?: boolean;
	suggestions?: string[];
	/** Other wordings that mean this row (import). */
	aliases?: string[];
	bold?: boolean;
};

export type TablePartSource = {
	id: string;
	type: 'table';
	title?: string;
	/** Headings of the columns that name a row, such as STT and Nội dung. */
	stub: { id: 'stt' | 'label'; label: string }[];
	columns: ( ColumnSource | ColumnGroupSource )[];
	rows: RowSource[];
	/** Parents under which the school may add rows; `null` is the top. */
	allowsRowsUnder?: ( RowId | null )[];
	footnote?: string;
	/** Such as `học sinh`; for the line under the table. */
	unit?: string;
};

export type FormSource = {
	$schema?: string;
	/** `BM10`, `T9_2b_trung_hoc`. */
	id: string;
	regime: RegimeId;
	/** Last part of the public address: `bieu-mau-10`. */
	slug: string;
	/** `10`; empty where the circular numbers no form. */
	code: string;
	/** False: a proposal that the school may reshape. */
	official: boolean;
	version: number;
	title: string;
	shortTitle: string;
	group: string;
	levels: Level[];
	source: Source;
	/** Periods that make sense for this form, the usual one first. */
	periods: UsualPeriod[];
	parts: TablePartSource[];
	rules: Rule[];
	highlights?: Highlight[];
};

/** A figure that says something about the whole school, for its front page. */
export type Highlight = {
	/** The same in every form that tells it. */
	id: 'pupils' | 'staff' | 'classrooms' | 'promoted';
	row: RowId;
	column: CellColumnId;
	/** What is counted: `học sinh`. */
	label: string;
};

/** Header cell of the printed table; the stub columns come first in the first row. */
export type HeaderCell = {
	label: string;
	colSpan: number;
	rowSpan: number;
	column?: ColumnId;
	stub?: 'stt' | 'label';
};

export type Column = {
	id: ColumnId;
	label: string;
	/** Labels from the outermost header down to this column's own. */
	path: string[];
	kind: ColumnKind;
	/** Some row has a rate cell (`<id>_rate`) in this column. */
	hasRate: boolean;
	grade?: number;
	unit?: string;
	pairLabels?: [ string, string ];
	aliases?: string[];
};

export type Row = Omit< RowSource, 'each' | 'parent' > & {
	parent: RowId | null;
	grade?: number;
};

export type TablePart = Omit<
	TablePartSource,
	'columns' | 'rows' | 'allowsRowsUnder'
> & {
	header: HeaderCell[][];
	columns: Column[];
	rows: Row[];
	allowsRowsUnder: ( RowId | null )[];
};

/** One form as one level files it: grades expanded, header laid out, rules over real ids. */
export type ResolvedForm = Omit<
	FormSource,
	'$schema' | 'levels' | 'parts'
> & {
	level: Level;
	parts: TablePart[];
};

/** How much a disagreement matters. All of it is advice. */
export type Strength = 'strong' | 'weak' | 'info';

type RuleBase = {
	/** Unique within its form. */
	id: string;
	strength: Strength;
};

/**
 * Rules are data. `columns`/`rows` `"*"`: every value column (row) that can hold a number; in the data `{grades}` inside a
 * list of columns or rows stands for all grade ids of the level. Rows that the school added under a total count as parts of it.
 */
export type Rule =
	| ( RuleBase & {
			type: 'sum_rows';
			total: RowId;
			parts: RowId[];
			compare: '=' | '<=';
			columns: '*' | ColumnId[];
	  } )
	| ( RuleBase & {
			type: 'sum_columns';
			total: ColumnId;
			parts: ColumnId[];
			compare: '=' | '<=';
			rows: '*' | RowId[];
			/** Only where the row has this part id; default: the first part. */
			part?: string;
	  } )
	/** `<column>_rate` = count / base × 100; the base is the same column of another row, or another column of the same row. */
	| ( RuleBase & {
			type: 'rate';
			rows: '*' | RowId[];
			columns: '*' | ColumnId[];
			base: { row: RowId; rowIfEmpty?: RowId } | { column: ColumnId };
			/** Cells that together may imply another base are judged as one section. */
			section: string;
	  } )
	| ( RuleBase & {
			type: 'part_of_whole';
			parts: RowId[];
			whole: RowId;
			wholeIfEmpty?: RowId;
			columns: '*' | ColumnId[];
	  } )
	| ( RuleBase & {
			type: 'equal_rows';
			rows: [ RowId, RowId ];
			columns: '*' | ColumnId[];
	  } )
	| ( RuleBase & {
			type: 'pair_sum';
			row: RowId;
			equals: RowId;
			columns: '*' | ColumnId[];
	  } )
	/** Value of `target` = numerator / denominator; `side` picks one number of a pair (0 or 1). */
	| ( RuleBase & {
			type: 'ratio';
			target: CellRef;
			numerator: CellRef & { side?: 0 | 1 };
			denominator: CellRef & { side?: 0 | 1 };
			decimals: number;
	  } )
	| ( RuleBase & {
			type: 'required';
			rows: RowId[];
			columns: '*' | ColumnId[];
	  } );

export type CellRef = { row: RowId; column: CellColumnId };

/** What was read in a cell: a number, the two numbers of a pair, a mark (`true` for X), or nothing. */
export type CellValue =
	number | [ number | null, number | null ] | boolean | null;

export type Cell = {
	/** What the school typed: NFC, else byte for byte. At most 20,000 characters, no control characters but tab and newline. */
	raw: string;
	value: CellValue;
};

/** A merged body area; its one raw stands in the first row and column. */
export type Merge = {
	rows: [ RowId, RowId ];
	columns: [ CellColumnId, CellColumnId ];
};

export type AddedRow = {
	id: RowId;
	part: string;
	parent: RowId | null;
	/** The row it stands after: an official row, or an added one that comes before it in the list. */
	after: RowId | null;
	stt: string;
	label: string;
	kind: RowKind;
};

/** A column of a table that the school shaped; its label is the end of its path. */
export type SchoolColumn = Pick<
	Column,
	'id' | 'path' | 'kind' | 'grade' | 'unit' | 'pairLabels' | 'aliases'
>;

/** A row of a table that the school shaped. */
export type SchoolRow = Pick<
	Row,
	| 'id'
	| 'stt'
	| 'label'
	| 'kind'
	| 'depth'
	| 'parent'
	| 'grade'
	| 'bold'
	| 'pairLabels'
	| 'aliases'
>;

/** A table as the school shaped it: one of a proposal (by the id of that part), or one that it added (`bang+k3f9a2`). */
export type SchoolPart = {
	id: string;
	/** Empty: the table has no heading of its own. */
	title: string;
	stub: TablePartSource[ 'stub' ];
	columns: SchoolColumn[];
	/** A parent stands before its rows. */
	rows: SchoolRow[];
	unit?: string;
};

/** A warning that somebody decided to keep, and why. It holds as long as the figures are the same. */
export type Dismissal = { key: string; figures: string; reason: string };

/** The working values of a disclosure: one JSON value in post meta. Empty cells are left out. */
export type DisclosureValues = {
	schema: 1;
	cells: Record< RowId, Record< CellColumnId, Cell > >;
	merges: Merge[];
	addedRows: AddedRow[];
	/** Tables that the school shaped or added. Official tables keep their shape. */
	parts: SchoolPart[];
	/** Labels that the school completed or worded its own way. */
	labels: Record< RowId, string >;
	/** Free text under the table. */
	note: string;
	rowNotes: Record< RowId, string >;
	/** A unit the file named for a whole part ("nghìn đồng"). */
	units: Record< string, string >;
	dismissals: Dismissal[];
};

/** What disagrees, as structured data; `describeWarning()` turns it into a sentence. */
export type Warning = {
	/** Stable over edits elsewhere: rule id and place. */
	key: string;
	rule: string;
	type: Rule[ 'type' ] | 'ambiguous_number';
	strength: Strength;
	/** Where it shows; the first is where "Đến ô" jumps. */
	cells: CellRef[];
	/** Fingerprint of the figures, so that a dismissal ends when they change. */
	figures: string;
	/** What the sentence is made of; depends on `type`. */
	details: Record< string, unknown >;
	/** Values that make every rule on these cells agree, a rate that follows from them included. */
	offer?: ( CellRef & { raw: string } )[];
};

export type DisclosureKey = {
	regime: RegimeId;
	form: string;
	level: Level;
	schoolYear: SchoolYear;
	period: Period;
};

export type DisclosureState = 'draft' | 'awaiting' | 'published' | 'withdrawn';

/** The school's minimal profile (option `cong_truong_school`). */
export type School = {
	name: string;
	levels: Level[];
	kind: 'public' | 'non_public';
	/** Direct superior body, printed top left: `UBND phường An Bình`. */
	authority: string;
	/** Place for "…, ngày … tháng … năm …". */
	place: string;
	/** Name of the head, for the signature block; may be empty. */
	head: string;
};

export type StoodWarning = {
	key: string;
	message: string;
	cells: CellRef[];
	reason: string | null;
};

/** What a publication freezes (PHP: `Publication::payload()`). Canonical JSON of it (sorted keys) is hashed by SHA-256. */
export type PublicationPayload = {
	schema: 1;
	key: DisclosureKey;
	number: number;
	school: School;
	form: ResolvedForm;
	values: DisclosureValues;
	warnings: StoodWarning[];
	/** ISO 8601, UTC. */
	publishedAt: string;
	publishedBy: { id: number; name: string };
	previousHash: string | null;
};

export type PublicationSummary = {
	number: number;
	publishedAt: string;
	publishedBy: string;
	hash: string;
	files: { xlsx: string; csv: string; json: string };
	/** Set when it was withdrawn: its files are gone, the record stays. */
	withdrawn?: {
		number: number;
		at: string;
		by: { id: number; name: string };
		reason: string;
	} | null;
};

/** One disclosure as `GET cong-truong/v1/disclosures/<id>` answers it. */
export type DisclosureResource = {
	id: number;
	key: DisclosureKey;
	state: DisclosureState;
	/** Send it back with every write; a stale one is answered 409. */
	version: number;
	values: DisclosureValues;
	form: ResolvedForm;
	school: School;
	/** Public address; null until first published. */
	link: string | null;
	/** The working values as the public would see them, for this person alone; empty where there is no such page. */
	previewLink?: string;
	publications: PublicationSummary[];
	/** The working values differ from what the public sees. */
	hasUnpublishedChanges: boolean;
	modifiedAt: string;
	modifiedBy: string;
	/** The same form, level and period in earlier school years, newest first. */
	earlier: { id: number; schoolYear: SchoolYear }[];
	can: { edit: boolean; publish: boolean; withdraw: boolean };
	/** Sentences to show, such as that the files of a publication could not be written yet. */
	notices?: string[];
};

/** A row of `GET cong-truong/v1/disclosures`. */
export type DisclosureSummary = {
	id: number;
	key: DisclosureKey;
	title: string;
	state: DisclosureState;
	hasUnpublishedChanges: boolean;
	link: string | null;
	modifiedAt: string;
};
