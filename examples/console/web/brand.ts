/** Name of this fictional company's console. */
export const BRAND = 'Cairnside';
