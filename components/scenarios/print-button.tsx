'use client';

import { Button } from '@/components/ui/button';

/** Not shown where scripts do not run: there the browser's own menu prints. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button type="button" icon="print" className="scriptless:hidden" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
