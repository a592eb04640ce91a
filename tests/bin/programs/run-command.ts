import { runCommand } from '@/bin/closing';

await runCommand(async (closing) => {
  closing.add(async () => console.log('database closed'));
  closing.add(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    console.log('web closed');
  });
  console.log('ready');
  if (process.argv[2]) throw new Error(process.argv[2]);
  await new Promise((resolve) => setTimeout(resolve, 600_000));
  return 0;
}, 0);
