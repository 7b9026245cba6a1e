import { registerBlock } from '../../shared/register';
import metadata from './block.json';
import { Edit } from './edit';
import './style.scss';
import type { QaAttributes } from './types';

registerBlock< QaAttributes >( metadata, { edit: Edit } );
