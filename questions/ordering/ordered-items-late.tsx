'use client';

import { late } from '@/components/ui/late';

const load = () => import('./ordered-items');
const here = typeof window === 'undefined' ? await import('./ordered-items') : null;

export const OrderedItems = late(load, 'OrderedItems', here);
