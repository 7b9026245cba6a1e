/**
 * The browser of the machine; where there is none, Playwright takes its own.
 */
import { existsSync } from 'node:fs';

const CANDIDATES = [
	'/usr/bin/chromium',
	'/usr/bin/google-chrome',
	'/usr/bin/chromium-browser',
];

export function findChromium(): string | undefined {
	return (
		process.env.CONG_TRUONG_CHROMIUM ??
		CANDIDATES.find( ( path ) => existsSync( path ) )
	);
}
