import { describe, expect, it } from 'vitest';
import { NextAttempt } from '@/components/quiz/next-attempt';
import { QuizRules } from '@/components/quiz/quiz-rules';
import { ResultMark } from '@/components/quiz/result-mark';
import { ResultReview } from '@/components/quiz/result-review';
import type { LoadedQuiz } from '@/lib/quiz/load-quiz';
import type { AttemptReview } from '@/lib/quiz/tell-review';
import { draw, text } from '@/tests/questions/drawn';

const at = (hour: string) => new Date(`2027-03-03T${hour}:00Z`);
const zone = 'America/Costa_Rica';

const quiz: LoadedQuiz = {
  introHtml: '',
  questions: 5,
  passMark: 70,
  grading: 'highest',
  navigation: 'free',
  behaviour: 'deferred',
  penalty: 0,
  rules: {
    attempts: 3,
    attemptsPerDay: 0,
    waitMinutes: 0,
    timeLimitMinutes: 0,
    opensAt: null,
    closesAt: null,
  },
  attempts: [],
  counting: null,
  overdue: null,
  next: { kind: 'may-start', left: 3 },
};
const rules = (change: Partial<LoadedQuiz> = {}, own: Partial<LoadedQuiz['rules']> = {}) =>
  text(draw(<QuizRules quiz={{ ...quiz, ...change, rules: { ...quiz.rules, ...own } }} timeZone={zone} />));
const way = (next: LoadedQuiz['next']) =>
  draw(
    <NextAttempt
      quiz={{ ...quiz, next }}
      course="c"
      activity="a"
      timeZone={zone}
      locale="es"
      startAttemptAction={async (state) => state}
    />,
  );

describe('D9: before an attempt', () => {
  it('the page tells the mark to pass, and the other rules in words', () => {
    expect(rules()).toContain('Para aprobar 70 %');
    expect(rules({ passMark: 85 })).toContain('Para aprobar 85 %');
    expect(rules()).toContain('Intentos permitidos 3');
    expect(rules({}, { attempts: 0 })).toContain('Intentos permitidos Sin límite');
  });

  it('D6: how long there is, and what happens when the time is over', () => {
    expect(rules()).toContain('Tiempo Sin límite de tiempo');
    expect(rules({}, { timeLimitMinutes: 20 })).toMatch(
      /Tiempo 20 minutos.*Al terminar el tiempo, el intento se cierra solo con lo que esté guardado/,
    );
  });

  it('D3: which mark counts', () => {
    expect(rules({ grading: 'average' })).toContain('El promedio');
    expect(rules({ grading: 'last' })).toContain('La del último');
  });

  it('D7: wrong answers take something away only where the quiz says so', () => {
    expect(rules()).not.toMatch(/resta/);
    expect(rules({ penalty: 25 })).toMatch(/resta.*25 %/);
  });
});

describe('D3: the way into an attempt', () => {
  it('says when the next one opens, in the course’s own time', () => {
    const until = at('16:45');
    expect(text(way({ kind: 'wait', why: 'pause', until, left: 2 }))).toMatch(
      /3 de marzo de 2027.*10:45.*Costa Rica/,
    );
    expect(text(way({ kind: 'wait', why: 'opens', until, left: null }))).toMatch(/3 de marzo de 2027/);
    expect(way({ kind: 'wait', why: 'day', until, left: 2 })).not.toContain('<form');
  });

  it('is a form where one may begin, and none when all are used or it has closed', () => {
    expect(way({ kind: 'may-start', left: 3 })).toContain('<form');
    for (const next of [{ kind: 'used-up' }, { kind: 'closed', at: at('10:00') }] as const)
      expect(way(next)).not.toContain('<form');
    expect(text(way({ kind: 'closed', at: at('16:45') }))).toMatch(/10:45/);
  });

  it('D5: leads back to the attempt that is open', () => {
    expect(way({ kind: 'open', attemptId: 'x' })).toContain('href="/aprender/c/a/intento"');
  });
});

const result: AttemptReview = {
  number: 1,
  finishedAt: at('16:45'),
  endedBy: 'learner',
  passMark: 70,
  penalty: 0,
  pendingMarks: 0,
  fraction: 0.8,
  isPassed: true,
  band: null,
  shows: { marks: true, correctness: true },
  kept: [],
  closedAt: null,
  questions: [],
};
const mark = (change: Partial<AttemptReview> = {}) =>
  draw(<ResultMark result={{ ...result, ...change }} title="Prueba" language="es" timeZone={zone} />);
const icon = (html: string) => /#([a-z-]+)"/.exec(html)?.[1];

describe('D9: the result', () => {
  it('says «Aprobado» or «No aprobado» in words, with an icon of its own, and the mark beside the one to pass', () => {
    const [passed, failed] = [mark(), mark({ fraction: 0.6, isPassed: false })];
    expect(text(passed)).toMatch(/ Aprobado .*80 %.*70 %/);
    expect(text(failed)).toMatch(/No aprobado .*60 %.*70 %/);
    expect(icon(passed)).toBeDefined();
    expect(icon(passed)).not.toBe(icon(failed));
  });

  it('waits for the person who marks, and says nothing where the mark is kept back', () => {
    const pending = text(mark({ pendingMarks: 2, fraction: null, isPassed: null }));
    expect(pending).toMatch(/Por calificar .*2 respuestas/);
    const hidden = text(mark({ fraction: null, isPassed: null, shows: { marks: false, correctness: true } }));
    expect(hidden).toMatch(/Entregado .*70 %/);
    for (const told of [pending, hidden]) expect(told).not.toMatch(/probado /);
  });

  it('D6: says that the time was over, and when', () => {
    expect(text(mark({ endedBy: 'deadline' }))).toMatch(/10:45/);
    expect(text(mark())).not.toMatch(/10:45/);
  });

  it('D8: says what is kept back and what opens it, and what is said of the mark', () => {
    const review = text(
      draw(
        <ResultReview
          result={{
            ...result,
            band: 'Muy **bien**.',
            closedAt: at('16:45'),
            kept: [
              { part: 'key', until: 'passed' },
              { part: 'feedback', until: 'closed' },
              { part: 'correctness', until: 'never' },
            ],
          }}
          language="es"
          timeZone={zone}
        />,
      ),
    );
    expect(review).toMatch(/La respuesta correcta — se muestra cuando haya aprobado/);
    expect(review).toMatch(/Los comentarios — se muestra cuando el cuestionario cierre.*10:45/);
    expect(review).toMatch(/Si cada respuesta es correcta — en este cuestionario no se muestra/);
    expect(review).toMatch(/Muy bien \./);
  });
});
