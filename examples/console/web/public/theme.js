// Not a module, so that it runs before the first paint: a dark console must not flash white.
try {
  const theme = localStorage.getItem('cairnside.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the system's theme is used then.
}
