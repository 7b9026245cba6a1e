/**
 * Parts of an Office package by what they are, not by the names they usually have.
 */
import { elements, parseXml } from './xml';
import type { XmlElement } from './xml';

export type Parts = Map< string, string >;

/** Path of a relationship's target, lower case as the keys of `Parts` are. */
function resolveTarget( from: string, target: string ): string {
	const folder = target.startsWith( '/' ) ? '' : from.replace( /[^/]*$/, '' );
	const steps: string[] = [];
	for ( const step of `${ folder }${ target }`.split( '/' ) ) {
		if ( step === '..' ) {
			steps.pop();
		} else if ( step !== '' && step !== '.' ) {
			steps.push( step );
		}
	}
	return steps.join( '/' ).toLowerCase();
}

function relations( parts: Parts, from: string ): XmlElement[] {
	const source = parts.get( from.replace( /([^/]*)$/, '_rels/$1.rels' ) );
	return source
		? elements( parseXml( source ) ).filter(
				( { attributes } ) => attributes.TargetMode !== 'External'
			)
		: [];
}

/** The parts that a part leads to, by the id of the relationship. */
export function relatedParts(
	parts: Parts,
	from: string
): Map< string, string > {
	return new Map(
		relations( parts, from ).map( ( { attributes } ) => [
			attributes.Id ?? '',
			resolveTarget( from, attributes.Target ?? '' ),
		] )
	);
}

/** The part that a relationship of this type leads to; external targets are never followed. */
export function relatedPart(
	parts: Parts,
	from: string,
	type: string
): string | null {
	for ( const { attributes } of relations( parts, from ) ) {
		const { Type = '', Target = '' } = attributes;
		if ( Type.endsWith( `/${ type }` ) ) {
			return resolveTarget( from, Target );
		}
	}
	return null;
}

export function parsePart(
	parts: Parts,
	path: string | null
): XmlElement | null {
	const text = path === null ? undefined : parts.get( path );
	return text === undefined ? null : parseXml( text );
}
