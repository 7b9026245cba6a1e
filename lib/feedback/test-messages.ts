/**
 * Messages for tests.
 */

import type {
	FeedbackCounts,
	FeedbackEvent,
	FeedbackMessage,
	FeedbackSettings,
	FeedbackStatistics,
	FeedbackSummary,
} from './types';

export function makeSummary(
	changes: Partial< FeedbackSummary > = {}
): FeedbackSummary {
	return {
		id: 11,
		code: 'GY-7K3M-9QXD',
		kind: 'feedback',
		state: 'new',
		topic: 'an-toan',
		role: 'parent',
		created: new Date( 2026, 10, 30, 7, 5 ).getTime() / 1000,
		due: 0,
		overdue: false,
		assignee: 0,
		unread: false,
		excerpt: 'Cổng trường giờ tan học rất đông',
		name: 'Chị Hoa',
		files: 0,
		repeats: 1,
		expires: 0,
		...changes,
	};
}

export function makeEvent(
	changes: Partial< FeedbackEvent > = {}
): FeedbackEvent {
	return {
		id: 1,
		at: new Date( 2026, 10, 30, 8, 0 ).getTime() / 1000,
		user: 'Cô Lan',
		kind: 'state',
		summary: 'Mới → Đang xử lý',
		text: '',
		mail: null,
		...changes,
	};
}

export function makeMessage(
	changes: Partial< FeedbackMessage > = {}
): FeedbackMessage {
	return {
		...makeSummary(),
		version: 4,
		message:
			'Cổng trường giờ tan học rất đông, đề nghị nhà trường phân luồng.',
		contact: 'hoa@example.vn',
		canMail: true,
		minor: false,
		guardian: '',
		fields: [],
		consentAt: new Date( 2026, 10, 30, 7, 5 ).getTime() / 1000,
		mayPublish: false,
		consultation: '',
		page: '/gop-y/',
		score: 0,
		reasons: [],
		lostFiles: 0,
		fileList: [],
		events: [],
		merged: [],
		mergedInto: null,
		hasStatusPage: true,
		published: null,
		...changes,
	};
}

export function makeCounts(
	changes: Partial< FeedbackCounts > = {}
): FeedbackCounts {
	return {
		new: 2,
		progress: 1,
		answered: 4,
		published: 0,
		held: 3,
		spam: 5,
		bin: 0,
		unread: 2,
		overdue: 1,
		mine: 1,
		...changes,
	};
}

export function makeStatistics(): FeedbackStatistics {
	return {
		months: [ '2026-09', '2026-10', '2026-11' ],
		topics: [
			{ topic: 'thu-chi', name: 'Thu chi', counts: [ 1, 0, 1 ] },
			{ topic: 'an-toan', name: 'An toàn', counts: [ 2, 0, 4 ] },
		],
		total: 8,
		answered: 6,
		withDeadline: 4,
		inTime: 3,
		medianHours: 30,
	};
}

export function makeSettings(): FeedbackSettings {
	return {
		topics: [
			{
				id: 'an-toan',
				name: 'An toàn trường học',
				emails: [ 'antoan@truong.edu.vn' ],
				assignee: 0,
			},
			{ id: 'thu-chi', name: 'Thu chi', emails: [], assignee: 7 },
		],
		fields: [
			{
				id: 'lop',
				kind: '',
				label: 'Lớp',
				type: 'text',
				options: [],
				required: false,
			},
		],
		templates: [
			{ id: 'cam-on', name: 'Cảm ơn', text: 'Cảm ơn anh/chị đã góp ý.' },
		],
		files: 0,
		deadline: 10,
		retention: 12,
		digest: [],
		words: [],
		proxies: [],
	};
}
