/** Version of this package, as in its `package.json`; stands in support bundles. */
export const VERSION = '0.1.0';
