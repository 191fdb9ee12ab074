import { createElement as h } from 'react';
import { Console } from '../console.js';

export default function Page() {
  return h(Console);
}
