import type { Words } from '../words';

export const pt: Words = {
  neutralTitle: (edition, place) =>
    `Material de leitura${place === null ? '' : `, módulo ${place}`}. Edição ${edition}`,
  cover: 'Capa',
  contents: 'Índice',
  presentation: 'Apresentação do curso',
  objectives: 'Objetivos',
  audience: 'A quem se dirige',
  hours: 'Duração',
  outcomes: 'Ao final deste módulo, você poderá',
  inThisModule: 'Neste módulo',
  minutes: (minutes) => `${minutes} min`,
  kinds: {
    lesson: 'Lição',
    quiz: 'Avaliação',
    scenario: 'História com decisões',
    plan: 'Plano',
    survey: 'Pesquisa',
  },
  notice: 'Antes de começar',
  practice: (number) => `Para praticar ${number}`,
  several: 'Pode escolher mais de uma.',
  trueFalse: 'Verdadeiro ou falso?',
  isTrue: 'Verdadeiro',
  isFalse: 'Falso',
  match: 'Relacione cada elemento com uma opção.',
  order: 'Coloque em ordem:',
  units: (units) => `Unidades: ${units}`,
  gap: (number) => `Espaço ${number}:`,
  wordsOffered: 'Palavras que pode usar:',
  seeAnswer: 'Ver a resposta',
  answers: 'Respostas e explicações',
  answer: 'Resposta:',
  isRight: 'Correta',
  isWrong: 'Não é correta',
  within: (value, tolerance) => `${value} (aceita-se ${tolerance} a mais ou a menos)`,
  back: 'Voltar à pergunta',
  figureText: 'A figura em palavras',
  onlineOnly: 'Este elemento está apenas on-line, no curso.',
  countryStatus: { verified: 'Verificado', 'to-confirm': 'A confirmar' },
  source: 'Fonte:',
  reviewed: 'Revisado:',
  quizNote:
    'É respondida on-line, no curso, e é o que conta para o certificado. As suas perguntas não estão neste arquivo.',
  passMark: (percent) => `Aprova-se com ${percent}%.`,
  scenarioNote:
    'Leia cada cena, escolha e vá aonde a sua escolha leva: ali se conta o que ela provoca. Nenhuma escolha vale nota. Para que o curso a considere feita, é preciso percorrê-la on-line.',
  begin: 'Começar',
  scene: (number) => `Cena ${number}`,
  consequences: 'O que cada decisão provoca',
  consequence: (scene, letter) => `Cena ${scene}, opção ${letter}`,
  chosen: 'Você escolheu:',
  goOn: (scene) => `Seguir na cena ${scene}`,
  startAgain: 'Voltar à primeira cena',
  quality: { protege: 'Protege', incompleta: 'Fica aquém', dana: 'Pode causar dano' },
  ending: {
    protege: 'Um final que protege',
    incompleta: 'Um final pela metade',
    dana: 'Um final que pode ser evitado',
  },
  reflection: 'O que faria no seu posto?',
  planNote:
    'O plano é escrito on-line, no curso. Esta folha serve para prepará-lo à mão: escreva cargos e instituições, não dados de pessoas.',
  planExamples: 'Ações que pode tomar e mudar',
  planColumns: ['N.º', 'O que será feito', 'Responsável (um cargo)', 'Data'],
  glossary: 'Glossário',
  inEnglish: 'Em inglês:',
  about: 'Sobre este arquivo',
  editionLine: (edition, date) => `Edição ${edition} do curso, publicada em ${date}.`,
  publisher: 'Publica:',
  address: 'O curso está em',
  asPublished:
    'Este arquivo reproduz as lições, as figuras, as fontes, as histórias e as perguntas de prática tal como foram publicadas nessa edição. Não traz as perguntas das avaliações, e lê-lo não conta como progresso: para isso é preciso entrar no curso.',
  reviewNote:
    'Os números de leis, os telefones e os prazos podem mudar depois da data de revisão. Antes de usá-los, confira-os na fonte ou no curso on-line.',
  titleNote:
    'O título com que este arquivo aparece em uma biblioteca ou em um histórico não diz o tema do curso.',
  rights: (publisher) =>
    `O curso não declara uma licença própria. Para reproduzi-lo ou adaptá-lo, consulte quem o publica (${publisher}).`,
  fonts: 'Tipografias do PDF: Source Serif 4 e Gentium Book Plus, sob a licença SIL Open Font License 1.1.',
  withheld: (count) =>
    count === 1
      ? 'Ficou de fora 1 atividade que ainda não estava disponível para você.'
      : `Ficaram de fora ${count} atividades que ainda não estavam disponíveis para você.`,
  online: 'Abrir no curso on-line',
  page: (number) => `(p. ${number})`,
  pageOf: (number, total) => `${number} de ${total}`,
  accessibility:
    'Texto que se adapta, com índice, títulos e tabelas marcadas. Cada figura tem título e uma descrição completa em palavras. Não há áudio, vídeo, movimento nem limites de tempo.',
};
