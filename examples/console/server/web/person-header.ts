/**
 * The header in which a page sends the id of the person for whom it was rendered. The cookie belongs to the whole
 * browser, so another tab can have switched the user since. The header authenticates no one: it only restricts the
 * cookie. In a module of its own because the page loads it too.
 */
export const PERSON_HEADER = 'x-console-person';
