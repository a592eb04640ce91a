// In a browser zod would try whether it may make code of text: the policy forbids that and reports the try. zod reads this name.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
