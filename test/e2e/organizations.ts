/** Organizations of the sandbox by what the vendor tells of them: an id and no name, so accounts are called by it. */
export const NORTHWIND = 'org-Northwind7Qd2';
export const HARBOUR = 'org-Harbour4Tk9';
