export { english as en } from './text/english.ts';
