/**
 * Which table of the file was read, as what, and which other one could be.
 */

import { Button, SelectControl } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { ResolvedForm } from '../../lib/disclosure/types';
import type { ImportPreview, SourceChoice } from '../../lib/import';
import { levelLabel, periodLabel, yearLabel } from '../labels';

/** `Biểu mẫu 10 · THCS · năm học 2020–2021`: what the titles say, or empty. */
function titleText( {
	code,
	level,
	schoolYear,
	period,
}: Pick< SourceChoice, 'code' | 'level' | 'schoolYear' | 'period' > ): string {
	return [
		code === null || code === ''
			? ''
			: sprintf(
					/* translators: %s: number of a form */
					__( 'Form %s', 'cong-truong' ),
					code
				),
		level === null ? '' : levelLabel( level ),
		schoolYear === null
			? ''
			: sprintf(
					/* translators: %s: a school year, such as “2020–2021” */
					__( 'school year %s', 'cong-truong' ),
					yearLabel( schoolYear )
				),
		period === null ? '' : periodLabel( period ),
	]
		.filter( ( text ) => text !== '' )
		.join( ' · ' );
}

function sourceText( source: SourceChoice ): string {
	const title = titleText( source );
	const rows = sprintf(
		/* translators: %d: number of rows of a table */
		_n(
			'%d row of this form',
			'%d rows of this form',
			source.rows,
			'cong-truong'
		),
		source.rows
	);
	return `${ source.where }${ title === '' ? '' : `: ${ title }` } (${ rows })`;
}

/** Advice, as titles are often copied from elsewhere. Whatever else a title says otherwise is asked about below. */
export function differenceText(
	{ code }: Pick< SourceChoice, 'code' >,
	form: Pick< ResolvedForm, 'code' >
): string {
	return code === null || form.code === '' || code === form.code
		? ''
		: sprintf(
				/* translators: 1: number of the form in the title, 2: number of the form that is open */
				__(
					'The title of this table says that it is form %1$s. It was read as form %2$s.',
					'cong-truong'
				),
				code,
				form.code
			);
}

/** The tables of the file to choose from. */
export function SourceSelect( {
	sources,
	source,
	onChoose,
}: {
	sources: SourceChoice[];
	/** Undefined where none was read. */
	source: string | undefined;
	onChoose: ( source: string ) => void;
} ) {
	const options = sources.map( ( choice ) => ( {
		value: choice.id,
		label: sourceText( choice ),
	} ) );
	return (
		<SelectControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			label={
				source === undefined
					? __( 'Read one of its tables all the same', 'cong-truong' )
					: __( 'Choose another table', 'cong-truong' )
			}
			value={ source ?? '' }
			options={
				source === undefined
					? [
							{
								value: '',
								label: __( 'Which one?', 'cong-truong' ),
							},
							...options,
						]
					: options
			}
			onChange={ ( chosen ) => {
				if ( chosen !== '' ) {
					onChoose( chosen );
				}
			} }
		/>
	);
}

export function Source( {
	preview,
	fileName,
	form,
	onChoose,
	onOther,
}: {
	preview: ImportPreview;
	fileName: string;
	form: Pick< ResolvedForm, 'code' >;
	onChoose: ( source: string ) => void;
	/** Another file; null where none was chosen. */
	onOther: ( () => void ) | null;
} ) {
	const { sources = [], source } = preview;
	const read = sources.find( ( { id } ) => id === source );
	const difference = read ? differenceText( read, form ) : '';
	return (
		<div className="ct-import__source">
			<p className="ct-import__file">
				{ sprintf(
					/* translators: %s: name of a file */
					__( '%s · nothing has changed yet', 'cong-truong' ),
					fileName
				) }{ ' ' }
				{ onOther && (
					<Button variant="link" onClick={ onOther }>
						{ __( 'choose another file', 'cong-truong' ) }
					</Button>
				) }
			</p>
			{ difference !== '' && (
				<p className="ct-import__difference" role="note">
					{ difference }
				</p>
			) }
			{ sources.length > 1 && (
				<SourceSelect
					sources={ sources }
					source={ source }
					onChoose={ onChoose }
				/>
			) }
		</div>
	);
}
