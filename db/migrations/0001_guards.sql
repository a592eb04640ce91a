-- What is written once stays written: the database itself refuses, whoever asks.
CREATE FUNCTION faro_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is not allowed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_records_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_records
  FOR EACH STATEMENT EXECUTE FUNCTION faro_refuse();
--> statement-breakpoint
CREATE TRIGGER answer_steps_append_only BEFORE UPDATE ON answer_steps
  FOR EACH STATEMENT EXECUTE FUNCTION faro_refuse();
--> statement-breakpoint
CREATE TRIGGER course_versions_immutable BEFORE UPDATE ON course_versions
  FOR EACH STATEMENT EXECUTE FUNCTION faro_refuse();
--> statement-breakpoint
CREATE TRIGGER activity_versions_immutable BEFORE UPDATE ON activity_versions
  FOR EACH STATEMENT EXECUTE FUNCTION faro_refuse();
--> statement-breakpoint
CREATE TRIGGER certificates_are_kept BEFORE DELETE OR TRUNCATE ON certificates
  FOR EACH STATEMENT EXECUTE FUNCTION faro_refuse();
--> statement-breakpoint
CREATE FUNCTION faro_certificate_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.code, NEW.facts, NEW.issued_at, NEW.user_id, NEW.course_id, NEW.edition)
     IS DISTINCT FROM (OLD.id, OLD.code, OLD.facts, OLD.issued_at, OLD.user_id, OLD.course_id, OLD.edition)
     OR (OLD.file_sha256 IS NOT NULL AND NEW.file_sha256 IS DISTINCT FROM OLD.file_sha256)
     OR (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at)
  THEN
    RAISE EXCEPTION 'an issued certificate does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER certificates_frozen BEFORE UPDATE ON certificates
  FOR EACH ROW EXECUTE FUNCTION faro_certificate_frozen();
