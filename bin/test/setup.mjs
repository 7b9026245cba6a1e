/**
 * Makes a machine with nothing but Node ready for the steps.
 */
import { ensurePackages } from '../lib/debian.mjs';
import { Problem, Skip, say } from '../lib/messages.mjs';

/**
 * Installs Debian packages where that can be done; elsewhere the steps say what they miss.
 *
 * @param {string[]} packages
 */
export async function ensureSystemPackages( packages ) {
	try {
		await ensurePackages( packages );
	} catch ( error ) {
		if ( ! ( error instanceof Problem || error instanceof Skip ) ) {
			throw error;
		}
		say( error.message );
	}
}
