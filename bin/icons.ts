import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { iconPaths, spriteOf } from '@/components/ui/icon-paths';
import { root } from './environment';

/** Draws `public/icons.svg` anew from `components/ui/icon-paths.ts`. */
writeFileSync(join(root, 'public/icons.svg'), spriteOf(iconPaths));
