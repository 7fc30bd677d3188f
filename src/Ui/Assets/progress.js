// Work that takes time: asks the page again every second, and shows what has changed, until it is done.
const pause = 1000;

async function look(part) {
  try {
    const reply = await fetch(location.href, { credentials: 'same-origin', cache: 'no-store' });
    const fresh = reply.ok && new DOMParser().parseFromString(await reply.text(), 'text/html').getElementById(part.id);
    if (!fresh || !fresh.hasAttribute('data-progress')) return location.reload();
    // Only what differs is touched, so that a screen reader is not told the same again.
    if (fresh.innerHTML !== part.innerHTML) part.innerHTML = fresh.innerHTML;
  } catch {
    // The node does not answer for the moment: what is shown stays, and it is asked again.
  }
  setTimeout(look, pause, part);
}

for (const part of document.querySelectorAll('[data-progress]')) setTimeout(look, pause, part);
