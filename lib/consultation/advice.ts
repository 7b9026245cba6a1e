/**
 * What to tell whoever edits an issue for comments. Days are plain text (`2026-12-31`), which sorts as time does.
 */
export type Consultation = {
	/** Last day for comments; empty for none. */
	closes: string;
	result: string;
	/** Day on which the result was published; empty if nobody said so. */
	resultOn: string;
	isPublic: boolean;
};

export type Advice =
	/** Nobody knows until when to send comments. */
	| 'no-closing-date'
	/** Published now, it would take no comments. */
	| 'closed-from-the-start'
	/** It was asked, and nobody said what came of it. */
	| 'no-result'
	/** Visitors don't see the result yet. */
	| 'result-before-closing'
	/** Comments were still taken on the day that the result bears. */
	| 'result-day-too-early';

/** What is worth telling, the most important first. */
export function adviceOf(
	{ closes, result, resultOn, isPublic }: Consultation,
	today: string
): Advice[] {
	const isOver = closes !== '' && closes < today;
	const hasResult = result.trim() !== '';
	const advice: Advice[] = [];
	if ( closes === '' ) {
		advice.push( 'no-closing-date' );
	}
	if ( isOver && ! hasResult ) {
		advice.push( isPublic ? 'no-result' : 'closed-from-the-start' );
	}
	if ( hasResult && ! isOver ) {
		advice.push( 'result-before-closing' );
	}
	if ( hasResult && resultOn !== '' && resultOn <= closes ) {
		advice.push( 'result-day-too-early' );
	}
	return advice;
}

/** A day of this computer's calendar. */
export function dayOf( moment: Date ): string {
	return [
		String( moment.getFullYear() ).padStart( 4, '0' ),
		String( moment.getMonth() + 1 ).padStart( 2, '0' ),
		String( moment.getDate() ).padStart( 2, '0' ),
	].join( '-' );
}
