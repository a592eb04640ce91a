import { visit } from '@/app/visit';
import { asLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { loadQuizStatistics } from '@/lib/reports/load-quiz-statistics';
import { writeStatisticsCsv } from '@/lib/reports/write-statistics-csv';

type Props = { params: Promise<{ course: string; activity: string }> };

/** The statistics of a quiz for its course's staff, as a file for spreadsheets; `?intentos=` as on the page. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { ctx } = await visit();
  const query = new URL(request.url).searchParams;
  try {
    const place = await params;
    const statistics = await loadQuizStatistics(ctx, { ...place, which: query.get('intentos') });
    const locale = asLocale(query.get('idioma') ?? '');
    const t = translator(locale, 'admin.statistics');
    const kinds = translator(locale, 'questions.kinds');
    const csv = writeStatisticsCsv(statistics, {
      ref: t('ref'),
      category: t('category'),
      question: t('question'),
      kind: t('kind'),
      n: t('n'),
      unanswered: t('unanswered'),
      facility: t('facility'),
      discrimination: t('discrimination'),
      seconds: t('secondsColumn'),
      suspicions: t('suspicions'),
      part: t('part'),
      option: t('option'),
      isRight: t('isRight'),
      count: t('count'),
      yes: t('yes'),
      no: t('no'),
      others: t('others'),
      kindOf: (kind) => kinds(kind),
      suspicionOf: (reason) => t(`suspicion.${reason}`),
    });
    return new Response(csv, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${statistics.quiz.ref}.csv"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cache-Control': 'private, no-store',
        'X-Robots-Tag': 'noindex',
      },
    });
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return new Response(null, { status: 404 });
    throw error;
  }
}
