/**
 * A page of every template of the theme and the plugin, on a site with the demo school.
 */

/** @typedef {{ name: string, path: string, exempt?: string[] }} Template exempt: categories in which Lighthouse cannot give 100. */

/** @type {Template[]} */
export const templates = [
	{ name: 'front page', path: '/' },
	{ name: 'news', path: '/tin-tuc/' },
	{ name: 'single', path: '/lich-kiem-tra-cuoi-hoc-ky-1/' },
	{ name: 'page', path: '/gioi-thieu/' },
	{ name: 'archive of a kind', path: '/category/thong-bao/' },
	// Core keeps searches out of search engines.
	{ name: 'search', path: '/?s=hoc+sinh', exempt: [ 'seo' ] },
	{ name: 'disclosures', path: '/cong-khai/' },
	{ name: 'disclosure', path: '/cong-khai/2020-2021/bieu-mau-10-hk1/' },
	{ name: 'events', path: '/su-kien/' },
	{ name: 'event', path: '/su-kien/hop-cha-me-hoc-sinh-khoi-9/' },
];
