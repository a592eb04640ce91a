'use client';

import { late } from '@/components/ui/late';

const load = () => import('./answer-fields');
const here = typeof window === 'undefined' ? await import('./answer-fields') : null;

export const AnswerMistakes = late(load, 'AnswerMistakes', here);
export const AnswerGroup = late(load, 'AnswerGroup', here);
export const AnswerOption = late(load, 'AnswerOption', here);
export const ScaleStep = late(load, 'ScaleStep', here);
export const TextAnswer = late(load, 'TextAnswer', here);
export const ReviewedBox = late(load, 'ReviewedBox', here);
