/**
 * What the form gains where scripts run: nothing typed is lost, a message arrives once, errors show without a new page. Without it the form posts by itself.
 */
import {
	getConfig,
	getContext,
	getElement,
	store,
	withSyncEvent,
} from '@wordpress/interactivity';

import { loadDraft, newDraft, saveDraft } from './draft';
import type { Draft } from './draft';
import { messageOf, restore, valuesOf } from './fields';
import { goTo, submitPlainly } from './navigate';
import {
	clearProblems,
	filesOf,
	findProblems,
	lengthOf,
	showProblems,
	sizeOf,
} from './problems';
import type { Proof } from './proof';
import { patienceFor, send } from './send';
import type { Config, Context } from './types';

const NAME = 'cong-truong/feedback';

/** Milliseconds without typing after which the draft is kept. */
const PAUSE = 300;

/** Milliseconds that sending waits for a proof. */
const PROOF_PATIENCE = 5000;

type Session = {
	/** Name of the draft. */
	name: string;
	draft: Draft;
	proof?: Promise< Proof | undefined >;
	timer?: ReturnType< typeof setTimeout >;
	/** How often something else than the school answered. */
	strangers: number;
};

const sessions = new WeakMap< HTMLFormElement, Session >();

const config = (): Config => getConfig( NAME ) as Config;

/** The form that a directive stands on. */
function formHere(): HTMLFormElement | undefined {
	const { ref } = getElement();
	return ref instanceof HTMLFormElement ? ref : undefined;
}

const actionOf = ( form: HTMLFormElement ) =>
	form.getAttribute( 'action' ) ?? '';

function begin( form: HTMLFormElement, context: Context ): void {
	const name = `${ NAME } ${ actionOf( form ) }`;
	const kept = loadDraft( name );
	if ( kept?.isSent ) {
		// The browser brought back what has arrived.
		form.reset();
		saveDraft( name );
	}
	const session: Session = {
		name,
		draft: kept && ! kept.isSent ? kept : newDraft(),
		strangers: 0,
	};
	sessions.set( form, session );
	// Errors show all at once and in the language of the page.
	form.noValidate = true;
	if ( form.dataset.refused ) {
		form.querySelector< HTMLElement >( '[role="alert"]' )?.focus();
	} else if ( session.draft.values.length > 0 ) {
		restore( form, session.draft.values );
		prepareProof( form, session );
	}
	count( form, context );
}

function keep( form: HTMLFormElement ): void {
	const session = sessions.get( form );
	if ( ! session || session.draft.isSent ) {
		return;
	}
	clearTimeout( session.timer );
	session.draft.values = valuesOf( form );
	saveDraft(
		session.name,
		session.draft.values.length > 0 ? session.draft : undefined
	);
}

function count( form: HTMLFormElement, context: Context ): void {
	const { longest, count: text } = config();
	const length = lengthOf( messageOf( form )?.value ?? '' );
	const write = ( figure: number ) =>
		figure.toLocaleString( document.documentElement.lang || 'vi' );
	context.count =
		length === 0
			? ''
			: text
					.replace( '%1$s', write( length ) )
					.replace( '%2$s', write( longest ) );
	context.isTooLong = length > longest;
}

/** Over plain HTTP there is no `crypto.subtle`, and no proof; whatever goes wrong, the message goes without. */
function prepareProof( form: HTMLFormElement, session: Session ): void {
	if ( session.proof || ! crypto.subtle ) {
		return;
	}
	const url = new URL( actionOf( form ), document.baseURI );
	url.searchParams.set( 'cong-truong-feedback', 'challenge' );
	session.proof = import( './proof' )
		.then( ( { prove } ) => prove( url.href ) )
		.catch( () => undefined );
}

async function proofOf(
	form: HTMLFormElement,
	session: Session
): Promise< string > {
	const inTime = () =>
		Promise.race( [
			session.proof,
			new Promise< undefined >( ( resolve ) =>
				setTimeout( resolve, PROOF_PATIENCE )
			),
		] );
	prepareProof( form, session );
	let proof = await inTime();
	if ( proof && proof.expires < Date.now() ) {
		session.proof = undefined;
		prepareProof( form, session );
		proof = await inTime();
	}
	return proof?.payload ?? '';
}

async function submit(
	form: HTMLFormElement,
	context: Context,
	session: Session
): Promise< void > {
	const { mend, sending, sent, failed } = config();
	const problems = findProblems( form, config() );
	context.note = '';
	context.isFailed = false;
	if ( Object.keys( problems ).length > 0 ) {
		showProblems( form, problems, mend );
		return;
	}
	clearProblems( form );
	keep( form );
	context.isBusy = true;
	context.note = sending;
	const extra: Record< string, string > = {
		'cong_truong_feedback[key]': session.draft.key,
		'cong_truong_feedback[elapsed]': String(
			Math.max( 0, Date.now() - session.draft.since )
		),
	};
	// As it is now, whatever is typed while the proof is on its way.
	const body = new FormData( form );
	Object.entries( {
		...extra,
		'cong_truong_feedback[proof]': await proofOf( form, session ),
	} ).forEach( ( [ name, value ] ) => body.set( name, value ) );

	const outcome = await send(
		new URL( actionOf( form ), document.baseURI ).href,
		body,
		patienceFor( sizeOf( filesOf( form ) ) )
	);
	if ( outcome.is === 'sent' ) {
		session.draft = { ...session.draft, values: [], isSent: true };
		saveDraft( session.name, session.draft );
		context.note = sent;
		goTo( outcome.url );
		return;
	}
	context.isBusy = false;
	if ( outcome.is === 'refused' ) {
		context.note = '';
		showProblems( form, outcome.problems, outcome.message || mend );
		return;
	}
	context.isFailed = true;
	context.note = ( outcome.is === 'failed' && outcome.message ) || failed;
	session.strangers += outcome.is === 'strange' ? 1 : 0;
	if ( session.strangers > 1 ) {
		// Such as a firewall that wants to see a browser: it has to show itself. The key keeps it one message.
		submitPlainly( form, extra );
	}
}

store(
	NAME,
	{
		actions: {
			edit() {
				const form = formHere();
				const session = form && sessions.get( form );
				if ( ! session ) {
					return;
				}
				prepareProof( form, session );
				count( form, getContext< Context >() );
				clearTimeout( session.timer );
				session.timer = setTimeout( () => keep( form ), PAUSE );
			},
			send: withSyncEvent( ( event: SubmitEvent ) => {
				const form = formHere();
				const session = form && sessions.get( form );
				if ( ! session ) {
					return;
				}
				event.preventDefault();
				const context = getContext< Context >();
				if ( ! context.isBusy ) {
					void submit( form, context, session );
				}
			} ),
		},
		callbacks: {
			begin() {
				const form = formHere();
				if ( form ) {
					begin( form, getContext< Context >() );
				}
			},
			keep() {
				const form = formHere();
				if ( form ) {
					keep( form );
				}
			},
			/** The browser kept the whole page as it was when it was left. */
			comeBack( event: PageTransitionEvent ) {
				const form = formHere();
				const session = form && sessions.get( form );
				if ( ! session || ! event.persisted ) {
					return;
				}
				const context = getContext< Context >();
				context.isBusy = false;
				context.note = '';
				if ( session.draft.isSent ) {
					form.reset();
					saveDraft( session.name );
					begin( form, context );
				}
			},
		},
	},
	{ lock: true }
);
