/**
 * What tests of the screen begin with.
 */

import {
	makeCounts,
	makeSettings,
	makeSummary,
} from '../../../lib/feedback/test-messages';
import type {
	FeedbackList,
	FeedbackScreen,
	FeedbackSettingsResource,
} from '../../../lib/feedback/types';

export const HOSTILE = '<img src=x onerror="alert(1)"><b>Chào</b>';

export const screenData: FeedbackScreen = {
	mayManage: true,
	me: 1,
	kinds: {
		feedback: 'Góp ý',
		question: 'Hỏi đáp',
		report: 'Phản ánh',
		consultation: 'Ý kiến',
	},
	states: {
		new: 'Mới',
		progress: 'Đang xử lý',
		answered: 'Đã trả lời',
		published: 'Đã công khai',
		held: 'Chờ kiểm tra',
		spam: 'Thư rác',
		bin: 'Thùng rác',
	},
	roles: {
		parent: 'Phụ huynh',
		student: 'Học sinh',
		citizen: 'Người dân',
		teacher: 'Giáo viên',
	},
	topics: { 'an-toan': 'An toàn', 'thu-chi': 'Thu chi' },
	staff: { 1: 'Thầy Minh', 7: 'Cô Lan' },
	templates: [
		{ id: 'cam-on', name: 'Cảm ơn', text: 'Cảm ơn anh/chị đã góp ý.' },
	],
	consultations: {},
	failingMails: 0,
	expiring: 0,
	formUrl: 'https://truong.example.edu.vn/gop-y/',
	exportUrl: 'https://truong.example.edu.vn/export?action=x&_wpnonce=y',
};

export const list: FeedbackList = {
	messages: [
		makeSummary( { id: 11, code: 'GY-0011', unread: true } ),
		makeSummary( {
			id: 12,
			code: 'GY-0012',
			excerpt: HOSTILE,
			overdue: true,
			due: new Date( 2026, 10, 20, 23, 59, 59 ).getTime() / 1000,
			assignee: 7,
		} ),
		makeSummary( { id: 13, code: 'GY-0013', name: '', files: 2 } ),
	],
	total: 41,
	pages: 2,
	counts: makeCounts(),
};

export const settingsResource: FeedbackSettingsResource = {
	settings: makeSettings(),
	version: 'v1',
	staff: [
		{
			id: 1,
			name: 'Thầy Minh',
			email: 'minh@truong.edu.vn',
			answers: true,
			manages: true,
		},
		{
			id: 7,
			name: 'Cô Lan',
			email: 'lan@truong.edu.vn',
			answers: true,
			manages: false,
		},
		{
			id: 8,
			name: 'Thầy Nam',
			email: 'nam@truong.edu.vn',
			answers: false,
			manages: false,
		},
	],
	address: '203.0.113.7',
	forwarded: '203.0.113.7, 10.0.0.2',
};
