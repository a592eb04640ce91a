import { defineConfig, devices } from '@playwright/test';

/*
 * The journeys of people, against the production build. `npm test` starts the site and sets E2E_BASE_URL and
 * E2E_DATABASE_URL; CHROMIUM_PATH is the system's browser.
 */
const isRoot = process.getuid?.() === 0;
const phone = { ...devices['Pixel 5'], viewport: { width: 360, height: 740 } };
const atDesk = /(admin|keyboard|policy|sentinels|forged|sweep|english)\.spec/;

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/set-up.ts',
  outputDir: '.test/playwright',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.E2E_BASE_URL ?? 'http://localhost:3000',
    locale: 'es-CR',
    timezoneId: 'America/Costa_Rica',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [...(isRoot ? ['--no-sandbox'] : []), '--disable-quic', '--disable-background-networking'],
    },
  },
  projects: [
    { name: 'phone', testIgnore: atDesk, use: phone },
    { name: 'phone-without-javascript', testMatch: /journey/, use: { ...phone, javaScriptEnabled: false } },
    {
      name: 'desk',
      testMatch: atDesk,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
  ],
});
