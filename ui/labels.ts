/**
 * Levels, periods, states and times in words.
 */

import { __, sprintf } from '@wordpress/i18n';

import type {
	DisclosureKey,
	DisclosureState,
	Level,
	Period,
	SchoolYear,
} from '../lib/disclosure/types';

export function levelLabel( level: Level ): string {
	switch ( level ) {
		case 'mam_non':
			return __( 'Preschool', 'cong-truong' );
		case 'tieu_hoc':
			return __( 'Primary', 'cong-truong' );
		case 'thcs':
			return __( 'Lower secondary', 'cong-truong' );
		case 'thpt':
			return __( 'Upper secondary', 'cong-truong' );
		case 'gdtx':
			return __( 'Continuing education', 'cong-truong' );
	}
}

/** `2020–2021`. */
export function yearLabel( schoolYear: SchoolYear ): string {
	return schoolYear.replace( '-', '–' );
}

export function periodLabel( period: Period ): string {
	const [ , half, quarter, fiscal, week ] =
		/^(?:hk([12])|q([1-4])|(\d{4})(?:-w(\d{1,2}))?)$/.exec( period ) ?? [];
	if ( half ) {
		return sprintf(
			/* translators: %s: number of the semester, I or II */
			__( 'semester %s', 'cong-truong' ),
			half === '1' ? 'I' : 'II'
		);
	}
	if ( quarter ) {
		return sprintf(
			/* translators: %s: number of the quarter */
			__( 'quarter %s', 'cong-truong' ),
			quarter
		);
	}
	if ( fiscal && week ) {
		return sprintf(
			/* translators: 1: number of the week, 2: calendar year */
			__( 'week %1$s of %2$s', 'cong-truong' ),
			String( Number( week ) ),
			fiscal
		);
	}
	if ( fiscal ) {
		return sprintf(
			/* translators: %s: calendar year */
			__( 'fiscal year %s', 'cong-truong' ),
			fiscal
		);
	}
	return __( 'whole year', 'cong-truong' );
}

export type ShownState = DisclosureState | 'changed' | 'none';

export function shownState(
	state: DisclosureState,
	hasUnpublishedChanges: boolean
): ShownState {
	return state === 'published' && hasUnpublishedChanges ? 'changed' : state;
}

export function stateLabel( state: ShownState ): string {
	switch ( state ) {
		case 'none':
			return __( 'Not there yet', 'cong-truong' );
		case 'draft':
			return __( 'Draft, not published', 'cong-truong' );
		case 'awaiting':
			return __( 'Waiting for sign-off', 'cong-truong' );
		case 'published':
			return __( 'Published', 'cong-truong' );
		case 'changed':
			return __( 'Published, with newer changes', 'cong-truong' );
		case 'withdrawn':
			return __( 'Withdrawn', 'cong-truong' );
	}
}

/** `THCS · năm học 2020–2021 · học kỳ I`. */
export function keyLabel( key: DisclosureKey ): string {
	return [
		levelLabel( key.level ),
		sprintf(
			/* translators: %s: a school year, such as “2020–2021” */
			__( 'school year %s', 'cong-truong' ),
			yearLabel( key.schoolYear )
		),
		periodLabel( key.period ),
	].join( ' · ' );
}

/** `Biểu mẫu 10: Chất lượng giáo dục thực tế`; a table that the circular does not number has its name alone. */
export function formLabel( form: {
	code: string;
	shortTitle: string;
} ): string {
	return form.code === ''
		? form.shortTitle
		: sprintf(
				/* translators: 1: number of the form, 2: its short title */
				__( 'Form %1$s: %2$s', 'cong-truong' ),
				form.code,
				form.shortTitle
			);
}

/** Day and time as Vietnamese write them: `14:05` today, `14:05, 12/01/2021` else. */
export function timeLabel( iso: string, now = new Date() ): string {
	const date = new Date( iso );
	if ( Number.isNaN( date.getTime() ) ) {
		return '';
	}
	const two = ( value: number ) => String( value ).padStart( 2, '0' );
	const time = `${ two( date.getHours() ) }:${ two( date.getMinutes() ) }`;
	return date.toDateString() === now.toDateString()
		? time
		: `${ time }, ${ two( date.getDate() ) }/${ two( date.getMonth() + 1 ) }/${ date.getFullYear() }`;
}
