import type { Words } from '../words';

export const en: Words = {
  neutralTitle: (edition, place) =>
    `Reading material${place === null ? '' : `, module ${place}`}. Edition ${edition}`,
  cover: 'Cover',
  contents: 'Contents',
  presentation: 'About the course',
  objectives: 'Objectives',
  audience: 'Who it is for',
  hours: 'Duration',
  outcomes: 'At the end of this module you will be able to',
  inThisModule: 'In this module',
  minutes: (minutes) => `${minutes} min`,
  kinds: { lesson: 'Lesson', quiz: 'Quiz', scenario: 'Story with decisions', plan: 'Plan', survey: 'Survey' },
  notice: 'Before you start',
  practice: (number) => `To practise ${number}`,
  several: 'You may choose more than one.',
  trueFalse: 'True or false?',
  isTrue: 'True',
  isFalse: 'False',
  match: 'Match each item with an option.',
  order: 'Put in order:',
  units: (units) => `Units: ${units}`,
  gap: (number) => `Gap ${number}:`,
  wordsOffered: 'Words you can use:',
  seeAnswer: 'See the answer',
  answers: 'Answers and explanations',
  answer: 'Answer:',
  isRight: 'Right',
  isWrong: 'Not right',
  within: (value, tolerance) => `${value} (${tolerance} more or less is accepted)`,
  back: 'Back to the question',
  figureText: 'The figure in words',
  media: { audio: 'Audio', video: 'Video', download: 'File to download', embed: 'On another site' },
  transcript: 'Transcript',
  noTranscript: 'Why it has no captions or transcript:',
  onlineOnly: 'This part is only online, in the course.',
  countryStatus: { verified: 'Verified', 'to-confirm': 'To be confirmed' },
  source: 'Source:',
  reviewed: 'Reviewed:',
  quizNote:
    'It is answered online, in the course, and is what counts for the certificate. Its questions are not in this file.',
  passMark: (percent) => `${percent}% is needed to pass.`,
  scenarioNote:
    'Read each scene, choose, and go where your choice leads: what it causes is told there. No choice is marked. For the course to count it as done, go through it online.',
  begin: 'Begin',
  scene: (number) => `Scene ${number}`,
  consequences: 'What each decision causes',
  consequence: (scene, letter) => `Scene ${scene}, option ${letter}`,
  chosen: 'You chose:',
  goOn: (scene) => `Go on in scene ${scene}`,
  startAgain: 'Back to the first scene',
  quality: { protege: 'Protects', incompleta: 'Falls short', dana: 'May do harm' },
  ending: {
    protege: 'An ending that protects',
    incompleta: 'A halfway ending',
    dana: 'An ending that can be avoided',
  },
  reflection: 'What would you do at your post?',
  planNote:
    'The plan is written online, in the course. This sheet helps to prepare it by hand: write posts and institutions, no data of people.',
  planExamples: 'Actions that you can take and change',
  planColumns: ['No.', 'What will be done', 'Responsible (a post)', 'Date'],
  glossary: 'Glossary',
  inEnglish: 'In English:',
  about: 'About this file',
  editionLine: (edition, date) => `Edition ${edition} of the course, published on ${date}.`,
  publisher: 'Published by:',
  address: 'The course is at',
  asPublished:
    'This file holds the lessons, figures, sources, stories and practice questions as they were published in that edition. It does not hold the questions of quizzes, and reading it does not count as progress: for that, enter the course.',
  reviewNote:
    'Numbers of laws, telephones and deadlines may change after their date of review. Before using them, check them at their source or in the course online.',
  titleNote:
    'The title that a library or a history shows for this file does not tell the subject of the course.',
  rights: (publisher) =>
    `The course states no licence of its own. To reproduce or adapt it, ask whoever publishes it (${publisher}).`,
  fonts: 'Typefaces of the PDF: Source Serif 4 and Gentium Book Plus, under the SIL Open Font License 1.1.',
  withheld: (count) =>
    count === 1
      ? '1 activity was left out because it was not available to you yet.'
      : `${count} activities were left out because they were not available to you yet.`,
  online: 'Open in the course online',
  page: (number) => `(p. ${number})`,
  pageOf: (number, total) => `${number} of ${total}`,
  accessibility:
    'Text that adapts, with contents, headings and marked tables. Each figure has a title and a full description in words. There is no audio, video, movement or time limit.',
};
