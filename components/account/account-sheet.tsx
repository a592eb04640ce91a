import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { PageHeading } from '@/components/ui/page-heading';

type Props = { title: string; lead?: ReactNode; children: ReactNode; below?: ReactNode };

/** One form on a sheet of paper, and below it the ways that lead elsewhere. */
export function AccountSheet({ title, lead, children, below }: Props) {
  return (
    <div className="mx-auto max-w-xl px-4 py-10">
      <PageHeading title={title} lead={lead} />
      <Card>{children}</Card>
      {below && <div className="mt-6 flex flex-col gap-3">{below}</div>}
    </div>
  );
}
