'use client';

import { useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { sendOthers } from './answer-keeper';

/** Sends what a screen left unsent before the attempt is handed in, and says so: the list beside it is older. */
export function SendUnsent({ attempt, labels }: { attempt: string; labels: { sent: string } }) {
  const [hasSent, setSent] = useState(false);
  useEffect(() => {
    sendOthers(attempt, 0).then(setSent);
  }, [attempt]);
  return hasSent && <Notice tone="info" title={labels.sent} />;
}
