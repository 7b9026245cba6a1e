/** An id of the school's own: `cot+k3f9a2`. */
export function makeId( prefix: string ): string {
	return `${ prefix }+${ Math.random().toString( 36 ).slice( 2, 8 ).padEnd( 6, '0' ) }`;
}
