'use client';

import { late } from '@/components/ui/late';

const load = () => import('./word-bank');
const here = typeof window === 'undefined' ? await import('./word-bank') : null;

export const WordBank = late(load, 'WordBank', here);
