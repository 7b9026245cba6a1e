import { registerBlock } from '../../shared/register';
import metadata from './block.json';
import { Edit } from './edit';
import './style.scss';
import type { RelatedAttributes } from './types';

registerBlock< RelatedAttributes >( metadata, { edit: Edit } );
