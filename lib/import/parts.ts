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

/** The part that a relationship of this type leads to; external targets are never followed. */
export function relatedPart(
	parts: Parts,
	from: string,
	type: string
): string | null {
	const file = from.replace( /([^/]*)$/, '_rels/$1.rels' );
	const source = parts.get( file );
	for ( const relation of source ? elements( parseXml( source ) ) : [] ) {
		const { Type = '', Target = '', TargetMode = '' } = relation.attributes;
		if ( Type.endsWith( `/${ type }` ) && TargetMode !== 'External' ) {
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
