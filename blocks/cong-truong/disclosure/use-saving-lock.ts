import { useDispatch } from '@wordpress/data';
import { useEffect } from '@wordpress/element';

type Locks = {
	lockPostSaving: ( name: string ) => void;
	unlockPostSaving: ( name: string ) => void;
	lockPostAutosaving: ( name: string ) => void;
	unlockPostAutosaving: ( name: string ) => void;
};

/** The post stays as it was saved last while a table waits that saving would drop. Widgets have no such lock. */
export function useSavingLock( clientId: string ): void {
	const locks: Locks | undefined = useDispatch( 'core/editor' );

	useEffect( () => {
		const name = `cong-truong-table-${ clientId }`;
		locks?.lockPostSaving( name );
		locks?.lockPostAutosaving( name );
		return () => {
			locks?.unlockPostSaving( name );
			locks?.unlockPostAutosaving( name );
		};
	}, [ locks, clientId ] );
}
