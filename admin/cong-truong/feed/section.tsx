import type { ReactNode, Ref } from 'react';

type Props = {
	title: string;
	/** For a heading that takes the focus. */
	heading?: Ref< HTMLHeadingElement >;
	children: ReactNode;
};

export function Section( { title, heading, children }: Props ) {
	return (
		<section className="ct-feed__section">
			<h2 ref={ heading } tabIndex={ heading ? -1 : undefined }>
				{ title }
			</h2>
			{ children }
		</section>
	);
}
