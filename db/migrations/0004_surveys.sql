CREATE TABLE "survey_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"course_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"counted_on" date
);
--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "survey_answers_activity" ON "survey_answers" USING btree ("activity_id");--> statement-breakpoint
CREATE TRIGGER survey_answers_stay BEFORE UPDATE OF "course_id", "activity_id", "answers" ON "survey_answers"
  FOR EACH STATEMENT EXECUTE FUNCTION faro_refuse();
