'use client';

import { late } from '@/components/ui/late';

const load = () => import('./plan-parts');
const here = typeof window === 'undefined' ? await import('./plan-parts') : null;

export const AreaField = late(load, 'AreaField', here);
export const TextField = late(load, 'TextField', here);
export const Autosave = late(load, 'Autosave', here);
