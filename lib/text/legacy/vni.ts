/**
 * VNI for Windows (fonts VNI-Times, VNI-Helve …): a vowel and a second letter that stands for its mark.
 */

const PAIRS: Record< string, string > = {
	a: 'aøà aùá aûả aõã aïạ aââ aáấ aàầ aåẩ aãẫ aäậ aêă aéắ aèằ aúẳ aüẵ aëặ',
	e: 'eøè eùé eûẻ eõẽ eïẹ eâê eáế eàề eåể eãễ eäệ',
	o: 'oøò oùó oûỏ oõõ oïọ oâô oáố oàồ oåổ oãỗ oäộ',
	ơ: 'ôùớ ôøờ ôûở ôõỡ ôïợ',
	u: 'uøù uùú uûủ uõũ uïụ',
	ư: 'öùứ öøừ öûử öõữ öïự',
	y: 'yøỳ yùý yûỷ yõỹ',
};
const SINGLES = 'ôơ öư ñđ îỵ ìì íí æỉ óĩ òị';

function upper( text: string ): string {
	return text.toLocaleUpperCase( 'vi' );
}

/** Small and capital; the vowel says which, whatever the second letter is. */
function both( code: string, letter: string ): [ string, string ][] {
	const [ first = '', second = '' ] = code;
	return [
		[ code, letter ],
		[ upper( code ), upper( letter ) ],
		[ upper( first ) + second, upper( letter ) ],
		[ first + upper( second ), letter ],
	];
}

export const VNI: ReadonlyMap< string, string > = new Map(
	[ ...Object.values( PAIRS ), SINGLES ]
		.flatMap( ( line ) => line.split( ' ' ) )
		.flatMap( ( entry ) => both( entry.slice( 0, -1 ), entry.slice( -1 ) ) )
);

export function decodeVni( text: string ): string {
	let decoded = '';
	for ( let at = 0; at < text.length; at++ ) {
		const pair = VNI.get( text.slice( at, at + 2 ) );
		const sign = text.charAt( at );
		if ( pair !== undefined && at + 1 < text.length ) {
			decoded += pair;
			at += 1;
		} else {
			decoded += VNI.get( sign ) ?? sign;
		}
	}
	return decoded;
}
