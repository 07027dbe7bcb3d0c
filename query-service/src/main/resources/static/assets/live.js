// Keeps a page up to date while it is looked at. The server says only that something changed in a region; the page then fetches
// itself and exchanges the sections that differ. Nothing moves under the reader: a section that holds the focus, the selection or
// the pointer waits until they have left it, and what was unfolded stays unfolded. Without this script the page is simply still.

const bar = document.querySelector('#fresh');
const button = bar?.querySelector('[data-pause]');
const status = bar?.querySelector('[data-status]');
const REGION = bar?.dataset.region;
const ANNOUNCE_EVERY = 30_000;
const COME_AGAIN = 60_000;
const PAUSED = 'creative-spaces.paused';

let position = Number(bar?.dataset.position);
let known = position;
let source;
let fetching = false;
let missed = false;
let announced = 0;
const waiting = new Map();

const remembered = {
  get: () => { try { return localStorage.getItem(PAUSED) === 'yes'; } catch { return false; } },
  set: (paused) => { try { localStorage.setItem(PAUSED, paused ? 'yes' : 'no'); } catch { /* then it holds for this page only */ } },
};
let paused = remembered.get();

if (button && 'EventSource' in window) {
  button.hidden = false;
  const words = { pause: button.textContent, resume: button.dataset.resume };
  const show = () => {
    button.textContent = paused ? words.resume : words.pause;
    bar.classList.toggle('paused', paused);
  };
  button.addEventListener('click', () => {
    paused = !paused;
    remembered.set(paused);
    show();
    say(paused ? status.dataset.paused : status.dataset.resumed, true);
    paused ? stop() : start();
  });
  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : start()));
  window.addEventListener('pagehide', stop);
  document.addEventListener('focusout', () => setTimeout(exchangeWaiting));
  document.addEventListener('selectionchange', exchangeWaiting);
  setInterval(tellAge, 5_000);
  show();
  start();
}

function start() {
  if (paused || source || document.hidden) return;
  source = new EventSource(`/live?after=${position}`);
  source.addEventListener('changed', (event) => changed(JSON.parse(event.data)));
  source.addEventListener('error', () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    stop();
    say(status.dataset.lost);
    setTimeout(start, COME_AGAIN);
  });
}

function stop() {
  source?.close();
  source = undefined;
}

function changed(change) {
  known = change.position;
  if (REGION === '' ? change.regions.length > 0 : change.regions.includes(REGION)) refresh();
  else position = change.position;
}

async function refresh() {
  if (fetching) {
    missed = true;
    return;
  }
  fetching = true;
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html', 'X-Position': String(known) }, credentials: 'same-origin' });
    if (answer.ok && !paused) take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } catch {
    say(status.dataset.lost);
  } finally {
    fetching = false;
    if (missed) {
      missed = false;
      refresh();
    }
  }
}

function take(fresh) {
  const bar2 = fresh.querySelector('#fresh');
  if (!bar2) return;
  position = Number(bar2.dataset.position);
  const line = bar.querySelector('p');
  if (!line.contains(document.activeElement)) line.replaceWith(bar2.querySelector('p'));
  let differing = 0;
  for (const section of fresh.querySelectorAll('[data-live]')) {
    const here = document.getElementById(section.id);
    if (!here || plain(here) === section.innerHTML) continue;
    differing++;
    waiting.set(section.id, section);
  }
  exchangeWaiting();
  if (differing > 0) say(status.dataset.updated);
}

// What the server sent for a section, without what the reader did to it.
function plain(section) {
  if (section.dataset.changed === undefined && !section.querySelector('details[open], .changed')) return section.innerHTML;
  const copy = section.cloneNode(true);
  copy.querySelectorAll('details[open]').forEach((one) => one.removeAttribute('open'));
  return copy.innerHTML;
}

function exchangeWaiting() {
  for (const [id, fresh] of waiting) {
    const here = document.getElementById(id);
    if (!here) waiting.delete(id);
    else if (!occupied(here)) {
      waiting.delete(id);
      exchange(here, fresh);
    }
  }
}

function occupied(section) {
  if (section.contains(document.activeElement)) return true;
  const selection = document.getSelection();
  return selection && !selection.isCollapsed && selection.containsNode(section, true);
}

function exchange(here, fresh) {
  const open = [...here.querySelectorAll('details')].map((one) => one.open);
  const scrolled = [...here.querySelectorAll('.scroll')].map((one) => one.scrollLeft);
  const next = document.importNode(fresh, true);
  next.querySelectorAll('details').forEach((one, i) => { one.open = open[i] ?? false; });
  here.replaceChildren(...next.childNodes);
  here.querySelectorAll('.scroll').forEach((one, i) => { one.scrollLeft = scrolled[i] ?? 0; });
  here.classList.remove('changed');
  void here.offsetWidth;
  here.classList.add('changed');
}

function tellAge() {
  if (paused || document.hidden) return;
  const time = bar.querySelector('[data-since]');
  if (!time) return;
  const seconds = Math.max(0, Math.round((Date.now() - Date.parse(time.dateTime)) / 1000));
  const [now, some, many] = time.dataset.words.split('|');
  const count = seconds < 120 ? seconds : Math.floor(seconds / 60);
  time.textContent = (seconds < 2 ? now : seconds < 120 ? some : many).replace('{0}', count.toLocaleString(document.documentElement.lang));
}

function say(text, always = false) {
  const now = Date.now();
  if (!always && now - announced < ANNOUNCE_EVERY) return;
  announced = now;
  status.textContent = text;
}
