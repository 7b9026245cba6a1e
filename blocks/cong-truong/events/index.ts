import { registerBlock } from '../../shared/register';
import metadata from './block.json';
import { Edit } from './edit';
import './style.scss';
import type { EventsAttributes } from './types';

registerBlock< EventsAttributes >( metadata, { edit: Edit } );
