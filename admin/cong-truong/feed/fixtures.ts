/**
 * What tests of the screen begin with.
 */

import { makeSource } from '../../../lib/feed/test-sources';
import type { FeedResource, FoundFeed, Item } from '../../../lib/feed/types';

export const HOSTILE = '<img src=x onerror="alert(1)"><b>Thư mời</b>';

export const resource: FeedResource = {
	sources: [ makeSource() ],
	version: 'v1',
	hidden: [ 'quảng cáo' ],
	pingUrl: 'https://truong.example.edu.vn/?ping=secret',
	cronDisabled: false,
	canFetch: true,
	suggestions: [
		{ name: 'UBND phường An Bình', url: 'https://anbinh.example.gov.vn' },
	],
	kinds: {
		'tin-tuc': 'Tin tức',
		'thong-bao': 'Thông báo',
		'van-ban': 'Văn bản',
		'thu-moi': 'Thư mời',
	},
	most: 60,
};

export const found: FoundFeed = {
	url: 'https://moi.example.gov.vn/rss/thu-moi',
	title: 'Thư mời của Sở',
	lax: false,
	kind: 'thu-moi',
	count: 2,
	newest: 1764550000,
	items: [
		{ title: HOSTILE, date: 1764550000 },
		{ title: 'Hai', date: 0 },
		{ title: 'Ba', date: 0 },
		{ title: 'Bốn', date: 0 },
	],
};

export const item: Item = {
	source: 'aaaaaaaa',
	sourceName: 'Sở GD&ĐT',
	key: 'abc',
	title: HOSTILE,
	link: 'https://so.example.gov.vn/tin/1',
	summary: '<script>alert(1)</script>',
	date: new Date( 2021, 0, 9, 7, 5 ).getTime() / 1000,
	seen: 1764550000,
	hidden: true,
};
