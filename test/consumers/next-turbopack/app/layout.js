import { createElement as h } from 'react';

export const metadata = { title: 'Console' };

export default function Layout({ children }) {
  return h('html', { lang: 'en', suppressHydrationWarning: true }, h('body', null, children));
}
