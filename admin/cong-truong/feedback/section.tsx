import type { ReactNode, Ref } from 'react';

type Props = {
	title: string;
	/** For a heading that takes the focus. */
	heading?: Ref< HTMLHeadingElement >;
	/** Visibly different, say for what only the staff sees. */
	look?: string;
	children: ReactNode;
};

export function Section( { title, heading, look, children }: Props ) {
	return (
		<section
			className={ `ct-feedback__section${ look ? ` is-${ look }` : '' }` }
		>
			<h2 ref={ heading } tabIndex={ heading ? -1 : undefined }>
				{ title }
			</h2>
			{ children }
		</section>
	);
}
