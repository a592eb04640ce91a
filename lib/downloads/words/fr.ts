import type { Words } from '../words';

export const fr: Words = {
  neutralTitle: (edition, place) =>
    `Document de lecture${place === null ? '' : `, module ${place}`}. Édition ${edition}`,
  cover: 'Couverture',
  contents: 'Table des matières',
  presentation: 'Présentation de la formation',
  objectives: 'Objectifs',
  audience: 'Public visé',
  hours: 'Durée',
  outcomes: 'À la fin de ce module, vous pourrez',
  inThisModule: 'Dans ce module',
  minutes: (minutes) => `${minutes} min`,
  kinds: {
    lesson: 'Leçon',
    quiz: 'Évaluation',
    scenario: 'Récit à décisions',
    plan: 'Plan',
    survey: 'Enquête',
  },
  notice: 'Avant de commencer',
  practice: (number) => `Pour s’exercer ${number}`,
  several: 'Vous pouvez choisir plusieurs réponses.',
  trueFalse: 'Vrai ou faux ?',
  isTrue: 'Vrai',
  isFalse: 'Faux',
  match: 'Associez chaque élément à une option.',
  order: 'Mettez dans l’ordre :',
  units: (units) => `Unités : ${units}`,
  gap: (number) => `Espace ${number} :`,
  wordsOffered: 'Mots à utiliser :',
  seeAnswer: 'Voir la réponse',
  answers: 'Réponses et explications',
  answer: 'Réponse :',
  isRight: 'Juste',
  isWrong: 'Pas juste',
  within: (value, tolerance) => `${value} (à ${tolerance} près)`,
  back: 'Retour à la question',
  figureText: 'La figure en mots',
  onlineOnly: 'Cet élément n’existe qu’en ligne, dans la formation.',
  countryStatus: { verified: 'Vérifié', 'to-confirm': 'À confirmer' },
  source: 'Source :',
  reviewed: 'Révisé :',
  quizNote:
    'On y répond en ligne, dans la formation, et c’est elle qui compte pour le certificat. Ses questions ne sont pas dans ce fichier.',
  passMark: (percent) => `Il faut ${percent} % pour réussir.`,
  scenarioNote:
    'Lisez chaque scène, choisissez et allez où mène votre choix : on y raconte ce qu’il provoque. Aucun choix n’est noté. Pour que la formation le compte comme fait, parcourez-le en ligne.',
  begin: 'Commencer',
  scene: (number) => `Scène ${number}`,
  consequences: 'Ce que provoque chaque décision',
  consequence: (scene, letter) => `Scène ${scene}, option ${letter}`,
  chosen: 'Vous avez choisi :',
  goOn: (scene) => `Continuer à la scène ${scene}`,
  startAgain: 'Retour à la première scène',
  quality: { protege: 'Protège', incompleta: 'Reste insuffisant', dana: 'Peut nuire' },
  ending: {
    protege: 'Une fin qui protège',
    incompleta: 'Une fin à moitié',
    dana: 'Une fin que l’on peut éviter',
  },
  reflection: 'Que feriez-vous dans votre poste ?',
  planNote:
    'Le plan s’écrit en ligne, dans la formation. Cette feuille aide à le préparer à la main : écrivez des fonctions et des institutions, pas de données de personnes.',
  planExamples: 'Actions que vous pouvez reprendre et modifier',
  planColumns: ['N°', 'Ce qui sera fait', 'Responsable (une fonction)', 'Date'],
  glossary: 'Glossaire',
  inEnglish: 'En anglais :',
  about: 'À propos de ce fichier',
  editionLine: (edition, date) => `Édition ${edition} de la formation, publiée le ${date}.`,
  publisher: 'Publié par :',
  address: 'La formation se trouve à l’adresse',
  asPublished:
    'Ce fichier reprend les leçons, les figures, les sources, les récits et les questions d’entraînement tels que publiés dans cette édition. Il ne contient pas les questions des évaluations, et le lire ne compte pas comme un progrès : pour cela, il faut entrer dans la formation.',
  reviewNote:
    'Les numéros de loi, les téléphones et les délais peuvent changer après leur date de révision. Avant de les utiliser, vérifiez-les à la source ou dans la formation en ligne.',
  titleNote:
    'Le titre sous lequel ce fichier apparaît dans une bibliothèque ou un historique ne dit pas le sujet de la formation.',
  rights: (publisher) =>
    `La formation ne déclare pas de licence propre. Pour la reproduire ou l’adapter, consultez qui la publie (${publisher}).`,
  fonts: 'Caractères du PDF : Source Serif 4 et Gentium Book Plus, sous licence SIL Open Font License 1.1.',
  withheld: (count) =>
    count === 1
      ? '1 activité a été laissée de côté, car elle n’était pas encore disponible pour vous.'
      : `${count} activités ont été laissées de côté, car elles n’étaient pas encore disponibles pour vous.`,
  online: 'Ouvrir dans la formation en ligne',
  page: (number) => `(p. ${number})`,
  pageOf: (number, total) => `${number} sur ${total}`,
  accessibility:
    'Texte adaptable, avec table des matières, titres et tableaux balisés. Chaque figure a un titre et une description complète en mots. Ni son, ni vidéo, ni mouvement, ni limite de temps.',
};
