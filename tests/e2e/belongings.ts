import { database } from './person';

/**
 * All that belongs to a person or was done by them, as one value to compare. Views and «last opened» are left out,
 * since looking may change those.
 */
export async function belongingsOf(userId: string): Promise<unknown> {
  const [row] = await database<{ all: unknown }[]>`
    with e as (select * from enrolments where user_id = ${userId}),
      a as (select * from attempts where enrolment_id in (select id from e)),
      r as (select * from scenario_runs where enrolment_id in (select id from e))
    select jsonb_build_object(
      'person', (select to_jsonb(u) from users u where id = ${userId}),
      'sessions', (select jsonb_agg(to_jsonb(s) order by id) from sessions s where user_id = ${userId}),
      'codes', (select jsonb_agg(to_jsonb(c) order by id) from email_codes c where user_id = ${userId}),
      'identities', (select jsonb_agg(to_jsonb(i) order by id) from identities i where user_id = ${userId}),
      'letters', (select count(*) from letters where to_email = (select email from users where id = ${userId})),
      'enrolments', (select jsonb_agg(to_jsonb(e) - 'last_activity_id' - 'last_opened_at' order by id) from e),
      'states', (select jsonb_agg(to_jsonb(s) - 'viewed_at' order by activity_id) from activity_states s
        where enrolment_id in (select id from e)
          and coalesce(read_at, submitted_at, completed_at) is not null),
      'attempts', (select jsonb_agg(to_jsonb(a) order by id) from a),
      'answers', (select jsonb_agg(to_jsonb(s) order by s.id) from answer_steps s
        join attempt_questions q on q.id = s.attempt_question_id where q.attempt_id in (select id from a)),
      'runs', (select jsonb_agg(to_jsonb(r) order by id) from r),
      'decisions', (select jsonb_agg(to_jsonb(s) order by id) from scenario_steps s where run_id in (select id from r)),
      'plans', (select jsonb_agg(to_jsonb(p) order by activity_id) from plans p where enrolment_id in (select id from e)),
      'certificates', (select jsonb_agg(to_jsonb(c) - 'file_sha256' - 'rendered_at' order by id)
        from certificates c where user_id = ${userId}),
      'drafts', (select jsonb_agg(id order by id) from activities where updated_by = ${userId}),
      'versions', (select count(*) from course_versions where published_by = ${userId}),
      'records', (select count(*) from audit_records where actor_id = ${userId})
    ) as all`;
  return row!.all;
}

/** What an address has left behind: an account, codes, linked identities, letters. */
export async function tracesOf(email: string): Promise<unknown> {
  const [row] = await database`
    select (select count(*) from users where email = ${email}) as accounts,
      (select count(*) from email_codes c join users u on u.id = c.user_id where u.email = ${email}) as codes,
      (select count(*) from identities i join users u on u.id = i.user_id where u.email = ${email}) as identities,
      (select count(*) from letters where to_email = ${email}) as letters`;
  return row;
}
