/**
 * The meta of the post in the editor, read and written with the post.
 */
import { useDispatch, useSelect } from '@wordpress/data';

type Meta = Record< string, unknown >;

type EditorSelectors = {
	getEditedPostAttribute: ( name: string ) => Meta | undefined;
};

type EditorActions = { editPost: ( edits: { meta: Meta } ) => void };

/** Texts of some keys, empty where there are none, and how to change them. */
export function usePostMeta< Key extends string >(
	keys: readonly Key[]
): [
	Record< Key, string >,
	( changes: Partial< Record< Key, string > > ) => void,
] {
	const meta = useSelect(
		( select ) =>
			(
				select( 'core/editor' ) as EditorSelectors
			 ).getEditedPostAttribute( 'meta' ),
		[]
	);
	const { editPost } = useDispatch( 'core/editor' ) as EditorActions;
	const texts = Object.fromEntries(
		keys.map( ( key ) => {
			const value = meta?.[ key ];
			return [ key, typeof value === 'string' ? value : '' ];
		} )
	) as Record< Key, string >;
	return [
		texts,
		( changes ) => editPost( { meta: { ...meta, ...changes } } ),
	];
}
