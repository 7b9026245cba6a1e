/**
 * Small statistics for the benchmarks.
 */

/**
 * @param {number[]} values
 * @param {number}   share  0.5 for the median, 0.95 for p95.
 * @return {number} The value at that place of the sorted list.
 */
export function quantile( values, share ) {
	const sorted = [ ...values ].sort( ( a, b ) => a - b );
	return sorted[
		Math.min( sorted.length - 1, Math.floor( share * sorted.length ) )
	];
}

/**
 * @typedef {Object} Line
 * @property {string}  what     What was measured.
 * @property {string}  measured With its unit.
 * @property {string}  baseline What it is measured against, and its figure.
 * @property {string}  ratio    Measured by baseline.
 * @property {string}  budget   As in the design; empty where there is none.
 * @property {boolean} kept     Within the budget.
 */

/**
 * @param {Line[]} lines
 */
export function printTable( lines ) {
	const columns = [ 'what', 'measured', 'baseline', 'ratio', 'budget' ];
	const rows = [
		columns,
		...lines.map( ( line ) => columns.map( ( column ) => line[ column ] ) ),
	];
	const widths = columns.map( ( column, index ) =>
		Math.max( ...rows.map( ( row ) => row[ index ].length ) )
	);
	rows.forEach( ( row, index ) => {
		const { budget = '', kept } = lines[ index - 1 ] ?? {};
		const verdict = kept ? 'kept' : 'OVER';
		const mark = budget === '' ? '' : verdict;
		process.stdout.write(
			row
				.map( ( text, column ) => text.padEnd( widths[ column ] ) )
				.join( '  ' ) + `  ${ mark }\n`
		);
	} );
}
