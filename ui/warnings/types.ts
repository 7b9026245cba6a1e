/**
 * A warning as the list shows it.
 */

import type { CellRef, Warning } from '../../lib/disclosure/types';

export type ShownWarning = {
	warning: Warning;
	/** Where: `I.2, Lớp 9`. */
	title: string;
	/** What disagrees with what. */
	message: string;
	/** The button that uses the offered values. */
	offerLabel?: string;
	/** Why it was kept; null while it stands open. */
	reason: string | null;
};

export type WarningHandlers = {
	onJump: ( cell: CellRef ) => void;
	onOffer: ( warning: Warning ) => void;
	onDismiss: ( warning: Warning, reason: string ) => void;
	onUndismiss: ( warning: Warning ) => void;
};
