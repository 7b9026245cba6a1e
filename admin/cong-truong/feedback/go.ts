/** Opens another part of the screen; the browser can go back from it. */
export function go( address: string ): void {
	window.location.hash = address;
}
