/**
 * TCVN3 (fonts .VnTime, .VnArial …): one code for each small letter, seen today as the Latin letter or sign of that code.
 */

const FROM_A1 =
	'ĂÂÊÔƠƯĐăâêôơưđ------àảãáạ-ằẳẵắ-------ặầẩẫấậè-ẻẽéẹềểễếệìỉ---ĩíịò-ỏõóọồổỗốộờởỡớợù-ủũúụừửữứựỳỷỹýỵ-';

export const TCVN3: ReadonlyMap< string, string > = new Map(
	[ ...FROM_A1 ]
		.map( ( letter, at ): [ string, string ] => [
			String.fromCharCode( 0xa1 + at ),
			letter,
		] )
		.filter( ( [ , letter ] ) => letter !== '-' )
);

export function decodeTcvn3( text: string ): string {
	return text.replace(
		/[\u00a1-\u00ff]/g,
		( sign ) => TCVN3.get( sign ) ?? sign
	);
}
