/**
 * What the server tells the screen when it opens.
 */

export type ScreenConfig = {
	/** Names that most schools use. */
	usualBodies: string[];
	canUpload: boolean;
	/** Address of a file in the media library, up to its id. */
	mediaUrl: string;
	/** yyyy-mm-dd, by the site's clock. */
	today: string;
};

declare global {
	interface Window {
		congTruongDirectory?: ScreenConfig;
	}
}

export function screenConfig(): ScreenConfig | undefined {
	return window.congTruongDirectory;
}
