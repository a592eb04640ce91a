import { childOf, childrenOf, type Piece, textIn } from '@/questions/exchanging';
import { escapeGift } from './gift-signs';
import { withPictures } from './pictures';

const raw = (parent: Piece | undefined) => (childOf(parent, 'text') ?? parent)?.text ?? '';

/**
 * A text, its pictures with the address of this site before them so that they are seen elsewhere. Where an arrow would
 * part a pair it is written as a reference, which reads the same.
 */
const writer = (site: string, type: string) => (piece: Piece | undefined) => {
  const text = withPictures(raw(piece), (sha256) => `${site}/api/files/${sha256}`).replace(/\r\n?/g, '\n');
  return escapeGift(/^(?:shortanswer|matching)$/.test(type) ? text.replaceAll('->', '-&gt;') : text);
};

type Write = ReturnType<typeof writer>;

const told = (answer: Piece, write: Write) => {
  const feedback = write(childOf(answer, 'feedback'));
  return feedback ? `#${feedback}` : '';
};

function choices(question: Piece, write: Write): string[] {
  const isSingle = textIn(question, 'single') === 'true';
  return childrenOf(question, 'answer').map((answer) => {
    const share = answer.attributes.fraction ?? '0';
    const sign = isSingle && share === '100' ? '=' : share === '0' ? '~' : `~%${share}%`;
    return `${sign}${write(answer)}${told(answer, write)}`;
  });
}

const shorts = (question: Piece, write: Write) =>
  childrenOf(question, 'answer').map((answer) => {
    const share = answer.attributes.fraction ?? '0';
    return `=${share === '100' ? '' : `%${share}%`}${write(answer)}${told(answer, write)}`;
  });

/** An answer that takes any number comes after the others, with nothing before its feedback. */
const numbers = (question: Piece, write: Write) =>
  childrenOf(question, 'answer').map((answer) => {
    const share = answer.attributes.fraction ?? '0';
    const value = raw(answer);
    if (value === '*' && share === '0') return `~${told(answer, write) || '#'}`;
    return `=%${share}%${value}:${textIn(answer, 'tolerance') || '0'}${told(answer, write)}`;
  });

const pairs = (question: Piece, write: Write) =>
  childrenOf(question, 'subquestion').map((pair) => `=${write(pair)} -> ${write(childOf(pair, 'answer'))}`);

function truth(question: Piece, write: Write): string {
  const answers = childrenOf(question, 'answer');
  const right = answers.find(({ attributes }) => attributes.fraction === '100');
  const wrong = answers.find((answer) => answer !== right);
  const tell = (answer: Piece | undefined) => write(childOf(answer, 'feedback'));
  const feedback = [tell(wrong), tell(right)];
  const last = feedback[1] ? 2 : feedback[0] ? 1 : 0;
  return [raw(right).toUpperCase(), ...feedback.slice(0, last)].join('#');
}

function items(question: Piece, write: Write): string {
  const settings = [
    'selectcount',
    'selecttype',
    'layouttype',
    'gradingtype',
    'showgrading',
    'numberingstyle',
  ];
  const head = settings.map((name) => textIn(question, name)).join(' ');
  return [`>${head}`, ...childrenOf(question, 'answer').map(write)].join('\n');
}

const listed = (lines: string[]) => `\n${lines.map((line) => `\t${line}`).join('\n')}\n`;

/** Between its braces; null for a type that GIFT has no answers for. */
function answersOf(question: Piece, write: Write): string | null {
  switch (question.attributes.type) {
    case 'multichoice':
      return listed(choices(question, write));
    case 'shortanswer':
      return listed(shorts(question, write));
    case 'matching':
      return listed(pairs(question, write));
    case 'numerical':
      return `#${listed(numbers(question, write))}`;
    case 'truefalse':
      return truth(question, write);
    case 'ordering':
      return `${items(question, write)}\n`;
    case 'essay':
      return '';
    default:
      return null;
  }
}

/**
 * A question as a block of GIFT. A type that GIFT does not know is written without answers: others read it as a text
 * that asks nothing, and we by the note above it.
 */
export function writeGiftQuestion(question: Piece, title: string, site: string): string {
  const write = writer(site, question.attributes.type ?? '');
  const answers = answersOf(question, write);
  const feedback = write(childOf(question, 'generalfeedback'));
  const name = title ? `::${escapeGift(title)}::` : '';
  const prompt = `${name}[markdown]${write(childOf(question, 'questiontext'))}`;
  if (answers === null) return prompt;
  return `${prompt}{${answers}${feedback ? `####${feedback}` : ''}}`;
}
