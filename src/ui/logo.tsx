import { type ReactElement, useState } from 'react';

interface LogoProps {
  /** Address of the image, which the caller has checked; undefined shows initials. */
  readonly src?: string | undefined;
  /** The name beside it; its first letters replace a missing or broken image. */
  readonly name: string;
}

/** A decorative mark beside a name. A broken image becomes initials. */
export function Logo({ src, name }: LogoProps): ReactElement {
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <span data-slot="ik-logo" aria-hidden="true">
      {src === undefined || broken === src ? (
        initials(name)
      ) : (
        <img src={src} alt="" referrerPolicy="no-referrer" onError={() => setBroken(src)} />
      )}
    </span>
  );
}

function initials(name: string): string {
  const parts = name.split(/\s+/u).filter(Boolean);
  const letters =
    parts.length > 1 ? parts.slice(0, 2).map((part) => Array.from(part)[0]) : Array.from(name).slice(0, 2);
  return letters.join('').toUpperCase();
}
