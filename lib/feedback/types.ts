/**
 * The messages of parents, students and citizens, as `cong-truong/v1/feedback` speaks of them. Moments are unix seconds, 0 for never.
 */

/** What a message is: góp ý, hỏi đáp, phản ánh, or an opinion on an issue that the school asks about. */
export type FeedbackKind = 'feedback' | 'question' | 'report' | 'consultation';

export type FeedbackState =
	| 'new'
	| 'progress'
	| 'answered'
	| 'published'
	/** Waits for somebody to say whether it is a message or spam. */
	| 'held'
	| 'spam'
	| 'bin';

export type SenderRole = 'parent' | 'student' | 'citizen' | 'teacher';

/** A line of the inbox. */
export type FeedbackSummary = {
	id: number;
	/** Of the receipt, such as `GY-7K3M-9QXD`. */
	code: string;
	kind: FeedbackKind;
	state: FeedbackState;
	/** Id of a topic; empty for none. */
	topic: string;
	role: SenderRole;
	created: number;
	/** Until when an answer is due. */
	due: number;
	overdue: boolean;
	/** Id of a user; 0 for nobody. */
	assignee: number;
	unread: boolean;
	/** First words of the message. */
	excerpt: string;
	/** Empty for an anonymous sender. */
	name: string;
	files: number;
	/** How often the same content came within ten minutes; 1 for once. */
	repeats: number;
	/** When it is deleted by itself. */
	expires: number;
};

export type FeedbackFile = {
	id: number;
	name: string;
	/** Found in the content, such as `image/jpeg`. */
	type: string;
	/** Bytes. */
	size: number;
	/** Download, for this user only. */
	url: string;
};

/** What happened with a message, the oldest first. */
export type FeedbackEvent = {
	id: number;
	at: number;
	/** Name of the user; empty for the site itself or the sender. */
	user: string;
	kind:
		| 'state'
		| 'assigned'
		| 'topic'
		| 'due'
		| 'note'
		| 'answer'
		| 'forwarded'
		| 'merged'
		| 'published'
		| 'unpublished'
		| 'withdrawn'
		| 'repeated';
	/** In words, of what is not text of somebody: “Mới → Đang xử lý”. */
	summary: string;
	/** Note, answer, or what was written along with the forwarding. */
	text: string;
	/** Of an answer or a forwarding: whether the mail went out. */
	mail: null | MailState;
};

export type MailState = {
	to: string;
	state: 'waiting' | 'sent' | 'failed';
	/** Why it did not go out so far, in words. */
	error: string;
	attempts: number;
	/** Of the next try, or when it was sent. */
	at: number;
};

export type FeedbackMessage = FeedbackSummary & {
	version: number;
	message: string;
	/** As typed: telephone or e-mail; empty for none. */
	contact: string;
	/** Whether an answer can go out by e-mail. */
	canMail: boolean;
	minor: boolean;
	/** Of a sender under 16: who agrees. */
	guardian: string;
	/** The school's own fields. */
	fields: { id: string; label: string; value: string }[];
	consentAt: number;
	/** The sender agrees that question and answer are published. */
	mayPublish: boolean;
	/** Title of the issue that it is about; empty for none. */
	consultation: string;
	/** Path of the page that it was sent from. */
	page: string;
	score: number;
	/** Why it was held or taken for spam, in words. */
	reasons: string[];
	/** Files that were sent but could not be kept. */
	lostFiles: number;
	fileList: FeedbackFile[];
	events: FeedbackEvent[];
	/** Messages that were merged into this one. */
	merged: { id: number; code: string; excerpt: string; created: number }[];
	/** The message that this one was merged into. */
	mergedInto: null | { id: number; code: string };
	/** Whether the sender can look at it. The address has the secret, which is the sender's alone. */
	hasStatusPage: boolean;
	/** Question and answer as published. */
	published: null | { question: string; answer: string; url: string };
};

export type FeedbackCounts = Record< FeedbackState, number > & {
	unread: number;
	overdue: number;
	mine: number;
};

