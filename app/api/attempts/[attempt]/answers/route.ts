import { isOwnPage, runRule } from '@/app/action';
import { visit } from '@/app/visit';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { answersInput } from '@/lib/quiz/input';
import { saveAnswers } from '@/lib/quiz/save-answers';
import { FormError } from '@/questions/kind';

type Props = { params: Promise<{ attempt: string }> };

/**
 * Autosave. Not an action: the browser runs those one at a time, and a slow one would hold up the submit. The same
 * rule as «Guardar y seguir»; 204 = kept, 409 = refused, with the reason.
 */
export async function PUT(request: Request, { params }: Props): Promise<Response> {
  if (!(await isOwnPage())) return new Response(null, { status: 403 });
  const posted = await request.formData().catch(() => null);
  const { attempt } = await params;
  const input = answersInput.safeParse({ attempt, page: posted?.get('page') ?? undefined });
  if (!posted || !input.success) return new Response(null, { status: 400 });
  const { ctx } = await visit();
  try {
    const result = await runRule(ctx, (inside) => saveAnswers(inside, input.data, posted));
    return result.ok
      ? new Response(null, { status: 204 })
      : Response.json({ reason: result.reason }, { status: 409 });
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return new Response(null, { status: 404 });
    if (error instanceof FormError) return new Response(null, { status: 400 });
    throw error;
  }
}
