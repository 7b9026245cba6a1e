/**
 * Figures that can be read in more than one way, asked about once for each column.
 */

import { numberFigure, placeOf, refOf } from './figures';
import type { AmbiguousDetails } from './details';
import type { Draft } from './draft';
import type { Figure, Look, Place, Table } from './figures';
import { fingerprint } from './fingerprint';
import { lookThrough } from './offers';
import type { Rulebook } from './offers';
import type { Instance } from './instance';

type Asked = { place: Place; figure: Figure };

function askedCells( table: Table ): Map< string, Asked[] > {
	const columns = new Map< string, Asked[] >();
	for ( const row of table.rows.values() ) {
		for ( const { id, hasRate } of row.part.columns ) {
			for ( const column of hasRate ? [ id, `${ id }_rate` ] : [ id ] ) {
				const place = placeOf( row.id, column );
				const figure = table.look( place );
				if ( figure.reading ) {
					const key = `${ row.part.id }:${ column }`;
					columns.set( key, [
						...( columns.get( key ) ?? [] ),
						{ place, figure },
					] );
				}
			}
		}
	}
	return columns;
}

type Choice = { figure: Figure; raw: string };

/** The readings of a figure, as figures that can be read in one way only. */
export function choicesOf( { reading }: Figure ): Choice[] {
	return ( reading?.readings ?? [] ).flatMap( ( { value, raw } ) =>
		raw === undefined || value === null || typeof value === 'boolean'
			? []
			: [ { figure: numberFigure( value, raw ), raw } ]
	);
}

/** A disagreement that another reading of one of its figures would end is a question of reading. */
export function isQuestionOfReading( instance: Instance, look: Look ): boolean {
	return instance.cells.some( ( place ) =>
		choicesOf( look( place ) ).some(
			( { figure } ) =>
				! instance.judge(
					lookThrough( new Map( [ [ place.key, figure ] ] ), look )
				)
		)
	);
}

/** For each cell the likeliest reading with which all rules agree; null where there is none. */
function choose( asked: Asked[], book: Rulebook ): Draft[ 'offer' ] | null {
	const changed = new Map< string, Figure >();
	const look = lookThrough( changed, book.table.look );
	const offer: NonNullable< Draft[ 'offer' ] > = [];
	for ( const { place, figure } of asked ) {
		const fitting = choicesOf( figure ).find( ( choice ) => {
			changed.set( place.key, choice.figure );
			return ( book.byCell.get( place.key ) ?? [] ).every(
				( instance ) => ! instance.judge( look )
			);
		} );
		if ( ! fitting ) {
			return null;
		}
		offer.push( { ...refOf( place ), raw: fitting.raw } );
	}
	return offer;
}

export function ambiguous( book: Rulebook ): Draft[] {
	return [ ...askedCells( book.table ) ].map( ( [ key, asked ] ): Draft => {
		const places = asked.map( ( { place } ) => place );
		const details: AmbiguousDetails = {
			kind: 'ambiguous',
			cells: asked.map( ( { place, figure } ) => ( {
				cell: refOf( place ),
				raw: figure.raw,
				readings: ( figure.reading?.readings ?? [] ).map(
					( { value, label, raw } ) => ( {
						value,
						label,
						raw: raw ?? figure.raw,
					} )
				),
			} ) ),
		};
		const offer = choose( asked, book );
		return {
			key: `ambiguous_number:${ key }`,
			rule: 'ambiguous_number',
			type: 'ambiguous_number',
			strength: 'weak',
			instances: [],
			details,
			also: [],
			cells: places,
			figures: fingerprint( places, book.table.look ),
			...( offer ? { offer } : {} ),
		};
	} );
}
