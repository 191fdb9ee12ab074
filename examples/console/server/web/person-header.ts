/**
 * The header in which a page says for whom it was drawn: the id of a person. The cookie belongs to the whole browser, so
 * another tab may have made somebody else of it since. Names nobody by itself: it only ends what the cookie allows.
 */
export const PERSON_HEADER = 'x-console-person';
