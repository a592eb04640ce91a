import ts from 'typescript';
import { test } from 'vitest';
import { expectNone, expectUsed } from './rule';
import { importsOf, lineOf, type Source, sourceAt, sourcesIn, visit } from './sources';

/** Writes that leave no audit record, and why. Everything else that a rule writes is recorded. */
const silent: Record<string, string> = {
  insertActivityView: 'a view is its own record: who, what, when',
  updateActivityState: 'derived from views, answers and steps, which are kept',
  insertAttempt: 'an attempt is its own record and never deleted',
  insertAttemptQuestions: 'part of the attempt',
  insertAnswerSteps: 'append-only: who answered what, when, and what it earned',
  insertAnswers: 'the same; what is fixed has its step, and a flag is the learner’s own mark',
  updateAttemptMark: 'the attempt says when and with what mark; the steps behind it say why',
  updateAttemptDeadline: 'follows from what was granted, which is recorded',
  insertRun: 'a run is its own record and never deleted',
  insertStep: 'append-only: which choice, when',
  updateRunFinished: 'the run says when',
  updatePlan: 'a plan is its own record, of its learner alone: the row says when it was kept and finished',
  insertSurveyAnswers: 'anonymous: a record beside the answers would tell whose they are',
  updateAnswersCounted: 'the same',
  insertRateLimitTry: 'a counter',
  updateRateLimitGivenBack: 'a counter',
  insertSession: 'a session is its own record; ending it is recorded',
  updateTotpStep: 'a code is used up by what it opens, which is recorded',
  updateRecoveryCodeUsed: 'the same',
  insertEmailCode: 'a secret of ten minutes; what is done with it is recorded',
  updateEmailCodesUsed: 'the same',
  insertLetter: 'a letter is its own record, kept in the outbox',
  updateLetter: 'the same',
  insertJob: 'the deed that wants the job is recorded in the same transaction',
  insertFile: 'named by its bytes; what it belongs to is recorded',
  insertDownload: 'made of a published version, which was recorded when it was published',
  deleteDownloadsBefore: 'the same; it can be made again at any time',
  insertUpload: 'a file on its way: what comes of it is recorded',
  deleteUploadsBefore: 'nobody said yes to them',
  updateCertificateFile: 'draws what was recorded when it was issued',
};

/** Writing hands of a rule that records: file → the rule that calls it and writes the record. */
const recordedBy: Record<string, string> = {
  'lib/accounts/recovery-codes.ts': 'lib/accounts/renew-recovery-codes.ts',
  'lib/packages/write-draft.ts': 'lib/packages/import-package.ts',
};

/** Silent in one file only: `file#query` → why. */
const silentHere: Record<string, string> = {
  'lib/accounts/open-session.ts#updateSessionEnded':
    'whoever signs in again in the same browser replaces their own session',
};

/** Queries that write, other than those of audit, which this file calls: name → line. */
function writesOf(source: Source): Map<string, number> {
  const writes = new Map<string, number>();
  const isWrite = (name: string) => /^(insert|update|delete)[A-Z]/.test(name);
  const imports = importsOf(source).filter(({ to, isType }) => /^db\/queries\/(?!audit)/.test(to) && !isType);
  for (const { names, line } of imports) for (const name of names.filter(isWrite)) writes.set(name, line);
  if (!imports.some(({ names }) => names.includes('*'))) return writes;
  visit(source.tree, (node) => {
    const isCall = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression);
    if (isCall && isWrite(node.expression.name.text))
      writes.set(node.expression.name.text, lineOf(source, node));
  });
  return writes;
}

function records(source: Source): boolean {
  let found = false;
  visit(source.tree, (node) => {
    if (ts.isCallExpression(node) && node.expression.getText(source.tree) === 'record') found = true;
  });
  return found && importsOf(source).some(({ to }) => to === 'lib/audit/record.ts');
}

const rules = sourcesIn('lib').filter(({ path }) => !path.startsWith('lib/audit/'));

test('every rule that writes leaves an audit record, or writes only what needs none', () => {
  const broken = rules
    .filter((source) => !records(source) && !recordedBy[source.path])
    .flatMap((source) =>
      [...writesOf(source)]
        .filter(([name]) => !silent[name] && !silentHere[`${source.path}#${name}`])
        .map(([name, line]) => `${source.path}:${line} ${name}`),
    );
  expectNone(
    broken,
    'Call record(ctx, …) in the same transaction, or give the query a line in `silent` with its reason:',
  );
});

test('a hand that writes for another rule is called by it, and that rule records', () => {
  const broken = Object.entries(recordedBy).filter(([hand, rule]) => {
    const source = sourceAt(rule);
    return !records(source) || !importsOf(source).some(({ to }) => to === hand);
  });
  expectNone(
    broken.map(([hand, rule]) => `${hand}: ${rule} does not call it, or does not record`),
    'Mend recordedBy:',
  );
});

test('the tables of silent writes hold nothing idle', () => {
  const writes = rules.flatMap((source) =>
    [...writesOf(source).keys()].map((name) => ({ name, path: source.path })),
  );
  expectUsed(
    silent,
    writes.map(({ name }) => name),
    '`silent`',
  );
  expectUsed(
    silentHere,
    writes.map(({ name, path }) => `${path}#${name}`),
    '`silentHere`',
  );
  expectUsed(
    recordedBy,
    writes.map(({ path }) => path),
    '`recordedBy`',
  );
});

test('doors write nothing themselves: app and the runner call no writing query', () => {
  const broken = sourcesIn('app', 'components', 'questions', 'runner.ts').flatMap((source) =>
    [...writesOf(source)].map(([name, line]) => `${source.path}:${line} ${name}`),
  );
  expectNone(broken, 'Write a rule in lib, with its record:');
});
