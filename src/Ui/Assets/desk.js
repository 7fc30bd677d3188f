// The desk: rows by keyboard, and the list anew when something on it changed. Without this script the link that reloads does it.
document.addEventListener('keydown', event => {
  const step = { j: 1, k: -1 }[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
  const rows = [...document.querySelectorAll('a[data-row]')];
  const at = rows.indexOf(document.activeElement);
  rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)]?.focus();
});

async function renew() {
  const reply = await fetch(location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
  const fresh = reply.ok && new DOMParser().parseFromString(await reply.text(), 'text/html').querySelector('[data-live]');
  if (!fresh) return;
  const focused = document.activeElement?.id;
  document.querySelector('[data-live]').replaceWith(fresh);
  if (focused) document.getElementById(focused)?.focus();
}

const live = document.querySelector('[data-changes]');
if (live && window.EventSource) {
  // What the page was made from: a change between making it and listening is seen too.
  let known = live.dataset.revision;
  const source = new EventSource(live.dataset.changes);
  const look = event => {
    if (known !== event.data) renew();
    known = event.data;
  };
  source.addEventListener('seen', look);
  source.addEventListener('changed', look);
}
