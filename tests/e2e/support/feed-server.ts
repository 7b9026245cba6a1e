/**
 * The feed server of `tests/feed-server`, as a website of the internet for the site under test.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

import { site } from './site';

const NOTE = join( site.dir, 'wp-content/feed-server.json' );

export class FeedServer {
	private constructor(
		private readonly program: ChildProcess,
		private readonly port: number
	) {}

	public static async start(): Promise< FeedServer > {
		const program = spawn(
			process.execPath,
			[ resolve( __dirname, '../../feed-server/server.mjs' ) ],
			{ stdio: [ 'ignore', 'pipe', 'inherit' ] }
		);
		const [ line ] = await once(
			createInterface( { input: program.stdout } ),
			'line'
		);
		writeFileSync( NOTE, String( line ) );
		return new FeedServer( program, JSON.parse( String( line ) ).http );
	}

	/** Its name for the site, without a scheme, as somebody would type it. */
	public get name(): string {
		return `so-gd.test:${ this.port }`;
	}

	/** Lets a path answer as another one does; as itself without. */
	public async behave( path: string, as = '' ): Promise< void > {
		await fetch(
			`http://127.0.0.1:${ this.port }/__set?${ new URLSearchParams( { path, as } ) }`
		);
	}

	/** How often a path was asked for. */
	public async asked( path: string ): Promise< number > {
		const answer = await fetch( `http://127.0.0.1:${ this.port }/__log` );
		const { counts }: { counts: Record< string, number > } =
			await answer.json();
		return counts[ path ] ?? 0;
	}

	public async stop(): Promise< void > {
		rmSync( NOTE, { force: true } );
		this.program.kill();
		await once( this.program, 'exit' );
	}
}
