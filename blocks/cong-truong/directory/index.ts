import { registerBlock } from '../../shared/register';
import metadata from './block.json';
import { Edit } from './edit';
import './style.scss';
import type { DirectoryAttributes } from './types';

registerBlock< DirectoryAttributes >( metadata, { edit: Edit } );
