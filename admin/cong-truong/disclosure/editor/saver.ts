/**
 * Saves the working values some time after they change: one request at a time, again after a failure, and never over what
 * another person saved.
 */

import type {
	DisclosureResource,
	DisclosureValues,
} from '../../../../lib/disclosure/types';
import type { Failure } from '../api';

export type SaveStatus =
	| { kind: 'saved' }
	| { kind: 'unsaved' }
	| { kind: 'saving' }
	/** Tries again by itself. */
	| { kind: 'retrying'; failure: Failure }
	/** Waits for a person. */
	| { kind: 'stopped'; failure: Failure };

type Options = {
	version: number;
	values: DisclosureValues;
	send: (
		version: number,
		values: DisclosureValues
	) => Promise< DisclosureResource >;
	failureOf: ( error: unknown ) => Failure;
	onStatus: ( status: SaveStatus ) => void;
	onSaved: ( resource: DisclosureResource, values: DisclosureValues ) => void;
	/** Keeps the values on this computer until they are saved. */
	keep: ( values: DisclosureValues, version: number ) => void;
	forget: () => void;
};

export const DELAY = 2000;
const LONGEST_DELAY = 10_000;
const RETRIES = [ 5000, 10_000, 30_000 ];

export class Saver {
	private readonly options: Options;
	private version: number;
	private saved: DisclosureValues;
	private values: DisclosureValues;
	private timer: ReturnType< typeof setTimeout > | undefined;
	private request: Promise< void > | null = null;
	private firstChange = 0;
	private failures = 0;
	private lastFailure: Failure | null = null;
	private isStopped = false;
	private isDisposed = false;

	public constructor( options: Options ) {
		this.options = options;
		this.version = options.version;
		this.saved = options.values;
		this.values = options.values;
	}

	public isDirty(): boolean {
		return this.values !== this.saved;
	}

	public currentVersion(): number {
		return this.version;
	}

	/** The values as they were when last saved: what this person's changes are counted from. */
	public base(): DisclosureValues {
		return this.saved;
	}

	public change( values: DisclosureValues ): void {
		if ( values === this.values ) {
			return;
		}
		this.values = values;
		if ( ! this.isDirty() ) {
			clearTimeout( this.timer );
			this.options.forget();
			this.options.onStatus( { kind: 'saved' } );
			return;
		}
		this.options.keep( values, this.version );
		if ( this.isStopped && ! this.mayTryAgain() ) {
			return;
		}
		this.isStopped = false;
		this.firstChange ||= Date.now();
		const waited = Date.now() - this.firstChange;
		this.options.onStatus( { kind: 'unsaved' } );
		this.plan( Math.max( 0, Math.min( DELAY, LONGEST_DELAY - waited ) ) );
	}

	/** A cell that was refused may be right now; a stale version stays stale. */
	private mayTryAgain(): boolean {
		return (
			this.lastFailure?.kind === 'invalid' ||
			this.lastFailure?.kind === 'refused'
		);
	}

	private plan( delay: number ): void {
		clearTimeout( this.timer );
		if ( ! this.isDisposed ) {
			this.timer = setTimeout( () => void this.run(), delay );
		}
	}

	/** Tries at once; true when everything is saved. What waits for a person is tried only when that person says so. */
	public async saveNow( { isAsked = false } = {} ): Promise< boolean > {
		clearTimeout( this.timer );
		await this.request;
		if ( this.isDirty() && ( isAsked || ! this.isStopped ) ) {
			this.isStopped = false;
			await this.run();
		}
		return ! this.isDirty();
	}

	private run(): Promise< void > {
		this.request ??= this.attempt().finally( () => {
			this.request = null;
			if ( this.isDirty() && ! this.isStopped && this.failures === 0 ) {
				this.plan( DELAY );
			}
		} );
		return this.request;
	}

	private async attempt(): Promise< void > {
		const values = this.values;
		if ( values === this.saved ) {
			return;
		}
		this.firstChange = 0;
		this.options.onStatus( { kind: 'saving' } );
		try {
			const resource = await this.options.send( this.version, values );
			this.version = resource.version;
			this.saved = values;
			this.failures = 0;
			this.lastFailure = null;
			if ( ! this.isDirty() ) {
				this.options.forget();
			}
			this.options.onSaved( resource, values );
			this.options.onStatus( {
				kind: this.isDirty() ? 'unsaved' : 'saved',
			} );
		} catch ( error ) {
			this.fail( this.options.failureOf( error ) );
		}
	}

	private fail( failure: Failure ): void {
		this.lastFailure = failure;
		this.options.keep( this.values, this.version );
		if ( failure.kind === 'offline' || failure.kind === 'server' ) {
			this.plan(
				RETRIES[ Math.min( this.failures, RETRIES.length - 1 ) ] ??
					30_000
			);
			this.failures++;
			this.options.onStatus( { kind: 'retrying', failure } );
			return;
		}
		this.failures = 0;
		this.isStopped = true;
		this.options.onStatus( { kind: 'stopped', failure } );
	}

	/** Goes on from what the server holds. */
	public adopt( version: number, saved: DisclosureValues ): void {
		clearTimeout( this.timer );
		this.version = version;
		this.saved = saved;
		this.failures = 0;
		this.lastFailure = null;
		this.isStopped = false;
		this.options.onStatus( { kind: this.isDirty() ? 'unsaved' : 'saved' } );
		if ( this.isDirty() ) {
			this.plan( DELAY );
		}
	}

	/** A request under way ends; nothing new begins. */
	public dispose(): void {
		this.isDisposed = true;
		clearTimeout( this.timer );
	}
}
