/**
 * What a JSON Schema cannot say about a form: ids that must be unique or exist, wordings that must not clash.
 */
import type { Regime } from '../lib/disclosure/regime';
import {
	parseCellColumn,
	partOfRow,
	resolveForm,
} from '../lib/disclosure/resolve-form';
import type {
	CellRef,
	Column,
	FormSource,
	ResolvedForm,
	Row,
	Rule,
	TablePart,
} from '../lib/disclosure/types';
import { foldText } from '../lib/text/fold';

function twice( ids: string[] ): string[] {
	return [
		...new Set(
			ids.filter( ( id, index ) => ids.indexOf( id ) !== index )
		),
	];
}

function comparable( text: string ): string {
	return foldText( text )
		.replace( /[^\p{L}\p{N}]+/gu, ' ' )
		.trim();
}

function clashes( items: ( Row | Column )[], kind: string ): string[] {
	const owners = new Map< string, string >();
	const problems: string[] = [];
	for ( const { id, label, aliases = [] } of items ) {
		for ( const wording of new Set(
			[ label, ...aliases ].map( comparable )
		) ) {
			const owner = owners.get( wording );
			if ( wording !== '' && owner !== undefined ) {
				problems.push(
					`${ kind } ${ owner } and ${ id } share the wording "${ wording }"`
				);
			}
			owners.set( wording, id );
		}
	}
	return problems;
}

function groupBy< Item >(
	items: Item[],
	key: ( item: Item ) => string
): Item[][] {
	const groups = new Map< string, Item[] >();
	for ( const item of items ) {
		groups.set( key( item ), [
			...( groups.get( key( item ) ) ?? [] ),
			item,
		] );
	}
	return [ ...groups.values() ];
}

function rowProblems( part: TablePart ): string[] {
	const problems: string[] = [];
	part.rows.forEach( ( row, index ) => {
		const parentIndex = part.rows.findIndex(
			( { id } ) => id === row.parent
		);
		const parent = part.rows[ parentIndex ];
		if ( row.parent !== null && ! parent ) {
			problems.push(
				`row ${ row.id } has an unknown parent ${ row.parent }`
			);
		} else if ( parent && parentIndex > index ) {
			problems.push( `row ${ row.id } stands before its parent` );
		}
		if ( row.depth !== ( parent ? parent.depth + 1 : 0 ) ) {
			problems.push( `row ${ row.id } has depth ${ row.depth }` );
		}
	} );
	// Two blank rows under one parent have the same label on purpose.
	const named = part.rows.filter( ( { blankLabel } ) => ! blankLabel );
	return [
		...problems,
		...groupBy( named, ( { parent } ) => parent ?? '' ).flatMap( ( rows ) =>
			clashes( rows, 'rows' )
		),
	];
}

function columnProblems( part: TablePart ): string[] {
	const ids = part.columns.flatMap( ( { id, hasRate } ) =>
		hasRate ? [ id, `${ id }_rate` ] : [ id ]
	);
	const groups = groupBy( part.columns, ( { path } ) =>
		path.slice( 0, -1 ).join( '|' )
	);
	return [
		...twice( ids ).map( ( id ) => `column ${ id } stands twice` ),
		...groups.flatMap( ( columns ) => clashes( columns, 'columns' ) ),
	];
}

function partProblems( part: TablePart ): string[] {
	const rows = new Set< string | null >( [
		null,
		...part.rows.map( ( { id } ) => id ),
	] );
	return [
		...rowProblems( part ),
		...columnProblems( part ),
		...part.allowsRowsUnder
			.filter( ( parent ) => ! rows.has( parent ) )
			.map(
				( parent ) =>
					`rows may be added under ${ parent }, which does not exist`
			),
	].map( ( problem ) => `part ${ part.id }: ${ problem }` );
}

/** Every row and column that a rule names, so that a misspelt one is found. */
function namedBy( rule: Rule ): {
	rows: string[];
	columns: string[];
	cells: CellRef[];
} {
	const list = ( ids: '*' | string[] ) => ( ids === '*' ? [] : ids );
	const given = ( ids: ( string | undefined )[] ) =>
		ids.filter( ( id ) => id !== undefined );
	switch ( rule.type ) {
		case 'sum_rows':
			return {
				rows: [ rule.total, ...rule.parts ],
				columns: list( rule.columns ),
				cells: [],
			};
		case 'sum_columns':
			return {
				rows: list( rule.rows ),
				columns: [ rule.total, ...rule.parts ],
				cells: [],
			};
		case 'rate': {
			const byRow = 'row' in rule.base;
			const base =
				'row' in rule.base
					? given( [ rule.base.row, rule.base.rowIfEmpty ] )
					: [ rule.base.column ];
			return {
				rows: [ ...list( rule.rows ), ...( byRow ? base : [] ) ],
				columns: [ ...list( rule.columns ), ...( byRow ? [] : base ) ],
				cells: [],
			};
		}
		case 'part_of_whole':
			return {
				rows: given( [ rule.whole, rule.wholeIfEmpty, ...rule.parts ] ),
				columns: list( rule.columns ),
				cells: [],
			};
		case 'equal_rows':
		case 'required':
			return {
				rows: [ ...rule.rows ],
				columns: list( rule.columns ),
				cells: [],
			};
		case 'pair_sum':
			return {
				rows: [ rule.row, rule.equals ],
				columns: list( rule.columns ),
				cells: [],
			};
		case 'ratio':
			return {
				rows: [],
				columns: [],
				cells: [ rule.target, rule.numerator, rule.denominator ],
			};
	}
}

