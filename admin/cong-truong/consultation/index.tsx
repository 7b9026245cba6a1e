/**
 * The panel of the editor that says until when comments on an issue are taken, where they go and what came of them.
 */
import { registerPlugin } from '@wordpress/plugins';

import { ConsultationPanel } from './consultation-panel';

registerPlugin( 'cong-truong-consultation', { render: ConsultationPanel } );
