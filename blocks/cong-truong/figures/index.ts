import { registerBlock } from '../../shared/register';
import metadata from './block.json';
import { Edit } from './edit';
import './style.scss';
import type { FiguresAttributes } from './types';

registerBlock< FiguresAttributes >( metadata, { edit: Edit } );
