/**
 * The panel of the editor that says when and where an event takes place.
 */
import { registerPlugin } from '@wordpress/plugins';

import { SpanPanel } from './span-panel';

registerPlugin( 'cong-truong-event', { render: SpanPanel } );
