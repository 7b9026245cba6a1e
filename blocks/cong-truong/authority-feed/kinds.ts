/**
 * The kinds of news by the names that the authority gives them: official, so not translated. As in `News\Kinds`.
 */
export const KINDS: readonly { slug: string; name: string }[] = [
	{ slug: 'tin-tuc', name: 'Tin tức' },
	{ slug: 'thong-bao', name: 'Thông báo' },
	{ slug: 'van-ban', name: 'Văn bản' },
	{ slug: 'thu-moi', name: 'Thư mời' },
];

/** The chosen kinds with one more or one less, in the order of the kinds. */
export function withKind(
	chosen: readonly string[],
	kind: string,
	isChosen: boolean
): string[] {
	return KINDS.map( ( { slug } ) => slug ).filter( ( slug ) =>
		slug === kind ? isChosen : chosen.includes( slug )
	);
}
