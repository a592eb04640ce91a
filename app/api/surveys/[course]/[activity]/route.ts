import { visit } from '@/app/visit';
import { asLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { loadSurveyResults } from '@/lib/reports/load-survey-results';
import { writeSurveyCsv } from '@/lib/reports/write-survey-csv';
import { enough } from '@/lib/surveys/input';

type Props = { params: Promise<{ course: string; activity: string }> };

/** The results of a survey for its course's staff, as a file for spreadsheets; `?idioma=en` has the words around in English. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { ctx } = await visit();
  try {
    const { survey, questions } = await loadSurveyResults(ctx, await params);
    const locale = asLocale(new URL(request.url).searchParams.get('idioma') ?? '');
    const t = translator(locale, 'admin.surveys');
    const csv = writeSurveyCsv(questions, {
      question: t('question'),
      part: t('part'),
      option: t('optionOrComment'),
      count: t('count'),
      percent: t('percent'),
      unanswered: t('unanswered'),
      tooFew: t('tooFew', { enough }),
    });
    return new Response(csv, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${survey.ref}.csv"`,
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
