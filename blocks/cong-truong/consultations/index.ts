import { registerBlock } from '../../shared/register';
import metadata from './block.json';
import { Edit } from './edit';
import './style.scss';
import type { ConsultationsAttributes } from './types';

registerBlock< ConsultationsAttributes >( metadata, { edit: Edit } );
