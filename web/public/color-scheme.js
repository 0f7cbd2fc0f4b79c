// Runs before the first paint, so that a dark screen never flashes white. A file of its own: the content
// security policy allows no inline script.
(() => {
  let choice = 'auto';
  try {
    choice = localStorage.getItem('crs-color-scheme') ?? 'auto';
  } catch {
    // Storage is blocked: follow the system.
  }
  const isDark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
})();
