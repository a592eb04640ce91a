'use client';

import { late } from '@/components/ui/late';

const load = () => import('./counted-textarea');
const here = typeof window === 'undefined' ? await import('./counted-textarea') : null;

export const CountedTextarea = late(load, 'CountedTextarea', here);
