/**
 * The part of `@wordpress/block-editor` that this project uses: the package publishes no types of its own.
 */
declare module '@wordpress/block-editor' {
	import type {
		ComponentType,
		CSSProperties,
		ReactNode,
		Ref,
		RefCallback,
	} from 'react';

	type BlockProps = {
		className?: string;
		style?: CSSProperties;
		id?: string;
		ref?: Ref< HTMLElement >;
		[ attribute: `data-${ string }` ]: string | undefined;
		[ attribute: `aria-${ string }` ]: string | undefined;
	};

	export const useBlockProps: {
		( props?: BlockProps ): Omit< BlockProps, 'ref' > & {
			ref: RefCallback< HTMLElement >;
		};
		save: ( props?: BlockProps ) => BlockProps;
	};

	export const InspectorControls: ComponentType< {
		group?:
			| 'default'
			| 'settings'
			| 'styles'
			| 'advanced'
			| 'color'
			| 'dimensions'
			| 'typography';
		children?: ReactNode;
	} >;

	export const BlockControls: ComponentType< {
		group?: 'default' | 'block' | 'inline' | 'other' | 'parent';
		children?: ReactNode;
	} >;

	export const BlockIcon: ComponentType< {
		icon: ReactNode;
		showColors?: boolean;
		className?: string;
	} >;
}