function ruleProblems( form: ResolvedForm, rule: Rule ): string[] {
	const { rows, columns, cells } = namedBy( rule );
	const parts = new Set( rows.map( ( row ) => partOfRow( form, row ) ) );
	const wanted =
		rule.type === 'sum_columns'
			? ( rule.part ?? form.parts[ 0 ]?.id )
			: undefined;
	const places =
		wanted === undefined
			? form.parts.filter(
					( part ) => parts.size === 0 || parts.has( part )
				)
			: form.parts.filter( ( { id } ) => id === wanted );
	return [
		...( places.length === 0 ? [ 'stands in no part' ] : [] ),
		...( parts.size > 1 ? [ 'names rows of several parts' ] : [] ),
		...rows
			.filter( ( row ) => ! partOfRow( form, row ) )
			.map( ( row ) => `names row ${ row }, which does not exist` ),
		...columns
			.filter(
				( column ) =>
					! places.some( ( part ) =>
						part.columns.some( ( { id } ) => id === column )
					)
			)
			.map(
				( column ) => `names column ${ column }, which does not exist`
			),
		...cells.flatMap( ( { row, column } ) => {
			const part = partOfRow( form, row );
			return part && parseCellColumn( part, column )
				? []
				: [ `names cell ${ row }/${ column }, which does not exist` ];
		} ),
	].map( ( problem ) => `rule ${ rule.id } ${ problem }` );
}

function highlightProblems( form: ResolvedForm ): string[] {
	return ( form.highlights ?? [] )
		.filter( ( { row, column } ) => {
			const part = partOfRow( form, row );
			return ! part || ! parseCellColumn( part, column );
		} )
		.map(
			( { id, row, column } ) =>
				`highlight ${ id } names cell ${ row }/${ column }, which does not exist`
		);
}

/** Problems of a form at each of its levels. */
export function formProblems(
	source: FormSource,
	regimes: Regime[]
): string[] {
	const regime = regimes.find( ( { id } ) => id === source.regime );
	const problems = regime?.groups.some( ( { id } ) => id === source.group )
		? []
		: [ `group ${ source.group } does not exist` ];
	for ( const level of source.levels ) {
		const form = resolveForm( source, level );
		const ids = form.parts.flatMap( ( { rows } ) =>
			rows.map( ( { id } ) => id )
		);
		const found = [
			...twice( ids ).map( ( id ) => `row ${ id } stands twice` ),
			...twice( form.parts.map( ( { id } ) => id ) ).map(
				( id ) => `part ${ id } stands twice`
			),
			...twice( form.rules.map( ( { id } ) => id ) ).map(
				( id ) => `rule ${ id } stands twice`
			),
			...form.parts.flatMap( partProblems ),
			...form.rules.flatMap( ( rule ) => ruleProblems( form, rule ) ),
			...highlightProblems( form ),
		];
		problems.push(
			...found.map( ( problem ) => `${ level }: ${ problem }` )
		);
	}
	return [ ...new Set( problems ) ];
}

/** Problems of the forms together, and of what the circulars say about them. */
export function regimeProblems(
	forms: FormSource[],
	regimes: Regime[]
): string[] {
	const duties = regimes.flatMap( ( regime ) =>
		regime.duties.flatMap( ( { group, forms: ids } ) => [
			...( regime.groups.some( ( { id } ) => id === group )
				? []
				: [ `${ regime.id }: duty of unknown group ${ group }` ] ),
			...ids
				.filter(
					( id ) =>
						! forms.some(
							( form ) =>
								form.id === id && form.regime === regime.id
						)
				)
				.map(
					( id ) =>
						`${ regime.id }: duty to publish ${ id }, which does not exist`
				),
		] )
	);
	return [
		...duties,
		...twice(
			forms.map( ( { regime, id } ) => `${ regime }/${ id }` )
		).map( ( id ) => `form ${ id } stands twice` ),
		...twice(
			forms.map( ( { regime, slug } ) => `${ regime }/${ slug }` )
		).map( ( slug ) => `slug ${ slug } stands twice` ),
	];
}
