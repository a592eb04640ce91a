'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';

/** Copies the address and says so. Hidden without JavaScript, where the link beside it does the same. */
export function CopyLink({ url, label, copied }: { url: string; label: string; copied: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <>
      <Button
        type="button"
        variant="secondary"
        icon="link"
        className="hidden scripted:inline-flex"
        onClick={copy}
      >
        {label}
      </Button>
      <span role="status" className="text-sm text-ok">
        {isCopied ? copied : ''}
      </span>
    </>
  );
}
