import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proofOf, readPending, writePending } from '@/lib/accounts/pending';

describe('A9 what the browser remembers between registering and confirming', () => {
  it('reads what it wrote', () => {
    const email = fc.stringMatching(/^[a-z][a-z0-9]{0,20}@[a-z]{1,10}\.test$/);
    fc.assert(
      fc.property(email, fc.string(), (address, password) => {
        const pending = { email: address, proof: proofOf(password) };
        expect(readPending(writePending(pending))).toEqual(pending);
        expect(writePending(pending)).toMatch(/^[\w.-]+$/);
      }),
    );
  });

  it('reads nothing from what anyone else wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const pending = readPending(text);
        if (pending) expect(pending.email).toMatch(/^[^@\s]+@[^@\s]+$/);
      }),
    );
    expect(readPending(undefined)).toBeNull();
  });
});
