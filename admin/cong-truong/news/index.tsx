/**
 * The panel of the post editor that makes a post stand out until the end of a day.
 */
import { registerPlugin } from '@wordpress/plugins';

import { FeaturedPanel } from './featured-panel';

registerPlugin( 'cong-truong-news', { render: FeaturedPanel } );
