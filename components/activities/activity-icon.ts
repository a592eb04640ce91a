import type { IconName } from '@/components/ui/icon';
import type { ActivityKind } from '@/lib/catalogue/input';

export const activityIcons: Record<ActivityKind, IconName> = {
  lesson: 'book',
  quiz: 'quiz',
  scenario: 'path',
  plan: 'edit',
  survey: 'survey',
};
