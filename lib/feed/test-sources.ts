/**
 * A source for tests.
 */

import type { Source, SourceState } from './types';

export function makeSource(
	source: Partial< Source > = {},
	state: Partial< SourceState > = {}
): Source {
	return {
		id: 'aaaaaaaa',
		url: 'https://so.example.gov.vn/rss',
		kind: 'tin-tuc',
		name: 'Sở GD&ĐT',
		paused: false,
		lax: false,
		title: 'Tin của Sở',
		state: {
			tried: 1764550000,
			succeeded: 1764550000,
			failing: 0,
			failures: 0,
			next: 1764551800,
			reason: '',
			message: 'The news was read.',
			advice: '',
			moved: '',
			newest: Math.floor( Date.now() / 1000 ) - 3600,
			count: 12,
			history: [],
			...state,
		},
		...source,
	};
}
