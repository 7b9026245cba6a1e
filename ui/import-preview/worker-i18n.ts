/**
 * Translations in the worker. WordPress's i18n is a global of the page, which a worker does not have; this puts the few functions that
 * the import calls where its modules look for them, over the library that WordPress's own is made of.
 */
import sprintf from '@tannin/sprintf';
import Tannin, { type TanninDomainMetadata } from 'tannin';

const DOMAIN = 'cong-truong';

type Metadata = TanninDomainMetadata & { 'plural-forms'?: string };

/** Strings of the page in Tannin's (and Jed's) form. */
export type LocaleData = {
	[ text: string ]: string[] | Metadata | undefined;
	''?: Metadata;
};

const ENGLISH: Metadata = {
	plural_forms: ( count: number ) => ( count === 1 ? 0 : 1 ),
};

let tannin = new Tannin( {} );

export function setTranslations( data: LocaleData ): void {
	tannin = new Tannin( {
		[ DOMAIN ]: { ...data, '': { ...ENGLISH, ...data[ '' ] } },
	} );
}

const i18n = {
	sprintf,
	__: ( text: string ) => tannin.dcnpgettext( DOMAIN, undefined, text ),
	_x: ( text: string, context: string ) =>
		tannin.dcnpgettext( DOMAIN, context, text ),
	_n: ( single: string, plural: string, count: number ) =>
		tannin.dcnpgettext( DOMAIN, undefined, single, plural, count ),
};

Object.assign( globalThis, { window: globalThis, wp: { i18n } } );
