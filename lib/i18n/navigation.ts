import { createNavigation } from 'next-intl/navigation';
import { routing } from './routing';

/** Links and addresses in the reader's language: give them the Spanish path of the tree. */
export const { Link, getPathname, redirect } = createNavigation(routing);
