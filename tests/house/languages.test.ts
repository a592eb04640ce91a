import { describe, test } from 'vitest';
import { expectNone } from './rule';
import { placeOf, texts } from './texts';

/** The words of a message, without its placeholders, tags, addresses and branches' names. */
function wordsOf(message: string): string[] {
  const plain = message
    .replace(/\{\s*\w+\s*,\s*(plural|select|selectordinal)\s*,/g, ' ')
    .replace(/(^|[\s}])(=\d+|zero|one|two|few|many|other|[a-z][\w-]*)\s*\{/g, ' { ')
    .replace(/\{\s*\w+\s*(,[^{}]*)?\}/g, ' ')
    .replace(/<\/?[a-zA-Z][\w-]*>/g, ' ')
    .replace(/\S+@\S+|https?:\S+|\/\S+|\b[\w-]+\.(md|yaml|json|svg|pdf|csv|zip)\b|`[^`]*`/g, ' ');
  return plain.toLowerCase().match(/[a-záéíóúüñ]+(?:[-'’][a-záéíóúüñ]+)*/g) ?? [];
}

function hits(locale: string, isWrong: (word: string, before?: string) => boolean): string[] {
  return [...(texts.get(locale) ?? [])].flatMap(([key, message]) =>
    wordsOf(message)
      .filter((word, index, words) => isWrong(word, words[index - 1]))
      .map((word) => `${placeOf(locale, key)}: «${word}» in «${message}»`),
  );
}

const list = (text: string) => new Set(text.trim().split(/\s+/));

/** No word here is a Spanish word too. Loan words that Spanish has taken in (quiz, web, PDF, software) are not listed. */
const english = list(`
  the and your yours you yourself with without please click save saved course courses learn learning learner sign signed
  password passwords e-mail email mail of to for is are was were be been this that these those from have had will would
  should can cannot could not or by on at we our us it its if then than when where which who what why how there here they
  them their he she his her my all any some each every more most other another such only also just new now yet already
  still again next previous back continue submit cancel delete remove edit add search find open close show hide view read
  write send sent enter start started finish finished done try retry check choose select upload download print copy share
  page pages lesson lessons question questions answer answers answered attempt attempts score grade graded pass passed
  fail failed certificate certificates verify verified name names user users account settings profile help home about
  welcome login logout online offline feedback link links file files text draft publish published preview publishing
  required missing wrong right correct incorrect true false yes unknown none empty first last list table row column
  minutes minute hours hour days day week weeks month months year years today tomorrow yesterday ago until since before
  after during between through because while must may might do does did don't can't it's you're we're isn't
`);

/** Forms of tú and vos; usted has none of them. */
const familiar = list(`
  tu tus tú ti te contigo tuyo tuya tuyos tuyas vos vosotros vuestra vuestro os
  puedes podés quieres querés tienes tenés debes debés eres sos estás has vas sabes sabés necesitas necesitás haces hacés
  ves dices pones sales vienes sigues crees conoces recibes escribes lees abres eliges prefieres encuentras entras
  completas terminas apruebas respondes inicias cierras guardas envías marcas vuelves continúas empiezas usas
  podrás tendrás deberás verás harás recibirás serás estarás sabrás querrás necesitarás encontrarás aprobarás
  hayas puedas quieras tengas hagas sepas veas estés seas vayas debas completes termines apruebes respondas
  hiciste fuiste tuviste pudiste completaste terminaste aprobaste respondiste escribiste enviaste guardaste olvidaste
  elegiste marcaste cerraste abriste empezaste podrías querrías tendrías deberías habías estabas
`);

/** Commands of tú and vos. «Se escribe», «se comprueba» are no commands. */
const commands = list(`
  haz pon pulsa introduce escribe elige selecciona inicia comprueba descarga intenta crea añade vuelve responde
  hacé escribí elegí seleccioná probá revisá iniciá ingresá volvé respondé mirá guardá confirmá
`);

const spanishWords = list(`
  el los las del que con para por una uno unos unas usted ustedes su sus este esta estos estas pero como cuando donde
  porque también muy más ya sí curso cursos lección lecciones pregunta preguntas respuesta respuestas intento intentos
  certificado certificados guardar enviar entrar salir correo contraseña nombre página siguiente anterior
`);

/** Proper names, and the names of the languages in themselves. */
const properNames =
  /Costa Rica|San José|Español|español|Dirección|Cancillería|Ministerio|Salida rápida|Julio Acosta García/g;

describe('es: Spanish that nobody has to translate', () => {
  test('holds no English word', () => {
    expectNone(
      hits('es', (word) => english.has(word)),
      'Say it in Spanish (a word that Spanish has taken in does not belong on the list):',
    );
  });

  test('speaks to people as usted, never as tú or vos', () => {
    const isCommand = (word: string, before?: string) => commands.has(word) && before !== 'se';
    const isFamiliar = (word: string, before?: string) => familiar.has(word) || isCommand(word, before);
    expectNone(hits('es', isFamiliar), 'Use usted: su, puede, haga clic:');
  });

  test('opens its questions and exclamations, and quotes with «»', () => {
    const broken = [...(texts.get('es') ?? [])].filter(([, message]) => {
      const count = (mark: string) => message.split(mark).length;
      const prose = message.replace(/'[^']*'/g, '');
      return count('?') !== count('¿') || count('!') !== count('¡') || /"[^"<>]+"|“/.test(prose);
    });
    expectNone(
      broken.map(([key, message]) => `${placeOf('es', key)}: «${message}»`),
      'Write ¿…?, ¡…! and «…»:',
    );
  });
});

describe('en: English that nobody has to translate', () => {
  test('holds no Spanish word', () => {
    expectNone(
      hits('en', (word) => spanishWords.has(word)),
      'Say it in English:',
    );
  });

  test('holds no Spanish mark', () => {
    const marked = [...(texts.get('en') ?? [])].filter(([, message]) =>
      /[¿¡ñáéíóúü«»]/i.test(message.replace(properNames, '')),
    );
    expectNone(
      marked.map(([key, message]) => `${placeOf('en', key)}: «${message}»`),
      'Spanish marks in English:',
    );
  });
});

describe('every language', () => {
  test.each([...texts])('%s: no three dots for an ellipsis, no doubled blanks', (locale, messages) => {
    const broken = [...messages].filter(([, message]) => /\.\.\.|\S {2,}\S/.test(message));
    expectNone(
      broken.map(([key]) => placeOf(locale, key)),
      'Write … and one blank:',
    );
  });
});
