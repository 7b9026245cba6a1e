/**
 * A zip archive read with bounds: its directory first, then each entry by streaming inflation that stops at the limit,
 * so that neither a lying directory nor a bomb costs more than the limit.
 */
import { Inflate } from 'fflate';

import { RefusedFile } from './refuse';

const END_SIGNATURE = 0x06054b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const DIRECTORY_ENTRY_SIZE = 46;
const LOCAL_HEADER_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 2000;
const LONGEST_NAME = 512;
/** One pushed chunk can grow a thousandfold before the limit is looked at. */
const CHUNK = 8 * 1024;

export type ZipEntry = {
	name: string;
	method: number;
	packed: number;
	size: number;
	checksum: number;
	offset: number;
};

const checksumTable = Uint32Array.from( { length: 256 }, ( _, index ) => {
	let value = index;
	for ( let bit = 0; bit < 8; bit++ ) {
		value =
			value % 2 === 1
				? ( 0xedb88320 ^ ( value >>> 1 ) ) >>> 0
				: value >>> 1;
	}
	return value;
} );

function checksum( bytes: Uint8Array ): number {
	let value = 0xffffffff;
	for ( const byte of bytes ) {
		value =
			( ( checksumTable[ ( value ^ byte ) & 0xff ] ?? 0 ) ^
				( value >>> 8 ) ) >>>
			0;
	}
	return ( value ^ 0xffffffff ) >>> 0;
}

function findEnd( view: DataView ): number {
	const last = view.byteLength - END_SIZE;
	for ( let at = last; at >= Math.max( 0, last - LONGEST_COMMENT ); at-- ) {
		if ( view.getUint32( at, true ) === END_SIGNATURE ) {
			return at;
		}
	}
	throw new RefusedFile( 'truncated' );
}

function readEntry(
	view: DataView,
	at: number,
	end: number
): { entry: ZipEntry; next: number } {
	if (
		at + DIRECTORY_ENTRY_SIZE > end ||
		view.getUint32( at, true ) !== DIRECTORY_SIGNATURE
	) {
		throw new RefusedFile( 'truncated' );
	}
	const flags = view.getUint16( at + 8, true );
	if ( flags % 2 === 1 ) {
		throw new RefusedFile( 'encrypted' );
	}
	const nameLength = view.getUint16( at + 28, true );
	const next =
		at +
		DIRECTORY_ENTRY_SIZE +
		nameLength +
		view.getUint16( at + 30, true ) +
		view.getUint16( at + 32, true );
	if ( nameLength > LONGEST_NAME || next > end ) {
		throw new RefusedFile( 'truncated' );
	}
	const name = new TextDecoder().decode(
		new Uint8Array(
			view.buffer,
			view.byteOffset + at + DIRECTORY_ENTRY_SIZE,
			nameLength
		)
	);
	const entry = {
		name: name.replace( /\\/g, '/' ).replace( /^\/+/, '' ),
		method: view.getUint16( at + 10, true ),
		checksum: view.getUint32( at + 16, true ),
		packed: view.getUint32( at + 20, true ),
		size: view.getUint32( at + 24, true ),
		offset: view.getUint32( at + 42, true ),
	};
	return { entry, next };
}

function dataStart( view: DataView, entry: ZipEntry ): number {
	const { offset } = entry;
	if (
		offset + LOCAL_HEADER_SIZE > view.byteLength ||
		view.getUint32( offset, true ) !== LOCAL_SIGNATURE
	) {
		throw new RefusedFile( 'truncated' );
	}
	const start =
		offset +
		LOCAL_HEADER_SIZE +
		view.getUint16( offset + 26, true ) +
		view.getUint16( offset + 28, true );
	if ( start + entry.packed > view.byteLength ) {
		throw new RefusedFile( 'truncated' );
	}
	return start;
}

/** Several directory entries over the same bytes are how a small archive unpacks to terabytes. */
function refuseOverlaps( view: DataView, entries: ZipEntry[] ): void {
	let reached = 0;
	for ( const entry of [ ...entries ].sort(
		( a, b ) => a.offset - b.offset
	) ) {
		if ( entry.offset < reached ) {
			throw new RefusedFile( 'too-large' );
		}
		reached = dataStart( view, entry ) + entry.packed;
	}
}

/** Lists the archive; throws a `RefusedFile` when it is none, damaged, encrypted or declares more than `most` bytes. */
export function readDirectory( bytes: Uint8Array, most: number ): ZipEntry[] {
	const view = new DataView(
		bytes.buffer,
		bytes.byteOffset,
		bytes.byteLength
	);
	if ( bytes.byteLength < END_SIZE ) {
		throw new RefusedFile( 'truncated' );
	}
	const end = findEnd( view );
	const count = view.getUint16( end + 10, true );
	if ( count > MOST_ENTRIES ) {
		throw new RefusedFile( 'too-large' );
	}
	const entries: ZipEntry[] = [];
	let at = view.getUint32( end + 16, true );
	for ( let index = 0; index < count; index++ ) {
		const read = readEntry( view, at, end );
		entries.push( read.entry );
		at = read.next;
	}
	const names = new Set(
		entries.map( ( entry ) => entry.name.toLowerCase() )
	);
	if ( names.size < entries.length ) {
		throw new RefusedFile( 'not-a-zip' );
	}
	if ( entries.reduce( ( sum, entry ) => sum + entry.size, 0 ) > most ) {
		throw new RefusedFile( 'too-large' );
	}
	refuseOverlaps( view, entries );
	return entries;
}

/** Unpacks one entry; throws a `RefusedFile` at more than `most` bytes or when the bytes are not the declared ones. */
export function unpack(
	bytes: Uint8Array,
	entry: ZipEntry,
	most: number
): Uint8Array {
	const view = new DataView(
		bytes.buffer,
		bytes.byteOffset,
		bytes.byteLength
	);
	const start = dataStart( view, entry );
	const packed = bytes.subarray( start, start + entry.packed );
	const content =
		entry.method === 0 ? packed : inflate( packed, entry, most );
	if ( content.length > most ) {
		throw new RefusedFile( 'too-large' );
	}
	if (
		content.length !== entry.size ||
		checksum( content ) !== entry.checksum
	) {
		throw new RefusedFile( 'truncated' );
	}
	return content;
}

function inflate(
	packed: Uint8Array,
	entry: ZipEntry,
	most: number
): Uint8Array {
	if ( entry.method !== 8 ) {
		throw new RefusedFile( 'truncated' );
	}
	const chunks: Uint8Array[] = [];
	let size = 0;
	const stream = new Inflate( ( chunk ) => {
		size += chunk.length;
		if ( size > most ) {
			throw new RefusedFile( 'too-large' );
		}
		chunks.push( chunk );
	} );
	try {
		for ( let at = 0; at < packed.length; at += CHUNK ) {
			stream.push(
				packed.subarray( at, at + CHUNK ),
				at + CHUNK >= packed.length
			);
		}
	} catch ( error ) {
		throw error instanceof RefusedFile
			? error
			: new RefusedFile( 'truncated' );
	}
	const content = new Uint8Array( size );
	let at = 0;
	for ( const chunk of chunks ) {
		content.set( chunk, at );
		at += chunk.length;
	}
	return content;
}
