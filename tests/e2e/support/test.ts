/**
 * `test` and `expect` of all specs: the WordPress helpers, and a page that must not complain in its console.
 */
import {
	expect,
	test as wordpressTest,
} from '@wordpress/e2e-test-utils-playwright';

/** Of WordPress itself, seen on pages without anything of ours. */
const NOT_OURS = [
	/JQMIGRATE/,
	/is deprecated since version/,
	// Core's iframe of the editor, whose document is not sandboxed on purpose.
	/allow-scripts and allow-same-origin/,
];

type Guard = {
	/** Complaints that a test provokes on purpose. */
	allowedComplaints: RegExp[];
	consoleGuard: void;
};

const test = wordpressTest.extend< Guard >( {
	allowedComplaints: [ [], { option: true } ],
	consoleGuard: [
		async ( { context, allowedComplaints }, use ) => {
			const complaints: string[] = [];
			const note = ( text: string ) => {
				const allowed = [ ...NOT_OURS, ...allowedComplaints ];
				if ( ! allowed.some( ( pattern ) => pattern.test( text ) ) ) {
					complaints.push( text );
				}
			};
			context.on( 'console', ( message ) => {
				const { url } = message.location();
				// A test that opens a page which answers 404 asserts that itself.
				const isPage =
					/^Failed to load resource/.test( message.text() ) &&
					context.pages().some( ( page ) => page.url() === url );
				if ( message.type() === 'error' && ! isPage ) {
					note( `${ message.text() } (${ url })` );
				}
			} );
			context.on( 'weberror', ( error ) =>
				note( String( error.error() ) )
			);
			await use();
			expect( complaints, 'errors in the browser console' ).toEqual( [] );
		},
		{ auto: true },
	],
} );

export { expect, test };
