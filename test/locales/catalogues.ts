import { ar } from '../../src/locales/ar.ts';
import { de } from '../../src/locales/de.ts';
import { es } from '../../src/locales/es.ts';
import { fr } from '../../src/locales/fr.ts';
import { ja } from '../../src/locales/ja.ts';
import type { Messages } from '../../src/text/messages.ts';

/** The translated catalogues by their BCP 47 tag; English is what they are compared with. */
export const TRANSLATIONS: ReadonlyMap<string, Messages> = new Map(Object.entries({ ar, de, es, fr, ja }));
