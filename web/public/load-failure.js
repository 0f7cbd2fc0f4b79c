// If a file of the app does not arrive, the splash would stay for ever: try once more, then say so.
(() => {
  const key = 'crs-reloaded-at';
  const pauseMs = 10_000;

  addEventListener(
    'error',
    ({ target }) => {
      const isFile = target instanceof HTMLScriptElement || target instanceof HTMLLinkElement;
      const message = document.getElementById('load-failure');
      if (!isFile || message === null) return;
      if (Date.now() - readLastReload() > pauseMs) {
        sessionStorage.setItem(key, String(Date.now()));
        location.reload();
        return;
      }
      message.hidden = false;
      message.querySelector('button').addEventListener('click', () => location.reload());
    },
    true,
  );

  // Without storage there is no telling a first failure from a second: then there is no second try.
  function readLastReload() {
    try {
      return Number(sessionStorage.getItem(key));
    } catch {
      return Date.now();
    }
  }
})();
