import { useEffect } from 'react';
import { useLocation } from 'wouter';

/**
 * Follows plain links into this console without loading the page anew: components of the kit link to a host's pages
 * ("See data") and know no host's router.
 */
export function useInternalLinks(): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || link.target !== '' || link.origin !== window.location.origin) return;
      if (link.hash !== '' && link.pathname === window.location.pathname) return;
      event.preventDefault();
      navigate(link.pathname + link.search);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [navigate]);
}
