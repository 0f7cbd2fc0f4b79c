// Runs before the first paint, so that the splash speaks the language of the reader. The app decides in the same way.
(() => {
  const root = document.documentElement;
  let chosen = null;
  try {
    chosen = localStorage.getItem('crs-language');
  } catch {
    // Storage is blocked: follow the browser.
  }
  const spoken = root.dataset.languages.split(' ');
  const wanted = [chosen, ...navigator.languages].map((tag) => tag?.split('-')[0].toLowerCase());
  root.lang = wanted.find((tag) => spoken.includes(tag)) ?? spoken[0];
})();
