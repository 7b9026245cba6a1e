import { registerBlock } from '../../shared/register';
import metadata from './block.json';
import { Edit } from './edit';
import './style.scss';
import type { AuthorityFeedAttributes } from './types';

registerBlock< AuthorityFeedAttributes >( metadata, { edit: Edit } );
