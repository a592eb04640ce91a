import { Icon } from '@/components/ui/icon';
import { viewBoxId } from './view';

/** Where theme and size of the text are chosen: empty until `ThemeControl` fills it. Not shown where scripts do not run. */
export function ThemeBox({ label }: { label: string }) {
  return (
    <details id={viewBoxId} className="relative scriptless:hidden">
      <summary className="flex min-h-11 min-w-11 list-none items-center gap-2 rounded-md px-2.5 hover:bg-night-line [&::-webkit-details-marker]:hidden">
        <Icon name="text-size" className="size-6" />
        <span className="lg:sr-only">{label}</span>
      </summary>
    </details>
  );
}
