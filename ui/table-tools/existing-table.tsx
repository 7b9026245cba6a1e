/**
 * A table that exists already: from a file, or pasted from Word, Excel, Google or a page.
 */

import {
	Button,
	FormFileUpload,
	Notice,
	SelectControl,
	TextareaControl,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ClipboardEvent } from 'react';

import type { OwnTable } from '../../lib/import/own-table';
import { makeId } from './make-id';

type Props = {
	table: OwnTable | null;
	onTable: ( table: OwnTable | null ) => void;
};

type Source =
	{ bytes: Uint8Array; name: string } | { html: string } | { text: string };

function sizeText( { part }: OwnTable ): string {
	return sprintf(
		/* translators: 1: number of columns, 2: number of rows */
		__( 'columns: %1$d, rows: %2$d', 'cong-truong' ),
		part.columns.length + 1,
		part.rows.length
	);
}

export function ExistingTable( { table, onTable }: Props ) {
	const [ tables, setTables ] = useState< OwnTable[] >( [] );
	const [ problem, setProblem ] = useState( '' );

	const read = async ( source: () => Promise< Source > ) => {
		setProblem( '' );
		try {
			const { readOwnTables } = await import(
				/* webpackChunkName: "import" */ '../../lib/import/own-table'
			);
			const found = await readOwnTables( await source(), makeId );
			setTables( found );
			onTable( found[ 0 ] ?? null );
		} catch ( error ) {
			setProblem(
				error instanceof Error && error.name === 'Error'
					? error.message
					: __(
							'The browser could not open it, or the part that reads it could not be loaded. Check the connection and try again.',
							'cong-truong'
						)
			);
		}
	};

	const paste = ( event: ClipboardEvent ) => {
		event.preventDefault();
		const html = event.clipboardData.getData( 'text/html' );
		const text = event.clipboardData.getData( 'text/plain' );
		const source = /<table[\s>]/i.test( html ) ? { html } : { text };
		void read( () => Promise.resolve( source ) );
	};

	if ( table ) {
		return (
			<>
				{ tables.length > 1 && (
					<SelectControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						label={ __( 'Which table', 'cong-truong' ) }
						value={ String( tables.indexOf( table ) ) }
						options={ tables.map( ( found, index ) => ( {
							value: String( index ),
							label: `${ found.where }: ${ found.part.title } (${ sizeText( found ) })`,
						} ) ) }
						onChange={ ( index ) =>
							onTable( tables[ Number( index ) ] ?? null )
						}
					/>
				) }
				<Notice
					status="success"
					isDismissible={ false }
					politeness="polite"
				>
					{ sprintf(
						/* translators: %s: size of a table, such as “columns: 4, rows: 12” */
						__( 'Read with all its texts: %s.', 'cong-truong' ),
						sizeText( table )
					) }{ ' ' }
					<Button variant="link" onClick={ () => onTable( null ) }>
						{ __( 'Take another one', 'cong-truong' ) }
					</Button>
				</Notice>
			</>
		);
	}
	return (
		<>
			{ problem !== '' && (
				<Notice
					status="error"
					isDismissible={ false }
					politeness="assertive"
				>
					{ problem }
				</Notice>
			) }
			<TextareaControl
				__nextHasNoMarginBottom
				label={ __( 'Or paste a table that exists', 'cong-truong' ) }
				help={ __(
					'From Word, Excel, Google Sheets or a page: copy it there, click here and press Ctrl+V.',
					'cong-truong'
				) }
				rows={ 1 }
				value=""
				onChange={ () => {} }
				onPaste={ paste }
			/>
			<FormFileUpload
				__next40pxDefaultSize
				onChange={ ( event ) => {
					const file = event.currentTarget.files?.[ 0 ];
					if ( file ) {
						void read( async () => ( {
							bytes: new Uint8Array( await file.arrayBuffer() ),
							name: file.name,
						} ) );
					}
				} }
			>
				{ __( 'Take it from a file…', 'cong-truong' ) }
			</FormFileUpload>
		</>
	);
}
