/**
 * Browser tests against a running site: the lanes of bin/lanes.mjs start one, `node bin/native/dev.mjs` another.
 */
import { defineConfig } from '@playwright/test';

import { launchOptions } from './bin/lib/chromium.mjs';
import { site } from './tests/e2e/support/site';

// Read by the WordPress helpers when they are imported.
process.env.WP_BASE_URL = site.url;
process.env.STORAGE_STATE_PATH = site.storageStates.admin;

export default defineConfig( {
	testDir: 'tests/e2e',
	testMatch: '**/*.spec.ts',
	outputDir: 'artifacts/test-results',
	globalSetup: './tests/e2e/global-setup.ts',
	workers: 1,
	fullyParallel: false,
	retries: 0,
	forbidOnly: true,
	// Stops what hangs; a slow machine may take its time.
	timeout: 120_000,
	expect: { timeout: 10_000 },
	reporter: [ [ 'list' ] ],
	use: {
		browserName: 'chromium',
		baseURL: site.url,
		storageState: site.storageStates.admin,
		viewport: { width: 1280, height: 900 },
		contextOptions: { reducedMotion: 'reduce', strictSelectors: true },
		actionTimeout: 15_000,
		navigationTimeout: 30_000,
		screenshot: 'only-on-failure',
		// Recording takes a fifth of the time; on a build server pictures and messages have to do.
		trace: process.env.CI ? 'off' : 'retain-on-failure',
		launchOptions: launchOptions(),
	},
	projects: [
		{ name: 'native', grepInvert: /@playground-only/ },
		{ name: 'native-6.8', grep: /@main|@blocks/ },
		{
			name: 'playground',
			grep: /@smoke|@setup/,
			timeout: 300_000,
			expect: { timeout: 30_000 },
			use: { actionTimeout: 60_000, navigationTimeout: 90_000 },
		},
	],
} );
