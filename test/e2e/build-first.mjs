import { buildStale } from '../../examples/console/build-stale.mjs';

/** What is tested is what `npm start` shows: the package and the page as they are built from the sources of now. */
export default async function buildFirst() {
  if (!(await buildStale())) throw new Error('The package or the console’s page could not be built.');
}
