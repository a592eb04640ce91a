CREATE TABLE "question_versions" (
	"question_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" text NOT NULL,
	"body" jsonb NOT NULL,
	"by_user_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "question_versions_question_id_revision_pk" PRIMARY KEY("question_id","revision")
);
--> statement-breakpoint
CREATE TABLE "quiz_overrides" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"extra_minutes" integer DEFAULT 0 NOT NULL,
	"extra_attempts" integer DEFAULT 0 NOT NULL,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"reason" text NOT NULL,
	"by_user_id" uuid NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "quiz_overrides_extra" CHECK ("quiz_overrides"."extra_minutes" >= 0 and "quiz_overrides"."extra_attempts" >= 0)
);
--> statement-breakpoint
ALTER TABLE "answer_steps" ADD COLUMN "event" text DEFAULT 'answer' NOT NULL;--> statement-breakpoint
ALTER TABLE "answer_steps" ADD COLUMN "comment" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "attempt_questions" ADD COLUMN "question_revision" integer;--> statement-breakpoint
ALTER TABLE "attempt_questions" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "ended_by" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "pending_marks" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "question_versions" ADD CONSTRAINT "question_versions_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiz_overrides" ADD CONSTRAINT "quiz_overrides_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "quiz_overrides_one" ON "quiz_overrides" USING btree ("enrolment_id","activity_id");--> statement-breakpoint
ALTER TABLE "question_categories" ADD CONSTRAINT "question_categories_parent_id_question_categories_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."question_categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempts_activity" ON "attempts" USING btree ("activity_id","finished_at");--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_pending" CHECK ("attempts"."pending_marks" >= 0);--> statement-breakpoint
INSERT INTO "question_versions" ("question_id", "revision", "kind", "body", "at")
  SELECT "id", "revision", "kind", "body", "updated_at" FROM "questions";--> statement-breakpoint
CREATE TRIGGER question_versions_immutable BEFORE UPDATE ON question_versions
  FOR EACH STATEMENT EXECUTE FUNCTION faro_refuse();
