/**
 * Numbers as Vietnamese schools type and read them.
 */

export { readCell } from './read-cell';
export type { CellReading, ReadContext, Reading } from './read-cell';
export { splitCountRate } from './split-count-rate';
export { writeNumber, writePlain, writeRate } from './write';
export { isNothing } from './is-nothing';
