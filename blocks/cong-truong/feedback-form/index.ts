import { registerBlock } from '../../shared/register';
import metadata from './block.json';
import { Edit } from './edit';
import './style.scss';
import type { FeedbackFormAttributes } from './types';

registerBlock< FeedbackFormAttributes >( metadata, { edit: Edit } );
