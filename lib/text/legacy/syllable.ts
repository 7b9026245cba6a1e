/**
 * Whether letters make a Vietnamese syllable: what tells text in an old encoding from text that is right already.
 */

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?';
const OPEN =
	'(?:[aeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oa|oai|oao|oay|oe|oeo|oi|ôi|ơi|ua|ui|uê|uơ|uy|uya|uyu|ưa|ưi|ưu|uôi|ươi|ươu|iêu|yêu|uây)';
const CLOSED = '(?:[aăâeêioôơuưy]|iê|yê|uô|ươ|oa|oă|oe|oo|uâ|uê|uy|uyê)';
const SYLLABLE = new RegExp(
	`^${ ONSET }(?:${ OPEN }|${ CLOSED }(?:ch|ng|nh|[cmnpt]))$`
);
const STOPPED = /(?:ch|[cpt])$/;

export function isSyllable( word: string ): boolean {
	if ( word.length > 8 ) {
		return false;
	}
	const letters = word.toLocaleLowerCase( 'vi' ).normalize( 'NFD' );
	const tones = letters.match( TONES ) ?? [];
	const bare = letters.replace( TONES, '' ).normalize( 'NFC' );
	return (
		tones.length <= 1 &&
		SYLLABLE.test( bare ) &&
		( ! STOPPED.test( bare ) ||
			tones.every( ( tone ) => tone === '\u0301' || tone === '\u0323' ) )
	);
}
