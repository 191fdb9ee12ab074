/** One device of a "perform actions" call, as WebDriver and WebDriver BiDi share it. */
export type Source =
  | { readonly type: 'key'; readonly id: string; readonly actions: readonly KeyAction[] }
  | {
      readonly type: 'pointer';
      readonly id: string;
      readonly parameters: { readonly pointerType: 'mouse' };
      readonly actions: readonly PointerAction[];
    };

/** A press or release of a key. `value` is a character, or the code point that WebDriver assigns to a named key. */
export interface KeyAction {
  readonly type: 'keyDown' | 'keyUp';
  readonly value: string;
}

/** A movement, press or release of the mouse, in CSS pixels of the top page's viewport. */
export type PointerAction =
  | { readonly type: 'pointerMove'; readonly x: number; readonly y: number; readonly duration: 0 }
  | { readonly type: 'pointerDown' | 'pointerUp'; readonly button: 0 };

/** A value that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The calls of a W3C protocol that the tests need, on one page of one browser. */
export interface Protocol {
  /** Name and version of the engine, read from the browser. */
  readonly version: string;
  /** Opens an address and waits until the page has loaded. */
  open(url: string): Promise<void>;
  /**
   * Runs a function in the page and waits for its answer.
   *
   * @param source Source text of the function.
   * @param args Its arguments.
   */
  run(source: string, args: readonly Json[]): Promise<Json>;
  /** Performs input actions as a person would: keys go to the focused element. */
  perform(sources: readonly Source[]): Promise<void>;
  /** Picture of the viewport, as PNG. */
  screenshot(): Promise<Buffer>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}
