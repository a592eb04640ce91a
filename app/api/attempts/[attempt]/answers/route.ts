import { isOwnPage, runRule } from '@/app/action';
import { visit } from '@/app/visit';
import type { Context } from '@/lib/kernel/context';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { answersInput } from '@/lib/quiz/input';
import { keepAnswers } from '@/lib/quiz/keep-answers';
import { saveAnswers } from '@/lib/quiz/save-answers';
import { FormError } from '@/questions/kind';

type Props = { params: Promise<{ attempt: string }> };

/**
 * Autosave. Not an action: the browser runs those one at a time, and a slow one would hold up the submit. The same
 * rule as «Guardar y seguir» without going on; 200 = kept, 401 = nobody is signed in, 409 = refused, with the reason.
 */
export async function PUT(request: Request, { params }: Props): Promise<Response> {
  if (!(await isOwnPage())) return new Response(null, { status: 403 });
  const posted = await request.formData().catch(() => null);
  const { attempt } = await params;
  const input = answersInput.safeParse({ attempt, page: posted?.get('page') ?? undefined });
  if (!posted || !input.success) return new Response(null, { status: 400 });
  const { ctx } = await visit();
  if (ctx.actor.kind === 'guest') return new Response(null, { status: 401 });
  try {
    const how = { goesOn: false };
    const save = (inside: Context) => saveAnswers(inside, input.data, posted, how);
    const result = (await keepAnswers(ctx, input.data, posted, how)) ?? (await runRule(ctx, save));
    if (!result.ok) return Response.json({ reason: result.reason }, { status: 409 });
    if (result.value.kind !== 'saved') return Response.json({ reason: result.value.kind }, { status: 409 });
    const { savedAt, deadlineAt, steps, answered, conflicts } = result.value;
    return Response.json({ savedAt, deadlineAt, steps, answered, conflicts });
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return new Response(null, { status: 404 });
    if (error instanceof FormError) return new Response(null, { status: 400 });
    throw error;
  }
}
