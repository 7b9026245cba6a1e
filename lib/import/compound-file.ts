/**
 * The compound file of Office 97-2003: a file system in a file. Every chain is followed at most as far as the file has
 * sectors, so that a ring of them ends.
 */
import { RefusedFile } from './refuse';

const HEADER = 512;
const ENTRY = 128;
/** Numbers from here on are marks, not sectors. */
const LAST_SECTOR = 0xfffffff9;
const IN_HEADER = 109;

export type CompoundFile = {
	/** Streams and storages of the topmost level. */
	names: string[];
	stream: ( name: string ) => Uint8Array | null;
};

type Entry = {
	name: string;
	left: number;
	right: number;
	child: number;
	start: number;
	size: number;
};

function damaged(): never {
	throw new RefusedFile( 'truncated' );
}

function numbers( bytes: Uint8Array ): number[] {
	const view = new DataView(
		bytes.buffer,
		bytes.byteOffset,
		bytes.byteLength
	);
	return Array.from( { length: bytes.length >> 2 }, ( _, index ) =>
		view.getUint32( index * 4, true )
	);
}

/** The sectors from `start` on, as the table says which comes next. */
function chain( table: number[], start: number ): number[] {
	const sectors: number[] = [];
	for ( let at = start; at <= LAST_SECTOR; ) {
		const next = table[ at ];
		if ( next === undefined || sectors.length > table.length ) {
			return damaged();
		}
		sectors.push( at );
		at = next;
	}
	return sectors;
}

function readEntry( bytes: Uint8Array, at: number ): Entry {
	const view = new DataView( bytes.buffer, bytes.byteOffset + at, ENTRY );
	const length = Math.min( view.getUint16( 64, true ), 64 );
	return {
		name: new TextDecoder( 'utf-16le' )
			.decode( bytes.subarray( at, at + Math.max( 0, length - 2 ) ) )
			.replace( /\0.*$/, '' ),
		left: view.getUint32( 68, true ),
		right: view.getUint32( 72, true ),
		child: view.getUint32( 76, true ),
		start: view.getUint32( 116, true ),
		size: view.getUint32( 120, true ),
	};
}

/** The entries of the topmost level hang on the root's child as a tree. */
function topEntries( entries: Entry[] ): Entry[] {
	const found = new Set< number >();
	const open = [ entries[ 0 ]?.child ?? LAST_SECTOR ];
	for ( let at = open.pop(); at !== undefined; at = open.pop() ) {
		const entry = entries[ at ];
		if ( entry && ! found.has( at ) ) {
			found.add( at );
			open.push( entry.left, entry.right );
		}
	}
	return [ ...found ].flatMap( ( at ) => entries[ at ] ?? [] );
}

export function readCompoundFile( bytes: Uint8Array ): CompoundFile {
	if ( bytes.length < HEADER ) {
		return damaged();
	}
	const header = new DataView( bytes.buffer, bytes.byteOffset, HEADER );
	const shift = header.getUint16( 30, true );
	const miniShift = header.getUint16( 32, true );
	if ( ( shift !== 9 && shift !== 12 ) || miniShift !== 6 ) {
		return damaged();
	}
	const size = 1 << shift;
	const count = Math.ceil( bytes.length / size ) - 1;
	const sector = ( index: number ): Uint8Array => {
		const from = ( index + 1 ) * size;
		if ( index > count || from >= bytes.length ) {
			return damaged();
		}
		return bytes.subarray( from, from + size );
	};
	const gather = ( sectors: number[] ): Uint8Array => {
		if ( sectors.length > count ) {
			return damaged();
		}
		const content = new Uint8Array( sectors.length * size );
		sectors.forEach( ( index, place ) =>
			content.set( sector( index ), place * size )
		);
		return content;
	};

	const tables = numbers( bytes.subarray( 76, HEADER ) ).slice(
		0,
		IN_HEADER
	);
	let next = header.getUint32( 68, true );
	for ( let read = 0; next <= LAST_SECTOR; read++ ) {
		const more = numbers( sector( next ) );
		if ( read > count ) {
			return damaged();
		}
		next = more.pop() ?? LAST_SECTOR + 1;
		tables.push( ...more );
	}
	const used = tables.filter( ( index ) => index <= LAST_SECTOR );
	const table = numbers( gather( used ) );

	const directory = gather( chain( table, header.getUint32( 48, true ) ) );
	const entries = Array.from(
		{ length: Math.floor( directory.length / ENTRY ) },
		( _, index ) => readEntry( directory, index * ENTRY )
	);
	const top = topEntries( entries );

	const small = ( entry: Entry ): Uint8Array => {
		const miniTable = numbers(
			gather( chain( table, header.getUint32( 60, true ) ) )
		);
		const container = gather( chain( table, entries[ 0 ]?.start ?? 0 ) );
		const length = 1 << miniShift;
		const sectors = chain( miniTable, entry.start );
		const content = new Uint8Array( sectors.length * length );
		sectors.forEach( ( index, place ) =>
			content.set(
				container.subarray( index * length, ( index + 1 ) * length ),
				place * length
			)
		);
		return content;
	};
	return {
		names: top.map( ( { name } ) => name ),
		stream: ( name ) => {
			const entry = top.find(
				( candidate ) =>
					candidate.name.toLowerCase() === name.toLowerCase()
			);
			if ( ! entry ) {
				return null;
			}
			const content =
				entry.size < header.getUint32( 56, true )
					? small( entry )
					: gather( chain( table, entry.start ) );
			return entry.size > content.length
				? damaged()
				: content.subarray( 0, entry.size );
		},
	};
}
