// The desk: rows by keyboard, and the list anew when something on it changed. Without this script the link that reloads does it.
document.addEventListener('keydown', event => {
  const step = { j: 1, k: -1 }[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
  const rows = [...document.querySelectorAll('a[data-row]')];
  const at = rows.indexOf(document.activeElement);
  rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)]?.focus();
});

// Only what shows the work is replaced, so that nothing half typed elsewhere is lost; whoever stood on a row or a button stands on it again.
async function renew() {
  const reply = await fetch(location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
  if (!reply.ok) return;
  const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live]')) {
    const now = fresh.getElementById(part.id);
    if (!now) continue;
    const stood = part.contains(document.activeElement) ? document.activeElement : null;
    part.replaceWith(now);
    if (stood) [...now.querySelectorAll(stood.tagName)].find(e => stood.id ? e.id === stood.id : e.outerHTML === stood.outerHTML)?.focus();
  }
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
