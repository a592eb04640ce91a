import { openStore } from '@/db/client';
import { removeSecondStep } from '@/lib/accounts/remove-second-step';
import { translator } from '@/lib/i18n/translator';
import { runCommand } from './closing';
import { openDatabase } from './database';
import { loadEnvironment } from './environment';
import { Problem } from './problem';

/* Takes the second step off an account whose owner has lost telephone and recovery codes. */
await runCommand(async (closing) => {
  const [email] = process.argv.slice(2);
  if (!email) throw new Problem('npm run second-step -- persona@institucion.org');
  const database = await openDatabase(loadEnvironment(), closing);
  const { store, close } = openStore(database.url);
  closing.add(close);
  const outcome = await store.transaction((inside) =>
    removeSecondStep({ store: inside, actor: { kind: 'system' }, now: new Date(), site: '' }, { email }),
  );
  if (!outcome.ok) throw new Problem(translator('es', 'accounts.refusals')(outcome.reason));
  console.log(`${email} entra de nuevo solo con su contraseña. Sus sesiones se cerraron.`);
  return 0;
});
