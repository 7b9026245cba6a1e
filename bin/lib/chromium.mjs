/**
 * The browser of the tests, the benchmarks and the pictures. CONG_TRUONG_CHROMIUM names another one.
 */
import { findProgram } from './programs.mjs';

/** The first is made for this: the others draw a whole browser around the page, which takes a third more time. */
const PROGRAMS = [ 'chromium-headless-shell', 'chromium', 'google-chrome' ];

/** @return {string | null} A Chromium of this machine that starts without a desktop session. */
export function findChromium() {
	return (
		process.env.CONG_TRUONG_CHROMIUM ||
		PROGRAMS.map( findProgram ).find( Boolean ) ||
		null
	);
}

/** @return {import('@playwright/test').LaunchOptions} Where the machine has no browser, Playwright takes its own. */
export function launchOptions() {
	return {
		executablePath: findChromium() ?? undefined,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-dev-shm-usage',
			'--disable-background-networking',
			'--disable-component-update',
			'--no-first-run',
		],
	};
}
