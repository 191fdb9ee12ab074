/** Red, green, blue from 0 to 255, and how much of it is drawn, 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const WHITE: Colour = [255, 255, 255, 1];
const canvas = document.createElement('canvas');
canvas.width = 1;
canvas.height = 1;
const pen = canvas.getContext('2d', { willReadFrequently: true });

/** A colour in any notation, as the browser draws it. */
function read(notation: string): Colour {
  if (pen === null) throw new Error('This browser draws nothing.');
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = notation;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** A colour as it looks on a ground that lets nothing through. */
export function shown(notation: string, ground: Colour): Colour {
  return over(read(notation), ground);
}

/** What lies behind an element's text: its own ground and those around it, put together. */
export function groundOf(element: Element): Colour {
  const behind: Colour[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const colour = read(getComputedStyle(at).backgroundColor);
    behind.push(colour);
    if (colour[3] === 1) break;
  }
  return behind.reduceRight<Colour>((ground, colour) => over(colour, ground), WHITE);
}

/** The ratio of WCAG, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function over([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour {
  const mix = (top: number, below: number): number => top * alpha + below * (1 - alpha);
  return [mix(red, r), mix(green, g), mix(blue, b), 1];
}

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
