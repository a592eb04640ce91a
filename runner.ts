import { run, type TaskList } from 'graphile-worker';
import { createTransport } from 'nodemailer';
import { openedStore } from '@/app/store';
import { env } from '@/env';
import { announceCertificate } from '@/lib/certificates/announce-certificate';
import { produceCertificate } from '@/lib/certificates/produce-certificate';
import { courseBooks } from '@/lib/downloads/input';
import { produceBook } from '@/lib/downloads/produce-book';
import { requestBooks } from '@/lib/downloads/request-books';
import { completeEnrolment } from '@/lib/enrolment/complete-enrolment';
import { listOverdue } from '@/lib/enrolment/list-overdue';
import type { Jobs } from '@/lib/jobs/enqueue';
import type { Context } from '@/lib/kernel/context';
import { recordFailure } from '@/lib/mail/record-failure';
import { type Post, sendLetter } from '@/lib/mail/send-letter';
import { expireAttempt } from '@/lib/quiz/expire-attempt';

/*
 * The door of the jobs: what was enqueued in a transaction is done here, by the same rules, in this process. With
 * a second instance both take from the one queue.
 */

const context = (): Context => ({
  store: openedStore().store,
  actor: { kind: 'system' },
  now: new Date(),
  site: env().SITE_URL,
});

const tasks: { [Task in keyof Jobs]: (job: Jobs[Task]) => Promise<void> } = {
  'attempt.expire': async ({ attemptId }) => {
    await context().store.transaction((store) =>
      expireAttempt({ ...context(), store }, { attempt: attemptId }),
    );
  },
  'book.produce': async (job) => {
    await produceBook(context(), job);
  },
  'books.request': ({ versionId }) => requestBooks(context(), { versionId, withheld: [] }, courseBooks),
  'certificate.render': async ({ certificateId }) => {
    await produceCertificate(context(), {
      certificateId,
      passphrase: env().SIGNING_KEY_PASSPHRASE,
      afterwards: (ctx) => announceCertificate(ctx, { certificateId }),
    });
  },
  'course.reconsider': async ({ courseId }) => {
    for (const enrolmentId of await listOverdue(context(), courseId))
      await context().store.transaction((store) => completeEnrolment({ ...context(), store }, enrolmentId));
  },
  'letter.send': async ({ letterId }) => {
    try {
      await context().store.transaction((store) => sendLetter({ ...context(), store }, post(), letterId));
    } catch (error) {
      await recordFailure(context(), letterId, String(error));
      throw error;
    }
  },
};

function post(): Post | null {
  const address = env().SMTP_URL;
  if (!address) return null;
  const transport = createTransport(address);
  return async (letter) => {
    await transport.sendMail({ from: env().MAIL_FROM, ...letter });
  };
}

/** Takes jobs from the queue until the process ends. */
export async function startRunner(): Promise<void> {
  await run({
    connectionString: env().DATABASE_URL,
    concurrency: 2,
    maxPoolSize: 3,
    noHandleSignals: true,
    noPreparedStatements: !env().DATABASE_PREPARE,
    parsedCronItems: [],
    taskList: tasks as unknown as TaskList,
  });
}
