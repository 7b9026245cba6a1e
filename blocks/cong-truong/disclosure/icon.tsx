import { Path, SVG } from '@wordpress/components';

/** A table with its first column set apart. */
export const icon = (
	<SVG viewBox="0 0 24 24" xmlns="http://www.w3.org/2000/svg">
		<Path d="M4 5.5A1.5 1.5 0 0 1 5.5 4h13A1.5 1.5 0 0 1 20 5.5v13a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-13Zm1.5 0V9h4V5.5h-4Zm5.5 0V9h7.5V5.5H11Zm-5.5 5v3.25h4V10.5h-4Zm5.5 0v3.25h7.5V10.5H11Zm-5.5 4.75v3.25h4v-3.25h-4Zm5.5 0v3.25h7.5v-3.25H11Z" />
	</SVG>
);
