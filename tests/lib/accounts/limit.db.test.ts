import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codeTries,
  giveBackTries,
  isWithinLimit,
  limits,
  signInTries,
  type Tries,
} from '@/lib/accounts/limit';
import { testDatabase } from '@/tests/support/database';
import { contextOf, later, noon, warm } from './people';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: 20 });
});
afterAll(() => db.drop());

const five = { name: 'test', tries: 5, minutes: 15 };
const within = (who: string, now = noon, limit = five) => isWithinLimit(contextOf(db.store, now), limit, who);

/** As the door asks: the first limit that is passed ends it. */
async function may(tries: Tries, now = noon): Promise<boolean> {
  for (const [limit, who] of tries)
    if (!(await isWithinLimit(contextOf(db.store, now), limit, who))) return false;
  return true;
}

async function repeat(times: number, ask: () => Promise<boolean>): Promise<boolean[]> {
  const answers: boolean[] = [];
  for (let time = 0; time < times; time += 1) answers.push(await ask());
  return answers;
}

describe('SEC-10 limits', () => {
  it('let five through and not the sixth, for each alone, until the window ends', async () => {
    expect(await repeat(6, () => within('a'))).toEqual([true, true, true, true, true, false]);
    expect(await within('b')).toBe(true);
    expect(await within('a', later(14.9))).toBe(false);
    expect(await within('a', later(15))).toBe(true);
  });

  it('hold under 40 parallel tries', async () => {
    await warm(db.store, 20);
    const answers = await Promise.all(Array.from({ length: 40 }, () => within('parallel')));
    expect(answers.filter(Boolean)).toHaveLength(5);
  });

  it('keep neither addresses nor accounts', async () => {
    await may(signInTries('secreta@faro.test', '203.0.113.9'));
    const stored = JSON.stringify(await db.sql`select * from rate_limits`);
    expect(stored).not.toMatch(/secreta|203\.0/);
  });

  it.each([
    ['password', signInTries],
    ['code', codeTries],
  ])('refuse the sixth wrong %s here, and keep nobody elsewhere out', async (what, triesOf) => {
    const email = `victima-${what}@faro.test`;
    const attacker = await repeat(20, () => may(triesOf(email, '198.51.100.1')));
    expect(attacker.filter(Boolean)).toHaveLength(5);
    expect(await may(triesOf(email, '203.0.113.5'))).toBe(true);
  });

  it('stop one network that tries many accounts, and not with other subscribers of IPv6', async () => {
    const tries = (index: number) => signInTries(`${index}@faro.test`, `2001:db8:1:1::${(index % 90) + 1}`);
    const answers = await Promise.all(Array.from({ length: 80 }, (_, index) => may(tries(index))));
    expect(answers.filter(Boolean)).toHaveLength(limits.signInAddress.tries);
    expect(await may(signInTries('otra@faro.test', '2001:db8:1:2::1'))).toBe(true);
  });

  it('a success clears the account here, and takes one try from the network', async () => {
    const mine = signInTries('mia@faro.test', '192.0.2.7');
    await repeat(4, () => may(mine));
    await may(mine);
    await giveBackTries(contextOf(db.store), mine);
    expect((await repeat(6, () => may(mine))).filter(Boolean)).toHaveLength(5);
    const others = signInTries('ajena@faro.test', '192.0.2.7');
    await repeat(5, () => may(others));
    await giveBackTries(contextOf(db.store), mine);
    expect(await may(others)).toBe(false);
  });

  it('a whole ministry behind one address signs in', async () => {
    for (let person = 0; person < 150; person += 1) {
      const tries = signInTries(`persona${person}@faro.test`, '192.0.2.50');
      expect(await may(tries)).toBe(true);
      await giveBackTries(contextOf(db.store), tries);
    }
  });

  it('giving back never makes a debt of tries', async () => {
    const tries: Tries = [[five, 'deuda']];
    await within('deuda');
    for (const _time of [1, 2, 3]) await giveBackTries(contextOf(db.store), tries);
    expect((await repeat(6, () => within('deuda'))).filter(Boolean)).toHaveLength(5);
  });
});
