import type { Words } from '../words';

export const es: Words = {
  neutralTitle: (edition, place) =>
    `Material de lectura${place === null ? '' : `, módulo ${place}`}. Edición ${edition}`,
  cover: 'Portada',
  contents: 'Índice',
  presentation: 'Presentación del curso',
  objectives: 'Objetivos',
  audience: 'A quién se dirige',
  hours: 'Duración',
  outcomes: 'Al terminar este módulo usted podrá',
  inThisModule: 'En este módulo',
  minutes: (minutes) => `${minutes} min`,
  kinds: {
    lesson: 'Lección',
    quiz: 'Evaluación',
    scenario: 'Historia con decisiones',
    plan: 'Plan',
    survey: 'Encuesta',
  },
  notice: 'Antes de empezar',
  practice: (number) => `Para practicar ${number}`,
  several: 'Puede elegir más de una.',
  trueFalse: '¿Verdadero o falso?',
  isTrue: 'Verdadero',
  isFalse: 'Falso',
  match: 'Relacione cada elemento con una opción.',
  order: 'Ponga en orden:',
  units: (units) => `Unidades: ${units}`,
  gap: (number) => `Espacio ${number}:`,
  wordsOffered: 'Palabras que puede usar:',
  seeAnswer: 'Ver la respuesta',
  answers: 'Respuestas y explicaciones',
  answer: 'Respuesta:',
  isRight: 'Correcta',
  isWrong: 'No es correcta',
  within: (value, tolerance) => `${value} (se aceptan ${tolerance} más o menos)`,
  back: 'Volver a la pregunta',
  figureText: 'La figura en palabras',
  media: {
    picture: 'Imagen',
    audio: 'Audio',
    video: 'Video',
    download: 'Archivo para descargar',
    embed: 'En otro sitio',
  },
  transcript: 'Transcripción',
  noTranscript: 'Por qué no tiene subtítulos o transcripción:',
  onlineOnly: 'Este elemento solo está en línea, en el curso.',
  countryStatus: { verified: 'Verificado', 'to-confirm': 'Por confirmar' },
  source: 'Fuente:',
  reviewed: 'Revisado:',
  quizNote:
    'Se responde en línea, en el curso, y es lo que cuenta para el certificado. Sus preguntas no están en este archivo.',
  passMark: (percent) => `Se aprueba con ${percent} %.`,
  scenarioNote:
    'Lea cada escena, elija y vaya a donde lleva su elección: allí se cuenta lo que provoca. Ninguna elección lleva nota. Para que el curso la dé por hecha hay que recorrerla en línea.',
  begin: 'Comenzar',
  scene: (number) => `Escena ${number}`,
  consequences: 'Lo que provoca cada decisión',
  consequence: (scene, letter) => `Escena ${scene}, opción ${letter}`,
  chosen: 'Usted eligió:',
  goOn: (scene) => `Seguir en la escena ${scene}`,
  startAgain: 'Volver a la primera escena',
  quality: { protege: 'Protege', incompleta: 'Se queda corta', dana: 'Puede dañar' },
  ending: {
    protege: 'Un final que protege',
    incompleta: 'Un final a medias',
    dana: 'Un final que se puede evitar',
  },
  reflection: 'Qué haría en su sede',
  planNote:
    'El plan se escribe en línea, en el curso. Esta hoja sirve para prepararlo a mano: escriba cargos e instituciones, no datos de personas.',
  planExamples: 'Acciones que puede tomar y cambiar',
  planColumns: ['N.º', 'Qué se hará', 'Responsable (un cargo)', 'Fecha'],
  glossary: 'Glosario',
  inEnglish: 'En inglés:',
  about: 'Sobre este archivo',
  editionLine: (edition, date) => `Edición ${edition} del curso, publicada el ${date}.`,
  publisher: 'Publica:',
  address: 'El curso está en',
  asPublished:
    'Este archivo reproduce las lecciones, las figuras, las fuentes, las historias y las preguntas de práctica tal como se publicaron en esa edición. No lleva las preguntas de las evaluaciones, y leerlo no cuenta como avance: para eso hay que entrar al curso.',
  reviewNote:
    'Los números de ley, los teléfonos y los plazos pueden cambiar después de su fecha de revisión. Antes de usarlos, compruébelos en su fuente o en el curso en línea.',
  titleNote:
    'El título con el que este archivo aparece en una biblioteca o en un historial no dice de qué trata el curso.',
  rights: (publisher) =>
    `El curso no declara una licencia propia. Para reproducirlo o adaptarlo, consulte a quien lo publica (${publisher}).`,
  fonts:
    'Tipografías del PDF: Source Serif 4 y Gentium Book Plus, con la licencia SIL Open Font License 1.1.',
  withheld: (count) =>
    count === 1
      ? 'Se dejó fuera 1 actividad que todavía no estaba disponible para usted.'
      : `Se dejaron fuera ${count} actividades que todavía no estaban disponibles para usted.`,
  online: 'Abrir en el curso en línea',
  page: (number) => `(p. ${number})`,
  pageOf: (number, total) => `${number} de ${total}`,
  accessibility:
    'Texto que se adapta, con índice, encabezados y tablas marcadas. Cada figura lleva título y una descripción completa en palabras. No hay audio, video, movimiento ni tiempos.',
};
