import {
  childOf,
  type Exchange,
  isSaid,
  type Piece,
  piece,
  type Reading,
  rich,
  textIn,
  unlessEmpty,
} from '../exchanging';
import type { EssayBody } from './body';

function wordsIn(question: Piece, name: string): number | undefined {
  const words = Number(textIn(question, name));
  return Number.isInteger(words) && words > 0 ? words : undefined;
}

/** Files cannot be handed in here; a text to start from becomes advice to who writes. */
function readRest(question: Piece, reading: Reading): Partial<EssayBody> {
  if (isSaid(question, 'attachments', false)) reading.change('essay-files');
  const template = reading.markdown(childOf(question, 'responsetemplate'));
  if (template.trim() !== '') reading.change('essay-template');
  const [minimumWords, maximumWords] = [wordsIn(question, 'minwordlimit'), wordsIn(question, 'maxwordlimit')];
  return {
    ...unlessEmpty('guidance', template),
    ...(minimumWords && { minimumWords }),
    ...(maximumWords && { maximumWords }),
    ...unlessEmpty('rubric', reading.markdown(childOf(question, 'graderinfo'))),
  };
}

export const essayExchange: Exchange<EssayBody> = {
  kind: 'essay',
  types: ['essay'],
  read: (question, reading) => ({
    prompt: reading.markdown(childOf(question, 'questiontext')),
    ...readRest(question, reading),
    ...unlessEmpty('feedback', reading.markdown(childOf(question, 'generalfeedback'))),
  }),
  write({ prompt, guidance, minimumWords, maximumWords, rubric, criteria = [], feedback }) {
    const looked = criteria
      .map(({ text, weight = 1 }) => `- ${text.replace(/\s+/g, ' ')} (${weight})`)
      .join('\n');
    return {
      type: 'essay',
      prompt: [prompt, guidance].filter(Boolean).join('\n\n'),
      feedback,
      pieces: [
        piece('responseformat', 'editor'),
        piece('responserequired', '1'),
        piece('responsefieldlines', '15'),
        piece('minwordlimit', minimumWords ? String(minimumWords) : ''),
        piece('maxwordlimit', maximumWords ? String(maximumWords) : ''),
        piece('attachments', '0'),
        piece('attachmentsrequired', '0'),
        rich('graderinfo', [rubric, looked].filter(Boolean).join('\n\n')),
        rich('responsetemplate', ''),
      ],
    };
  },
};
