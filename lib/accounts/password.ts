import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB, 2 passes, 1 lane: the first choice of OWASP's password storage sheet. */
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

let decoy: Promise<string> | undefined;

/** Whether the password is right. With no hash (no such account, or one without a password) it takes the same time and says no. */
export async function isPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('no-account-has-this');
  const hasHash = passwordHash?.startsWith('$argon2') ?? false;
  const isRight = await verify(hasHash ? passwordHash! : await decoy, password.normalize('NFKC')).catch(
    () => false,
  );
  return isRight && hasHash;
}
