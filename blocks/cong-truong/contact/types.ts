export type ContactLayout = 'card' | 'columns' | 'line';

export type ContactAttributes = { layout: ContactLayout };
