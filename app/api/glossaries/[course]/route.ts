import { publicVisit } from '@/app/visit';
import { loadGlossary } from '@/lib/catalogue/load-glossary';
import { NotFound } from '@/lib/kernel/faults';

type Props = { params: Promise<{ course: string }> };

/** The terms of a published course, for the lesson that shows one of them; the glossary's page shows the same. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { course } = await params;
  try {
    const { terms } = await loadGlossary(publicVisit(), { slug: course, search: '' });
    return Response.json(
      { terms },
      { headers: { 'Cache-Control': 'public, max-age=600, stale-while-revalidate=86400' } },
    );
  } catch (error) {
    if (error instanceof NotFound) return new Response('Not found', { status: 404 });
    throw error;
  }
}
