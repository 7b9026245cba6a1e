import { registerBlock } from '../../shared/register';
import { registerSchoolBindings } from './bindings';
import metadata from './block.json';
import { Edit } from './edit';
import { schoolFacts } from './facts';
import './style.scss';
import type { ContactAttributes } from './types';

registerBlock< ContactAttributes >( metadata, { edit: Edit } );
registerSchoolBindings( schoolFacts().facts );
