import { useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';

/** What visitors see, with links that lead nowhere. */
export function Edit( {}: BlockEditProps< Record< string, never > > ) {
	const base = 'wp-block-cong-truong-share__';
	return (
		<div { ...useBlockProps() }>
			<p className={ `${ base }label` }>
				{ __( 'Share this post', 'cong-truong' ) }
			</p>
			<ul className={ `${ base }list` }>
				{ [ 'Facebook', __( 'Email', 'cong-truong' ) ].map(
					( label ) => (
						<li key={ label }>
							<span className={ `${ base }link` }>{ label }</span>
						</li>
					)
				) }
			</ul>
		</div>
	);
}
