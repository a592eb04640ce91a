import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './environment';

/** What one stage of the checks came to. */
export type Stage = { name: string; passed: number; failed: number };

export function reportFile(name: string): string {
  const file = join(root, '.test', `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

type VitestReport = {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
};

export function countVitest(name: string, file: string, code: number): Stage {
  const report = read<VitestReport>(file);
  const failed = report ? report.numFailedTests || (report.success ? 0 : report.numFailedTestSuites) : 0;
  return honest({ name, passed: report?.numPassedTests ?? 0, failed }, code);
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
};

export function countPlaywright(name: string, file: string, code: number): Stage {
  const report = read<PlaywrightReport>(file);
  if (!report) return honest({ name, passed: 0, failed: 0 }, code);
  const { expected, flaky, unexpected } = report.stats;
  return honest({ name, passed: expected + flaky, failed: unexpected + report.errors.length }, code);
}

/** A stage that ran nothing, or ended badly without saying what failed, has failed. */
function honest(stage: Stage, code: number): Stage {
  const isSilentFailure = stage.failed === 0 && (code !== 0 || stage.passed === 0);
  return isSilentFailure ? { ...stage, failed: 1 } : stage;
}

function read<Report>(file: string): Report | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}
