let byHistory = false;

// The router tells no difference between a link and the browser's Back, which restores the scroll position itself.
window.addEventListener('popstate', () => {
  byHistory = true;
});
window.addEventListener('pushState', () => {
  byHistory = false;
});

/** Whether the present page was come to by Back or Forward. */
export function cameByHistory(): boolean {
  return byHistory;
}
