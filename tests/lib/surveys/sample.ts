import type { SurveyBody } from '@/lib/catalogue/survey-input';

/** A survey with a question of each kind; two of them must be answered. */
export const survey: SurveyBody = {
  kind: 'survey',
  outcome: '',
  notice: '',
  intro: 'Cuéntenos **qué tal**.',
  questions: [
    {
      kind: 'scale',
      id: 'utilidad',
      text: '¿Le sirve?',
      hint: '',
      required: true,
      low: 'Nada',
      high: 'Mucho',
    },
    {
      kind: 'scale',
      id: 'confianza',
      text: '¿Cuánta confianza tiene?',
      hint: '',
      required: false,
      low: 'Ninguna',
      high: 'Mucha',
      rows: [
        { id: 'antes', text: 'Antes' },
        { id: 'ahora', text: 'Ahora' },
      ],
    },
    {
      kind: 'single',
      id: 'largo',
      text: '¿Y el largo?',
      hint: '',
      required: true,
      options: [
        { id: 'bien', text: 'Bien' },
        { id: 'demasiado', text: 'Demasiado' },
      ],
    },
    {
      kind: 'several',
      id: 'fallas',
      text: '¿Qué falló?',
      hint: '',
      required: false,
      options: [
        { id: 'lento', text: 'Lento' },
        { id: 'nada', text: 'Nada' },
      ],
    },
    { kind: 'text', id: 'comentario', text: '¿Algo más?', hint: '', required: false },
  ],
};

/** A form as a browser sends it. */
export function formWith(sent: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(sent)) form.append(name, value);
  return form;
}

/** The least that may be sent, and everything. */
export const least = { 's-utilidad': '4', 's-largo': 'bien' };
export const all = {
  ...least,
  's-confianza--antes': '2',
  's-confianza--ahora': '4',
  's-fallas--lento': 'on',
  's-fallas--nada': 'on',
  's-comentario': 'Muy claro.',
};
