/**
 * The requests of the screen. Every write is a POST: security plugins of hosts refuse the others.
 */

import apiFetch from '@wordpress/api-fetch';
import { addQueryArgs } from '@wordpress/url';

import type {
	BulkAction,
	FeedbackCounts,
	FeedbackList,
	FeedbackMessage,
	FeedbackQuery,
	FeedbackSettings,
	FeedbackSettingsResource,
	FeedbackStatistics,
	PublicationPreview,
} from '../../../lib/feedback/types';
import { cleanQuery } from '../../../lib/feedback/route';
import { failureOf, failureText } from '../disclosure/api';
import { refusedFields } from '../school/api';

const PATH = '/cong-truong/v1/feedback';

/** Why it was not done, in a sentence, and what is wrong with which field. */
export class Failure extends Error {
	fields: Record< string, string >;
	isStale: boolean;
	/** How all is now, where somebody else was faster. */
	current: unknown;

	constructor(
		message: string,
		fields: Record< string, string > = {},
		isStale = false,
		current: unknown = undefined
	) {
		super( message );
		this.fields = fields;
		this.isStale = isStale;
		this.current = current;
	}
}

/** The sentence for a request that was rejected. */
export function sentenceOf( error: unknown ): string {
	return error instanceof Failure
		? error.message
		: failureText( failureOf( error ) );
}

function hasVersion( value: unknown ): value is { version: unknown } {
	return typeof value === 'object' && value !== null && 'version' in value;
}

/** The message as somebody else left it; null where that is not why it was not done. */
export function currentMessage( error: unknown ): FeedbackMessage | null {
	return error instanceof Failure &&
		hasVersion( error.current ) &&
		'events' in error.current
		? ( error.current as FeedbackMessage )
		: null;
}

/** The settings as somebody else left them. */
export function currentSettings(
	error: unknown
): FeedbackSettingsResource | null {
	return error instanceof Failure &&
		hasVersion( error.current ) &&
		'settings' in error.current
		? ( error.current as FeedbackSettingsResource )
		: null;
}

async function send< Answer >(
	path: string,
	data?: object
): Promise< Answer > {
	try {
		return await apiFetch< Answer >( {
			path: PATH + path,
			...( data && { method: 'POST', data } ),
		} );
	} catch ( error ) {
		const { code, data: details } = error as {
			code?: unknown;
			data?: { current?: unknown };
		};
		throw new Failure(
			sentenceOf( error ),
			refusedFields( error ),
			code === 'cong_truong_stale',
			details?.current
		);
	}
}

export function findMessages( query: FeedbackQuery ): Promise< FeedbackList > {
	return send( addQueryArgs( '', cleanQuery( query ) ) );
}

/** Marks it as read. */
export function loadMessage( id: number ): Promise< FeedbackMessage > {
	return send( `/${ id }` );
}

export type MessageChanges = Partial<
	Pick< FeedbackMessage, 'state' | 'topic' | 'assignee' | 'due' | 'unread' >
>;

type Known = Pick< FeedbackMessage, 'id' | 'version' >;

export function changeMessage(
	{ id, version }: Known,
	changes: MessageChanges
): Promise< FeedbackMessage > {
	return send( `/${ id }`, { version, ...changes } );
}

export function addNote(
	id: number,
	text: string
): Promise< FeedbackMessage > {
	return send( `/${ id }/note`, { text } );
}

export function answerMessage(
	{ id, version }: Known,
	text: string
): Promise< FeedbackMessage > {
	return send( `/${ id }/answer`, { version, text } );
}

export function forwardMessage(
	id: number,
	email: string,
	text: string
): Promise< FeedbackMessage > {
	return send( `/${ id }/forward`, { email, text } );
}

/** Answers the message that is kept. */
export function mergeMessage(
	id: number,
	into: number
): Promise< FeedbackMessage > {
	return send( `/${ id }/merge`, { into } );
}

/** Undoes a merge. */
export function splitMessage( id: number ): Promise< FeedbackMessage > {
	return send( `/${ id }/split`, {} );
}

export function previewPublication(
	id: number
): Promise< PublicationPreview > {
	return send( `/${ id }/publication` );
}

export function publishMessage(
	{ id, version }: Known,
	texts: { question: string; answer: string }
): Promise< FeedbackMessage > {
	return send( `/${ id }/publish`, { version, ...texts } );
}

export function unpublishMessage( id: number ): Promise< FeedbackMessage > {
	return send( `/${ id }/unpublish`, {} );
}

/** Tries failed mails again. */
export function retryMails( id: number ): Promise< FeedbackMessage > {
	return send( `/${ id }/retry`, {} );
}

export type BulkOutcome = {
	done: number[];
	refused: { id: number; message: string }[];
	counts: FeedbackCounts;
};

export function changeMany(
	ids: number[],
	action: BulkAction
): Promise< BulkOutcome > {
	return send( '/bulk', { ids, ...action } );
}

export function loadStatistics(
	months: number
): Promise< FeedbackStatistics > {
	return send( addQueryArgs( '/statistics', { months } ) );
}

export function loadSettings(): Promise< FeedbackSettingsResource > {
	return send( '/settings' );
}

export function saveSettings( data: {
	version: string;
	settings: FeedbackSettings;
	staff: { id: number; answers: boolean; manages: boolean }[];
} ): Promise< FeedbackSettingsResource > {
	return send( '/settings', data );
}
