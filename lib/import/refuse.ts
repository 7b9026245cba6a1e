/**
 * Why a file is not read: a code that stays, and a sentence that says what to do.
 */
import { __ } from '@wordpress/i18n';

import type { Refusal, RefusalCode } from './types';

/** Thrown inside the import, answered as a refusal by `importFile()`. */
export class RefusedFile extends Error {
	public readonly code: RefusalCode;

	public constructor( code: RefusalCode ) {
		super( code );
		this.code = code;
	}
}

function sentence( code: RefusalCode ): string {
	switch ( code ) {
		case 'missing-file':
			return __(
				'The file cannot be found or opened. Check its name and choose it again.',
				'cong-truong'
			);
		case 'empty':
			return __(
				'The file is empty. Open it to see whether it holds the table, save it and choose it again.',
				'cong-truong'
			);
		case 'too-large':
			return __(
				'The file is too large: at most 5 MB, and 50 MB unpacked. Remove pictures and sheets that do not belong to the form, save it under a new name and choose that file.',
				'cong-truong'
			);
		case 'too-many-cells':
			return __(
				'The file holds more than 50,000 filled cells. Keep only the table of this form, save it under a new name and choose that file.',
				'cong-truong'
			);
		case 'not-a-zip':
			return __(
				'This is not a Word or Excel file, whatever its name says. Open the original in Word or Excel and save it as .docx or .xlsx.',
				'cong-truong'
			);
		case 'truncated':
			return __(
				'The file is damaged or was cut off on its way. Copy or download it again, then choose it.',
				'cong-truong'
			);
		case 'encrypted':
			return __(
				'The file has a password. Open it, remove the password (File › Info › Protect), save it and choose it again.',
				'cong-truong'
			);
		case 'macro':
			return __(
				'The file holds macros, which are not accepted. Save it as an ordinary .docx or .xlsx without macros and choose that file.',
				'cong-truong'
			);
		case 'doctype':
			return __(
				'The file holds instructions that Word and Excel never write, so it is not read. Save it anew from Word or Excel.',
				'cong-truong'
			);
		case 'picture':
			return __(
				'This is a picture. Figures cannot be read from it: choose the Word or Excel file that it was made from.',
				'cong-truong'
			);
		case 'pdf':
			return __(
				'This is a PDF. Figures cannot be read from it: choose the Word or Excel file that it was made from.',
				'cong-truong'
			);
		case 'open-document':
			return __(
				'This is a LibreOffice file (.ods or .odt). Open it in LibreOffice, choose File › Save As, type “Excel (.xlsx)” or “Word (.docx)”, and choose the new file.',
				'cong-truong'
			);
		case 'old-doc':
			return __(
				'This is an old Word file (.doc or .rtf). Open it in Word, choose File › Save As, type “Word Document (.docx)”, and choose the new file.',
				'cong-truong'
			);
		case 'old-xls':
			return __(
				'This Excel file is older than Excel 95. Open it in Excel, choose File › Save As, type “Excel Workbook (.xlsx)”, and choose the new file.',
				'cong-truong'
			);
		case 'not-utf-8':
			return __(
				'The letters of this text file cannot be read. In Excel choose File › Save As, type “CSV UTF-8”, and choose the new file.',
				'cong-truong'
			);
		case 'no-table':
			return __(
				'There is no table in the file. Choose the file that holds the table of figures.',
				'cong-truong'
			);
		case 'no-match':
			return __(
				'No table in the file looks like this form. Check whether this is the right file and the right form.',
				'cong-truong'
			);
		case 'other-form':
			return __(
				'The file holds another form, or one for another level. Open that form and import the file there.',
				'cong-truong'
			);
		case 'unreadable':
			return __(
				'The file cannot be read. Open it in Word or Excel, save it under a new name and choose that file.',
				'cong-truong'
			);
		case 'unknown-format':
			return __(
				'Files of this kind cannot be read. Save the table as .docx, .xlsx or .csv (UTF-8) and choose that file.',
				'cong-truong'
			);
	}
}

export function refusal( code: RefusalCode ): Refusal {
	return { code, message: sentence( code ) };
}
