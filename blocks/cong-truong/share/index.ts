import { registerBlock } from '../../shared/register';
import metadata from './block.json';
import { Edit } from './edit';
import './style.scss';

registerBlock( metadata, { edit: Edit } );
