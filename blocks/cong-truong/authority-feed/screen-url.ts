/** The screen on which the sources are chosen; relative, as every editor lives in the same folder. */
export const SCREEN_URL = 'admin.php?page=cong-truong-feed';
