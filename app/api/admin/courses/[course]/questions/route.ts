import { isOwnPage, runRule } from '@/app/action';
import { visit } from '@/app/visit';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { exportQuestionsInput, mostMegabytes } from '@/lib/packages/exchange-input';
import { exportQuestions } from '@/lib/packages/export-questions';
import { uploadQuestions } from '@/lib/packages/upload-questions';

type Props = { params: Promise<{ course: string }> };

/** The bank of a course for its staff: `?format=gift|moodle-xml`, and `category=` for one of its branches. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const input = exportQuestionsInput.safeParse({ ...query, ...(await params) });
  if (!input.success) return new Response(null, { status: 404 });
  const { ctx } = await visit();
  try {
    const file = await exportQuestions(ctx, input.data);
    return new Response(file.text, {
      headers: {
        'Content-Type': `${file.mediaType}; charset=utf-8`,
        'Content-Disposition': `attachment; filename="${file.name}"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cache-Control': 'private, no-store',
        'X-Robots-Tag': 'noindex',
      },
    });
  } catch (error) {
    return missing(error);
  }
}

/** A file of questions from the page's own form; then the page again, with its report or with what is wrong with it. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  if (!(await isOwnPage())) return new Response(null, { status: 403 });
  const { course } = await params;
  const { ctx } = await visit();
  const locale = asLocale(new URL(request.url).searchParams.get('idioma') ?? '');
  const back = (query: Record<string, string | number> = {}) => {
    const address = href(locale, '/admin/cursos/[course]/preguntas/importar', { course }, query);
    return new Response(null, { status: 303, headers: { Location: address } });
  };
  try {
    const form = await readForm(request);
    if (form === 'too-large') return back({ error: 'questions-file-large', megabytes: mostMegabytes });
    const file = form?.get('file');
    if (!(file instanceof File) || file.name === '') return back({ error: 'none' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const outcome = await runRule(ctx, (inside) =>
      uploadQuestions(inside, { course, name: file.name, bytes }),
    );
    return outcome.ok ? back() : back({ error: outcome.reason, ...outcome.details });
  } catch (error) {
    return missing(error);
  }
}

const most = (mostMegabytes * 1024 + 64) * 1024;

/** The form as it was sent, holding no more of it than a file may have; the rest is only let through, so that the answer arrives. */
async function readForm(request: Request): Promise<FormData | 'too-large' | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    if (size > 20 * most) break;
  }
  if (size > most) return 'too-large';
  const type = request.headers.get('content-type') ?? '';
  return new Response(Buffer.concat(chunks), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null);
}

function missing(error: unknown): Response {
  if (error instanceof NotFound || error instanceof Forbidden) return new Response(null, { status: 404 });
  throw error;
}
