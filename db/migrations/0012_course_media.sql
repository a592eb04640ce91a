ALTER TABLE "course_files" ADD COLUMN "sha256" text;--> statement-breakpoint
ALTER TABLE "course_files" ADD COLUMN "size" integer;--> statement-breakpoint
ALTER TABLE "course_files" ADD CONSTRAINT "course_files_sha256_files_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "course_files_sha256" ON "course_files" USING btree ("sha256");--> statement-breakpoint
-- Uncompressed, so that a piece of a file can be read without reading all of it.
ALTER TABLE "files" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
