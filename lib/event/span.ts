/**
 * When an event takes place, between the fields of the editor and what is stored: `2026-11-25` or `2026-11-25T07:30`, as it is said at the school.
 */
export type SpanFields = {
	isAllDay: boolean;
	startDay: string;
	startTime: string;
	endDay: string;
	endTime: string;
};

export type Stored = { start: string; end: string };

/** When schools begin; a day with a time needs one. */
const MORNING = '07:30';

/** The fields for what is stored. */
export function toFields( { start, end }: Stored ): SpanFields {
	const [ startDay = '', startTime = '' ] = start.split( 'T' );
	const [ endDay = '', endTime = '' ] = end.split( 'T' );
	return {
		isAllDay: startDay !== '' && startTime === '',
		startDay,
		startTime,
		endDay,
		endTime,
	};
}

/** What to store for the fields. An end with a time alone is on the first day. */
export function toStored( fields: SpanFields ): Stored {
	const { isAllDay, startDay, startTime, endDay, endTime } = fields;
	if ( isAllDay ) {
		return { start: startDay, end: endDay };
	}
	const lastDay = endDay || ( endTime ? startDay : '' );
	return {
		start: startDay && `${ startDay }T${ startTime || MORNING }`,
		end: lastDay && endTime ? `${ lastDay }T${ endTime }` : lastDay,
	};
}

/** What keeps an event from being published. */
export function problemOf( { start, end }: Stored ): 'day' | 'order' | null {
	if ( ! start ) {
		return 'day';
	}
	const length = Math.min( start.length, end.length );
	return end && end.slice( 0, length ) < start.slice( 0, length )
		? 'order'
		: null;
}
