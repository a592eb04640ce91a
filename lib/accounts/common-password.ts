// The commonest of ten characters or more in published lists, in Spanish and English, and our own name.
const common = new Set(
  `1234567890 0987654321 1234512345 1122334455 1111122222 123123123123 12345678910 123456789a a123456789 1q2w3e4r5t 1qaz2wsx3edc
  qwertyuiop qwerty12345 qwerty123456 qwertyuiop123 asdfghjkl1 asdfghjkl123 zaq12wsxcde password12 password123 password1234
  passw0rd123 contrasena contrasena1 contrasena12 contrasena123 contraseña contraseña1 contraseña12 contraseña123 micontraseña
  micontrasena administrador administrator administrador1 bienvenido bienvenido1 bienvenidos bienvenida iloveyou123 teamomucho
  teamomucho1 tequieromucho tequieromucho1 mariposa123 princesa123 estrellita estrellita1 chocolate1 chocolate123 barcelona1
  barcelona123 realmadrid realmadrid1 guadalajara guadalupe1 guadalupe123 welcome123 welcome1234 letmein123 changeme123 cambiame123
  abcdefghij abcdefghijk abc123abc123 1234567890a consulado1 consulado123 migracion1 migracion123 migracion2024 migracion2025
  migracion2026 farofarofaro`.split(/\s+/),
);

/** Whether this password is among the first that anyone would try for this account. */
export function isCommonPassword(password: string, email: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase().trim();
  const [local = ''] = email.split('@');
  const isOneUnit = /^(.{1,4}?)\1+$/u.test(plain);
  const isNearlyEmail = plain === email || (local.length > 4 && plain.replace(/[\d\W_]+$/u, '') === local);
  return common.has(plain) || isOneUnit || isNearlyEmail;
}
