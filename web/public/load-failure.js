// If a file of the app does not arrive, the splash would stay for ever: try once more, then say so.
(() => {
  const key = 'crs-reloaded-at';
  const pauseMs = 10_000;

  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLScriptElement || target instanceof HTMLLinkElement) handleMissingFile();
    },
    true,
  );
  // Files that a script asks for, as the messages of a language.
  addEventListener('vite:preloadError', handleMissingFile);

  function handleMissingFile() {
    const splash = document.getElementById('load-failure');
    if (splash === null) return;
    if (Date.now() - readLastReload() > pauseMs) {
      sessionStorage.setItem(key, String(Date.now()));
      location.reload();
      return;
    }
    const message = splash.querySelector(`[lang="${document.documentElement.lang}"]`);
    message.hidden = false;
    message.querySelector('button').addEventListener('click', () => location.reload());
  }

  // Without storage there is no telling a first failure from a second: then there is no second try.
  function readLastReload() {
    try {
      return Number(sessionStorage.getItem(key));
    } catch {
      return Date.now();
    }
  }
})();
