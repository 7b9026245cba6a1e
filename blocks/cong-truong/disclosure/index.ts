import { registerBlock } from '../../shared/register';
import metadata from './block.json';
import { Edit } from './edit';
import { icon } from './icon';
import './style.scss';
import { transforms } from './table-transform';
import type { DisclosureAttributes } from './types';

registerBlock< DisclosureAttributes >( metadata, {
	edit: Edit,
	icon,
	transforms,
} );
