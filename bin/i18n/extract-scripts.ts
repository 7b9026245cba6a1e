/**
 * Finds translatable strings in TypeScript.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

import type { Message } from './messages';

type Argument = 'msgid' | 'msgidPlural' | 'msgctxt' | 'number' | 'domain';

const functions = new Map< string, Argument[] >(
	Object.entries( {
		__: [ 'msgid', 'domain' ],
		_x: [ 'msgid', 'msgctxt', 'domain' ],
		_n: [ 'msgid', 'msgidPlural', 'number', 'domain' ],
		_nx: [ 'msgid', 'msgidPlural', 'number', 'msgctxt', 'domain' ],
	} )
);

/** Strings of one text domain in a file. A string that is put together at run time cannot be translated and is an error. */
export function extractScript(
	path: string,
	domain: string,
	text = readFileSync( path, 'utf8' )
): Message[] {
	const source = ts.createSourceFile(
		path,
		text,
		ts.ScriptTarget.Latest,
		true
	);
	const messages: Message[] = [];
	const visit = ( node: ts.Node ) => {
		if ( ts.isCallExpression( node ) ) {
			const message = readCall( node, source, domain );
			if ( message ) {
				messages.push( { ...message, references: [ path ] } );
			}
		}
		ts.forEachChild( node, visit );
	};
	visit( source );
	return messages;
}

function readCall(
	call: ts.CallExpression,
	source: ts.SourceFile,
	domain: string
): Omit< Message, 'references' > | null {
	const callee = call.expression;
	const name = ts.isPropertyAccessExpression( callee )
		? callee.name.text
		: callee.getText( source );
	const order = functions.get( name );
	if ( ! order ) {
		return null;
	}
	const given = new Map< Argument, string | null >();
	order.forEach( ( argument, index ) => {
		const node = call.arguments[ index ];
		given.set( argument, node ? constantText( node ) : '' );
	} );
	if ( given.get( 'domain' ) !== domain ) {
		return null;
	}
	const text = ( argument: Argument ): string => {
		const value = given.has( argument ) ? given.get( argument ) : '';
		if ( typeof value !== 'string' ) {
			const { line } = source.getLineAndCharacterOfPosition(
				call.getStart( source )
			);
			throw new Error(
				`${ source.fileName }:${ line + 1 }: ${ name }() needs literal strings.`
			);
		}
		return value;
	};
	return {
		msgid: text( 'msgid' ),
		msgctxt: text( 'msgctxt' ),
		msgidPlural: text( 'msgidPlural' ),
		comments: translatorsComments( call, source ),
	};
}

function constantText( node: ts.Expression ): string | null {
	if ( ts.isStringLiteralLike( node ) ) {
		return node.text;
	}
	if ( ts.isParenthesizedExpression( node ) ) {
		return constantText( node.expression );
	}
	if (
		ts.isBinaryExpression( node ) &&
		node.operatorToken.kind === ts.SyntaxKind.PlusToken
	) {
		const left = constantText( node.left );
		const right = constantText( node.right );
		return left === null || right === null ? null : left + right;
	}
	return null;
}

/** The comment may stand before the call or before anything around it, up to its statement. */
function translatorsComments(
	call: ts.CallExpression,
	source: ts.SourceFile
): string[] {
	for (
		let node: ts.Node = call;
		! ts.isSourceFile( node );
		node = node.parent
	) {
		const ranges =
			ts.getLeadingCommentRanges( source.text, node.getFullStart() ) ??
			[];
		const comments = ranges
			.map( ( { pos, end } ) => source.text.slice( pos, end ) )
			.map( ( comment ) => comment.replace( /^\/[/*]+|\*+\/$/g, '' ) )
			.map( ( comment ) =>
				comment.replace( /\s*\n\s*\*?\s*/g, ' ' ).trim()
			)
			.filter( ( comment ) => /^translators:/i.test( comment ) );
		if ( comments.length > 0 ) {
			return comments;
		}
		if ( ts.isStatement( node ) && ! ts.isBlock( node ) ) {
			break;
		}
	}
	return [];
}
