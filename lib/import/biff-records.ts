/**
 * Records of an old Excel file (BIFF5 and BIFF8) and the texts in them.
 */
import { toNfc } from '../text';
import { RefusedFile } from './refuse';

export const CONTINUE = 0x3c;

export type BiffRecord = {
	type: number;
	at: number;
	data: Uint8Array;
	view: DataView;
};

export type BiffText = { text: string; runs: { from: number; font: number }[] };

/** Where a text ends is told by its length in letters, which take one or two bytes, and records may break in the middle. */
export class TextReader {
	private readonly pieces: Uint8Array[];
	private piece = 0;
	private at: number;

	public constructor( pieces: Uint8Array[], at = 0 ) {
		this.pieces = pieces;
		this.at = at;
	}

	public isAtEnd(): boolean {
		this.skipEnded();
		return this.piece >= this.pieces.length;
	}

	public byte(): number {
		this.skipEnded();
		const value = this.pieces[ this.piece ]?.[ this.at ];
		if ( value === undefined ) {
			throw new RefusedFile( 'truncated' );
		}
		this.at += 1;
		return value;
	}

	public short(): number {
		return this.byte() | ( this.byte() << 8 );
	}

	public long(): number {
		return this.short() + this.short() * 0x10000;
	}

	/** `lengthBytes` 1: names of sheets and fonts; 2: everything else. */
	public text( lengthBytes: 1 | 2 ): BiffText {
		const length = lengthBytes === 1 ? this.byte() : this.short();
		const flags = this.byte();
		const runCount = flags & 8 ? this.short() : 0;
		const extra = flags & 4 ? this.long() : 0;
		const text = this.letters( length, ( flags & 1 ) === 1 );
		const runs = Array.from( { length: runCount }, () => ( {
			from: this.short(),
			font: this.short(),
		} ) );
		this.skip( extra );
		return { text, runs };
	}

	private letters( length: number, isWideFirst: boolean ): string {
		let isWide = isWideFirst;
		let text = '';
		for ( let left = length; left > 0; left-- ) {
			const piece = this.pieces[ this.piece ];
			if ( piece && this.at >= piece.length ) {
				this.piece += 1;
				this.at = 0;
				isWide = ( this.byte() & 1 ) === 1;
			}
			text += String.fromCharCode( isWide ? this.short() : this.byte() );
		}
		return text;
	}

	private skip( length: number ): void {
		for ( let left = length; left > 0; ) {
			this.skipEnded();
			const piece = this.pieces[ this.piece ];
			if ( ! piece ) {
				throw new RefusedFile( 'truncated' );
			}
			const step = Math.min( left, piece.length - this.at );
			this.at += step;
			left -= step;
		}
	}

	private skipEnded(): void {
		while (
			this.piece < this.pieces.length &&
			this.at >= ( this.pieces[ this.piece ]?.length ?? 0 )
		) {
			this.piece += 1;
			this.at = 0;
		}
	}
}

export function* recordsFrom(
	stream: Uint8Array,
	start: number
): Generator< BiffRecord > {
	const whole = new DataView(
		stream.buffer,
		stream.byteOffset,
		stream.byteLength
	);
	for ( let at = start; at + 4 <= stream.length; ) {
		const type = whole.getUint16( at, true );
		const length = whole.getUint16( at + 2, true );
		const from = at + 4;
		if ( type === 0 && length === 0 ) {
			return;
		}
		if ( from + length > stream.length ) {
			throw new RefusedFile( 'truncated' );
		}
		const view = new DataView(
			stream.buffer,
			stream.byteOffset + from,
			length
		);
		yield { type, at, data: stream.subarray( from, from + length ), view };
		at = from + length;
	}
}

/** Texts of BIFF5 are bytes in the code page of the file; those in an old Vietnamese font are meant byte for byte. */
export function decoderOf(
	codePage: number
): ( bytes: Uint8Array, font?: string ) => string {
	const known =
		codePage >= 1250 && codePage <= 1258
			? `windows-${ codePage }`
			: 'windows-1252';
	return ( bytes, font = '' ) =>
		toNfc(
			new TextDecoder(
				/^\.?vn/i.test( font ) ? 'windows-1252' : known
			).decode( bytes )
		);
}
