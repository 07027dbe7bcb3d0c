// Makes forms quicker. Without it they do the same: see templates/act.

// A slider beside a number, which says what remains.
for (const number of document.querySelectorAll('input[data-slider]')) {
  const most = Number(number.dataset.slider);
  const box = document.createElement('div');
  box.className = 'slider';
  const range = document.createElement('input');
  range.type = 'range';
  range.min = '0';
  range.max = String(most);
  range.step = '1';
  range.setAttribute('aria-label', number.labels[0].textContent.trim());
  const remains = document.createElement('output');
  remains.htmlFor = number.id;
  const tell = () => {
    const value = Math.min(most, Math.max(0, Math.round(Number(number.value) || 0)));
    range.value = String(value);
    remains.textContent = number.dataset.remains ? number.dataset.remains.replace('{0}', String(most - value)) : `${value} %`;
  };
  range.addEventListener('input', () => { number.value = range.value; tell(); });
  number.addEventListener('input', tell);
  box.append(range, remains);
  number.parentElement.append(box);
  tell();
}

// How many characters are left, once that is of interest.
for (const area of document.querySelectorAll('textarea[data-most]')) {
  const most = Number(area.dataset.most);
  const count = document.createElement('p');
  count.className = 'count';
  count.setAttribute('aria-live', 'polite');
  count.hidden = true;
  area.after(count);
  area.addEventListener('input', () => {
    const left = most - [...area.value].length;
    count.hidden = left > most / 5;
    if (!count.hidden) count.textContent = `${left} / ${most}`;
  });
}

// A second click while the first is on its way does nothing; should the page come back, its button works again.
for (const form of document.querySelectorAll('form[data-act]')) {
  let sending = false;
  form.addEventListener('submit', (event) => {
    if (sending) event.preventDefault();
    sending = true;
  });
  window.addEventListener('pageshow', () => { sending = false; });
}

// A reason is only asked for of a concern.
for (const form of document.querySelectorAll('form[data-act]')) {
  const concern = form.querySelector('input[name="position"][value="CONCERN"]');
  const text = form.querySelector('textarea[name="text"]');
  if (!concern || !text) continue;
  const tell = () => { text.required = concern.checked; };
  form.addEventListener('change', tell);
  tell();
}

// The progress of an import, until its end; then the page as it is without scripts.
for (const place of document.querySelectorAll('[data-progress]')) {
  if (place.dataset.ended === 'true') continue;
  place.querySelector('[data-again]')?.remove();
  const bar = place.querySelector('progress');
  const ask = async () => {
    try {
      const answer = await fetch(place.dataset.from, { headers: { Accept: 'application/json' } });
      if (!answer.ok) throw new Error(String(answer.status));
      const now = await answer.json();
      if (now.state === 'DONE' || now.state === 'FAILED') return location.reload();
      const percent = now.total === 0 ? 0 : Math.floor(now.done * 100 / now.total);
      bar.value = percent;
      place.querySelector('[data-figures]').textContent =
        place.querySelector('[data-figures]').textContent.replace(/^\S+/, now.done.toLocaleString(document.documentElement.lang));
      setTimeout(ask, 500);
    } catch {
      setTimeout(ask, 3000);
    }
  };
  setTimeout(ask, 300);
}
