import { buildStale } from '../../examples/console/build-stale.mjs';

/** Builds the package and the console's page when they are older than their sources, as `npm start` does. */
export default async function buildFirst() {
  if (!(await buildStale())) throw new Error('The package or the console’s page could not be built.');
}
