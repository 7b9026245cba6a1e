/**
 * Prints what the import of a file would show, as JSON:
 * `npm run --silent import-table -- FILE [--form BM10 --level thcs --year 2020-2021 --period nam]`
 */
import { readTable, tableArguments } from './read-table';
import { speakVietnamese } from './vietnamese';

speakVietnamese();
const { file, wanted } = tableArguments( process.argv.slice( 2 ) );
const result = await readTable( file, wanted );
process.stdout.write( `${ JSON.stringify( result, null, '\t' ) }\n` );
