// Every page: the clock goes on, and "/" leads to the search field. Without this script the time is that of loading.
const clock = document.querySelector('.now');
const twoDigits = number => String(number).padStart(2, '0');

function tick() {
  const now = new Date();
  clock.querySelector('time').textContent = `${twoDigits(now.getUTCHours())}:${twoDigits(now.getUTCMinutes())}`;
  if (now.getTimezoneOffset() !== 0) {
    const local = clock.querySelector('[data-here]') ?? clock.appendChild(Object.assign(document.createElement('span'), { className: 'here' }));
    local.dataset.here = '';
    local.textContent = ` ${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())} ${clock.dataset.local}`;
  }
  setTimeout(tick, 60000 - now.getTime() % 60000);
}

if (clock) tick();

document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
  const field = document.querySelector('[data-search]');
  if (!field) return;
  event.preventDefault();
  field.focus();
});
