/**
 * The screen of the school's bodies and people.
 */

import { Button, Notice, Spinner } from '@wordpress/components';
import domReady from '@wordpress/dom-ready';
import { createRoot, useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { siblingsOf } from '../../../lib/directory/order';
import type { Body, Person } from '../../../lib/directory/types';
import { Dialog } from '../../../ui/dialog';
import { write, type Answer } from './api';
import { Bin } from './bin';
import { BinBodyDialog, BodyDialog } from './body-dialogs';
import { BodySection, PersonButtons } from './body-section';
import { screenConfig, type ScreenConfig } from './config';
import { PersonDialog } from './person-dialog';
import './style.scss';
import { useDirectory } from './use-directory';
import { useSorting } from './use-sorting';

type Open =
	| { kind: 'person'; person: Person | null; into: number }
	| { kind: 'body'; body: Body | null }
	| { kind: 'bin-body'; body: Body }
	| { kind: 'bin-person'; person: Person };

function Screen( { config }: { config: ScreenConfig } ) {
	const {
		directory,
		setDirectory,
		problem,
		setProblem,
		load,
		run,
		movePerson,
		moveBody,
	} = useDirectory();
	const [ open, setOpen ] = useState< Open | null >( null );
	const [ said, setSaid ] = useState( '' );
	const notice = useRef< HTMLDivElement >( null );
	const bodies = directory?.bodies ?? [];
	const onMoveBody = ( id: number, before: number ) => {
		const body = bodies.find( ( one ) => one.id === id );
		if ( body ) {
			const siblings = siblingsOf( bodies, body );
			if ( before === 0 || siblings.includes( before ) ) {
				moveBody( body, siblings, before );
			}
		}
	};
	const sorting = useSorting(
		bodies.map( ( { id } ) => id ),
		onMoveBody
	);

	// The button that was pressed may be gone with its row.
	useEffect( () => {
		if ( said !== '' ) {
			notice.current?.focus();
		}
	}, [ said ] );

	if ( ! directory ) {
		return problem === '' ? (
			<Spinner />
		) : (
			<Notice
				status="error"
				isDismissible={ false }
				actions={ [
					{
						label: __( 'Try again', 'cong-truong' ),
						onClick: () => void load(),
					},
				] }
			>
				{ problem }
			</Notice>
		);
	}

	const { people, bin } = directory;
	const alone = people.filter(
		( { id } ) =>
			! bodies.some( ( { members } ) =>
				members.some( ( { person } ) => person === id )
			)
	);
	const close = () => setOpen( null );
	const done = ( text: string ) => ( answer: Answer ) => {
		setDirectory( answer );
		setOpen( null );
		setSaid( text );
	};
	const edit = ( person: Person, into = 0 ) =>
		setOpen( { kind: 'person', person, into } );
	const binPerson = ( person: Person ) =>
		setOpen( { kind: 'bin-person', person } );

	return (
		<div className="ct-directory">
			<p>
				{ __(
					'Enter each person once. Pages that show the organisation follow by themselves.',
					'cong-truong'
				) }
			</p>
			<p className="ct-directory__tools">
				<Button
					__next40pxDefaultSize
					variant="primary"
					onClick={ () => setOpen( { kind: 'body', body: null } ) }
				>
					{ __( 'Add a body', 'cong-truong' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ () =>
						setOpen( { kind: 'person', person: null, into: 0 } )
					}
				>
					{ __( 'Add a person', 'cong-truong' ) }
				</Button>
			</p>
			{ problem !== '' && (
				<Notice status="error" onRemove={ () => setProblem( '' ) }>
					{ problem }
				</Notice>
			) }
			<div ref={ notice } tabIndex={ -1 }>
				{ said !== '' && (
					<Notice status="success" onRemove={ () => setSaid( '' ) }>
						{ said }
					</Notice>
				) }
			</div>
			{ bodies.length === 0 && people.length === 0 && (
				<div className="ct-directory__empty">
					<h2>{ __( 'Nobody is here yet', 'cong-truong' ) }</h2>
					<p>
						{ __(
							'Begin with a body, say Ban Giám hiệu, and add its people with position, duties, office telephone and e-mail. Until then visitors see nothing.',
							'cong-truong'
						) }
					</p>
				</div>
			) }
			{ bodies.map( ( body ) => (
				<BodySection
					key={ body.id }
					body={ body }
					people={ people }
					siblings={ siblingsOf( bodies, body ) }
					sorting={ sorting }
					onMoveBody={ onMoveBody }
					onMovePerson={ ( person, before ) =>
						movePerson(
							body,
							person,
							before,
							people.find( ( { id } ) => id === person )?.name ??
								''
						)
					}
					onEditBody={ () => setOpen( { kind: 'body', body } ) }
					onBinBody={ () => setOpen( { kind: 'bin-body', body } ) }
					onAdd={ () =>
						setOpen( {
							kind: 'person',
							person: null,
							into: body.id,
						} )
					}
					onEdit={ edit }
					onBin={ binPerson }
				/>
			) ) }
			{ alone.length > 0 && (
				<section
					className="ct-directory__body"
					aria-labelledby="ct-alone"
				>
					<header>
						<h2 id="ct-alone">
							{ __(
								'In no body: visitors do not see them',
								'cong-truong'
							) }
						</h2>
					</header>
					<ul>
						{ alone.map( ( person ) => (
							<li key={ person.id }>
								<span className="ct-directory__person">
									<strong>{ person.name }</strong>
								</span>
								<PersonButtons
									person={ person }
									onEdit={ edit }
									onBin={ binPerson }
								/>
							</li>
						) ) }
					</ul>
				</section>
			) }
			<Bin
				bin={ bin }
				onRestore={ ( path, name ) =>
					void run( () => write( path, {} ) ).then(
						( isDone ) =>
							isDone &&
							setSaid(
								sprintf(
									/* translators: %s: name of a person or a body */
									__( 'Brought back: %s.', 'cong-truong' ),
									name
								)
							)
					)
				}
			/>
			{ open?.kind === 'person' && (
				<PersonDialog
					key={ open.person?.id ?? 0 }
					config={ config }
					directory={ directory }
					person={ open.person }
					into={ open.into }
					onChooseExisting={ ( person ) => edit( person, open.into ) }
					onChanged={ setDirectory }
					onSaved={ done( __( 'Saved.', 'cong-truong' ) ) }
					onClose={ close }
				/>
			) }
			{ open?.kind === 'body' && (
				<BodyDialog
					bodies={ bodies }
					body={ open.body }
					usual={ config.usualBodies }
					onSaved={ done( __( 'Saved.', 'cong-truong' ) ) }
					onClose={ close }
				/>
			) }
			{ open?.kind === 'bin-body' && (
				<BinBodyDialog
					bodies={ bodies }
					body={ open.body }
					onSaved={ done(
						sprintf(
							/* translators: %s: name of a person or a body */
							__( 'In the bin: %s.', 'cong-truong' ),
							open.body.name
						)
					) }
					onClose={ close }
				/>
			) }
			{ open?.kind === 'bin-person' && (
				<Dialog
					title={ sprintf(
						/* translators: %s: name of a person or a body */
						__( 'Move “%s” to the bin?', 'cong-truong' ),
						open.person.name
					) }
					confirm={ __( 'Move to the bin', 'cong-truong' ) }
					onConfirm={ async () =>
						done(
							sprintf(
								/* translators: %s: name of a person or a body */
								__( 'In the bin: %s.', 'cong-truong' ),
								open.person.name
							)
						)(
							await write(
								`people/${ open.person.id }/trash`,
								{}
							)
						)
					}
					onClose={ close }
					isDestructive
					isRead
				>
					<p>
						{ __(
							'The person leaves all bodies on the website. They come back to the same places when you bring them back from the bin.',
							'cong-truong'
						) }
					</p>
				</Dialog>
			) }
		</div>
	);
}

domReady( () => {
	const place = document.getElementById( 'cong-truong-directory' );
	const config = screenConfig();
	if ( place && config ) {
		createRoot( place ).render( <Screen config={ config } /> );
	}
} );
