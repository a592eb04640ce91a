/** Imports the courses of `content/` that do not exist yet; with `demo`, the demo accounts too. */
export async function seed(_databaseUrl: string, _options: { demo: boolean }): Promise<void> {}
