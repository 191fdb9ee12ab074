import { registerHooks } from 'node:module';

/** For child processes: the public entries from their sources, so that these tests need no build. */
registerHooks({
  resolve(specifier, context, next) {
    const entry = /^integration-kit\/(.+)$/u.exec(specifier)?.[1];
    return next(
      entry === undefined ? specifier : new URL(`../../../../src/${entry}.ts`, import.meta.url).href,
      context,
    );
  },
});
