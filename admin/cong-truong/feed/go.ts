/** Leaves the screen. */
export function go( url: string ): void {
	window.location.assign( url );
}
