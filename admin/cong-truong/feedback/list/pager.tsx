import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

type Props = {
	page: number;
	pages: number;
	isBusy: boolean;
	onTurn: ( page: number ) => void;
};

export function Pager( { page, pages, isBusy, onTurn }: Props ) {
	return pages <= 1 ? null : (
		<div className="ct-feedback__actions">
			<Button
				__next40pxDefaultSize
				variant="secondary"
				disabled={ isBusy || page <= 1 }
				accessibleWhenDisabled
				onClick={ () => onTurn( page - 1 ) }
			>
				{ __( 'Previous page', 'cong-truong' ) }
			</Button>
			<Button
				__next40pxDefaultSize
				variant="secondary"
				disabled={ isBusy || page >= pages }
				accessibleWhenDisabled
				onClick={ () => onTurn( page + 1 ) }
			>
				{ __( 'Next page', 'cong-truong' ) }
			</Button>
			<span>
				{ sprintf(
					/* translators: 1: number of the page, 2: number of pages */
					__( 'Page %1$d of %2$d', 'cong-truong' ),
					page,
					pages
				) }
			</span>
		</div>
	);
}