export type FeedbackList = {
	messages: FeedbackSummary[];
	total: number;
	pages: number;
	counts: FeedbackCounts;
};

/** Query of the list; what is missing or empty does not filter. */
export type FeedbackQuery = {
	/** `open` is new, in progress. */
	state?: FeedbackState | 'open' | 'all';
	kind?: FeedbackKind;
	topic?: string;
	role?: SenderRole;
	/** Id of a user; 0 for nobody. */
	assignee?: number;
	overdue?: boolean;
	/** Id of an issue. */
	consultation?: number;
	/** Days, `2026-12-01`. */
	from?: string;
	to?: string;
	/** Words, with or without diacritics; or a code. */
	search?: string;
	page?: number;
};

export type Topic = {
	id: string;
	name: string;
	/** Who gets a mail when a message comes. */
	emails: string[];
	/** Id of the user to whom messages go; 0 for nobody. */
	assignee: number;
};

export type OwnField = {
	id: string;
	/** Where it is asked; empty for everywhere. */
	kind: FeedbackKind | '';
	label: string;
	type: 'text' | 'textarea' | 'select';
	/** Of a select. */
	options: string[];
	required: boolean;
};

export type AnswerTemplate = { id: string; name: string; text: string };

export type FeedbackSettings = {
	topics: Topic[];
	fields: OwnField[];
	templates: AnswerTemplate[];
	/** How many files a message may bring, 0 to 3. */
	files: number;
	/** Working days to answer in; 0 for no deadline. */
	deadline: number;
	/** Months that messages are kept. */
	retention: number;
	/** Who gets the daily digest. */
	digest: string[];
	/** Words; a message that holds one is held. */
	words: string[];
	/** Addresses of proxies whose `X-Forwarded-For` is believed, with or without `/bits`. */
	proxies: string[];
};

export type FeedbackStaff = {
	id: number;
	name: string;
	email: string;
	/** May read and answer what is assigned to them. */
	answers: boolean;
	/** May read everything and change the settings. */
	manages: boolean;
};

/** What the screen starts with. */
export type FeedbackScreen = {
	/** Reads everything; else only what is assigned to this user. */
	mayManage: boolean;
	me: number;
	kinds: Record< FeedbackKind, string >;
	states: Record< FeedbackState, string >;
	roles: Record< SenderRole, string >;
	topics: Record< string, string >;
	/** Users that a message can be assigned to, by id. */
	staff: Record< string, string >;
	templates: AnswerTemplate[];
	consultations: Record< string, string >;
	/** Mails that could not be sent for now. */
	failingMails: number;
	/** Messages that are deleted within thirty days. */
	expiring: number;
	/** Whether a published page holds the form. */
	formUrl: string;
	exportUrl: string;
};

/** Only for those who manage. */
export type FeedbackSettingsResource = {
	settings: FeedbackSettings;
	version: string;
	staff: FeedbackStaff[];
	/** Address that this request came from, to try the setting of proxies. */
	address: string;
	/** What the server says of the way that the request took. */
	forwarded: string;
};

export type BulkAction =
	| { action: 'state'; state: FeedbackState }
	| { action: 'assign'; assignee: number }
	| { action: 'topic'; topic: string }
	| { action: 'read'; unread: boolean }
	/** For good, out of the bin or the spam. */
	| { action: 'delete' };

/** By month and topic. */
export type FeedbackStatistics = {
	/** `2026-09` … without gaps, the oldest first. */
	months: string[];
	topics: {
		topic: string;
		name: string;
		/** One for each month. */
		counts: number[];
	}[];
	total: number;
	answered: number;
	/** Answered ones that had a deadline. */
	withDeadline: number;
	/** Of those. */
	inTime: number;
	/** Hours between message and first answer, the median; 0 for none. */
	medianHours: number;
};

/** Question and answer before they are published. */
export type PublicationPreview = {
	question: string;
	answer: string;
	/** What was taken out: “số điện thoại”, “thư điện tử”, “họ tên”. */
	removed: string[];
	/** Words that may still be personal data. */
	doubtful: string[];
};
