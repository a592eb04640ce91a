import { isOwnPage, runRule } from '@/app/action';
import { visit } from '@/app/visit';
import { planInput } from '@/lib/activities/input';
import { loadPlan } from '@/lib/activities/load-plan';
import { openActivity } from '@/lib/activities/open-activity';
import { renderPlan } from '@/lib/activities/render-plan';
import { savePlan } from '@/lib/activities/save-plan';
import { asLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { Forbidden, NotFound } from '@/lib/kernel/faults';

type Props = { params: Promise<{ course: string; activity: string }> };

/** One's own plan as a PDF, drawn anew each time; `?idioma=en` has the words around it in English. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const place = await params;
  const { ctx } = await visit();
  try {
    const opened = await openActivity(ctx, place);
    const { rows, savedAt } = await loadPlan(ctx, opened);
    const locale = asLocale(new URL(request.url).searchParams.get('idioma') ?? '');
    const t = translator(locale, 'activities.plan');
    const { details } = opened.outline;
    const bytes = await renderPlan({
      language: details.language,
      course: details.title,
      title: opened.current.activity.title,
      rows,
      words: { action: t('rowName'), person: t('person'), date: t('date'), kept: t('keptOn') },
      at: savedAt ?? ctx.now,
    });
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Length': String(bytes.length),
        'Content-Disposition': `attachment; filename="${opened.current.activity.ref}.pdf"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cache-Control': 'private, no-store',
        'X-Robots-Tag': 'noindex',
      },
    });
  } catch (error) {
    return missing(error);
  }
}

/** Autosave, by the same rule as «Guardar»; 204 = kept, 409 = refused, with the reason. It never finishes a plan. */
export async function PUT(request: Request, { params }: Props): Promise<Response> {
  if (!(await isOwnPage())) return new Response(null, { status: 403 });
  const posted = await request.formData().catch(() => null);
  if (!posted) return new Response(null, { status: 400 });
  const input = planInput.safeParse({ ...Object.fromEntries(posted), ...(await params), intent: 'save' });
  if (!input.success) return Response.json({ reason: 'too-long' }, { status: 409 });
  const { ctx } = await visit();
  try {
    const result = await runRule(ctx, (inside) => savePlan(inside, input.data));
    return result.ok
      ? new Response(null, { status: 204 })
      : Response.json({ reason: result.reason }, { status: 409 });
  } catch (error) {
    return missing(error);
  }
}

function missing(error: unknown): Response {
  if (error instanceof NotFound || error instanceof Forbidden) return new Response(null, { status: 404 });
  throw error;
}
