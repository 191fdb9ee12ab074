export { httpAdapter, type HttpAdapterOptions } from './http/http-adapter.ts';
export { openApiDocument, type OpenApiOptions } from './http/open-api.ts';
export type { AdapterMethod, MethodOfKind, OptionalMethod } from './adapter/adapter-methods.ts';
export type { Operation } from './http/operations.ts';
export { serveAdapter } from './http/serve-adapter.ts';
export { DEFAULT_SERVE_LIMITS, type ServeFault, type ServeLimits, type ServeOptions } from './http/serve-options.ts';
