import {
	changedFields,
	changedPlaces,
	mergeFields,
	noFields,
	placesOf,
} from './draft';
import type { Body, Person } from './types';

const base = { ...noFields(), name: 'Lê Thị Hòa', phone: '028 3822 1234' };

test( 'only what differs is sent', () => {
	expect( changedFields( base, base ) ).toEqual( {} );
	expect( changedFields( base, { ...base, phone: '' } ) ).toEqual( {
		phone: '',
	} );
} );

test( 'places: new, changed and given up ones', () => {
	const before = [
		{ body: 1, position: 'Hiệu trưởng' },
		{ body: 2, position: 'Bí thư' },
		{ body: 3, position: '' },
	];
	expect( changedPlaces( before, before ) ).toEqual( {} );
	expect(
		changedPlaces( before, [
			{ body: 1, position: 'Phó hiệu trưởng' },
			{ body: 3, position: '' },
			{ body: 4, position: '' },
		] )
	).toEqual( { 1: 'Phó hiệu trưởng', 2: null, 4: '' } );
} );

test( 'a person may sit in several bodies', () => {
	const body = ( id: number, position: string ): Body => ( {
		id,
		slug: '',
		name: '',
		parent: 0,
		depth: 0,
		members: [
			{ person: 7, position },
			{ person: 8, position: '' },
		],
	} );
	expect(
		placesOf( [ body( 1, 'Hiệu trưởng' ), body( 2, 'Bí thư' ) ], 7 )
	).toEqual( [
		{ body: 1, position: 'Hiệu trưởng' },
		{ body: 2, position: 'Bí thư' },
	] );
} );

test( 'nobody loses what they typed when two save', () => {
	const theirs: Person = {
		...base,
		id: 7,
		version: 2,
		photo: null,
		email: 'hoa@truong.edu.vn',
		phone: '028 3822 9999',
		duties: 'Phụ trách chung',
	};
	const mine = {
		...base,
		phone: '028 3822 5555',
		degree: 'Thạc sĩ',
		duties: 'Phụ trách chung',
	};
	expect( mergeFields( base, mine, theirs ) ).toEqual( {
		fields: {
			...base,
			email: 'hoa@truong.edu.vn',
			phone: '028 3822 5555',
			degree: 'Thạc sĩ',
			duties: 'Phụ trách chung',
		},
		conflicts: [ { field: 'phone', theirs: '028 3822 9999' } ],
	} );
} );
