import { registerBlock } from '../../shared/register';
import metadata from './block.json';
import { Edit } from './edit';
import './style.scss';
import type { NoticeAttributes } from './types';

registerBlock< NoticeAttributes >( metadata, { edit: Edit } );
