/**
 * One body with its people.
 */

import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import type { Body, Person } from '../../../lib/directory/types';
import { MoveButtons } from './move-buttons';
import { useSorting, type Sorting } from './use-sorting';

/** Whose contacts the circulars ask for. */
const LEADERSHIP = 'ban-giam-hieu';

function missingOf( { phone, email, duties }: Person ): string {
	return [
		phone === '' ? __( 'telephone', 'cong-truong' ) : '',
		email === '' ? __( 'e-mail', 'cong-truong' ) : '',
		duties === '' ? __( 'duties', 'cong-truong' ) : '',
	]
		.filter( ( text ) => text !== '' )
		.join( ', ' );
}

export function PersonButtons( {
	person,
	onEdit,
	onBin,
}: {
	person: Person;
	onEdit: ( person: Person ) => void;
	onBin?: ( person: Person ) => void;
} ) {
	return (
		<span className="ct-directory__actions">
			<Button variant="link" onClick={ () => onEdit( person ) }>
				{ __( 'Edit', 'cong-truong' ) }
				<span className="screen-reader-text">{ ` ${ person.name }` }</span>
			</Button>
			{ onBin && (
				<Button
					variant="link"
					isDestructive
					onClick={ () => onBin( person ) }
				>
					{ __( 'Move to the bin', 'cong-truong' ) }
					<span className="screen-reader-text">{ ` ${ person.name }` }</span>
				</Button>
			) }
		</span>
	);
}

type Props = {
	body: Body;
	people: Person[];
	siblings: number[];
	sorting: Sorting;
	onMoveBody: ( id: number, before: number ) => void;
	onMovePerson: ( person: number, before: number ) => void;
	onEditBody: () => void;
	onBinBody: () => void;
	onAdd: () => void;
	onEdit: ( person: Person ) => void;
	onBin: ( person: Person ) => void;
};

export function BodySection( {
	body,
	people,
	siblings,
	sorting,
	onMoveBody,
	onMovePerson,
	onEditBody,
	onBinBody,
	onAdd,
	onEdit,
	onBin,
}: Props ) {
	const ids = body.members.map( ( { person } ) => person );
	const sortingPeople = useSorting( ids, onMovePerson );
	return (
		<section
			className={ `ct-directory__body is-depth-${ Math.min( 4, body.depth ) }${ sorting.className( body.id ) }` }
			data-item
			aria-labelledby={ `ct-body-${ body.id }` }
			{ ...sorting.item( body.id ) }
		>
			<header>
				<MoveButtons
					ids={ siblings }
					id={ body.id }
					name={ body.name }
					sorting={ sorting }
					onMove={ onMoveBody }
				/>
				<h2 id={ `ct-body-${ body.id }` }>{ body.name }</h2>
				<span className="ct-directory__actions">
					<Button variant="link" onClick={ onEditBody }>
						{ __( 'Rename', 'cong-truong' ) }
						<span className="screen-reader-text">{ ` ${ body.name }` }</span>
					</Button>
					<Button variant="link" isDestructive onClick={ onBinBody }>
						{ __( 'Move to the bin', 'cong-truong' ) }
						<span className="screen-reader-text">{ ` ${ body.name }` }</span>
					</Button>
				</span>
			</header>
			<ol>
				{ body.members.map( ( { person: id, position } ) => {
					const person = people.find( ( one ) => one.id === id );
					if ( ! person ) {
						return null;
					}
					const missing =
						body.slug === LEADERSHIP ? missingOf( person ) : '';
					return (
						<li
							key={ id }
							data-item
							className={ sortingPeople.className( id ) }
							{ ...sortingPeople.item( id ) }
						>
							<MoveButtons
								ids={ ids }
								id={ id }
								name={ person.name }
								sorting={ sortingPeople }
								onMove={ onMovePerson }
							/>
							<span className="ct-directory__person">
								<strong>{ person.name }</strong>
								{ position !== '' && <span>{ position }</span> }
								{ missing !== '' && (
									<span className="ct-directory__missing">
										{ sprintf(
											/* translators: %s: list such as “telephone, e-mail” */
											__( 'Missing: %s', 'cong-truong' ),
											missing
										) }
									</span>
								) }
							</span>
							<PersonButtons
								person={ person }
								onEdit={ onEdit }
								onBin={ onBin }
							/>
						</li>
					);
				} ) }
			</ol>
			<Button __next40pxDefaultSize variant="tertiary" onClick={ onAdd }>
				{ __( 'Add a person', 'cong-truong' ) }
				<span className="screen-reader-text">{ ` ${ body.name }` }</span>
			</Button>
		</section>
	);
}
