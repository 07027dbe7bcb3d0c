// What keeps somebody from reading or using the page as it is laid out now; nothing if all is well.
() => {
  const bad = [];
  const root = document.documentElement;
  const named = (e) => `<${e.tagName.toLowerCase()}${e.id ? ' id=' + e.id : ''}${e.className.baseVal === undefined && e.className ? ' class=' + e.className : ''}> ${(e.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 50)}`;
  const styled = new Map();
  const style = (e) => { let s = styled.get(e); if (!s) styled.set(e, s = getComputedStyle(e)); return s; };
  const ancestor = (e, test) => { for (let p = e; p && p !== root; p = p.parentElement) if (test(p)) return p; return null; };
  const scrolls = (e) => /auto|scroll/.test(style(e).overflowX) && e.scrollWidth > e.clientWidth;
  const clips = (e) => /hidden|clip/.test(style(e).overflowX) && !(e instanceof SVGElement);

  // WCAG 1.4.10: only a table, a drawing or code moves sideways, within a frame that the keyboard reaches.
  if (root.scrollWidth > root.clientWidth) bad.push(`it is ${root.scrollWidth - root.clientWidth} pixels too wide`);
  for (const frame of document.querySelectorAll('main *, header *, footer *')) {
    if (frame.checkVisibility() && scrolls(frame) && !frame.matches('textarea, input, select')) {
      if (!frame.matches('pre') && !frame.querySelector('table, svg')) bad.push(`moves sideways: ${named(frame)}`);
      if (frame.tabIndex < 0) bad.push(`moves sideways and not by keyboard: ${named(frame)}`);
    }
  }

  // No words are cut off, none lie upon others: with all of it laid out, as it is when it comes into sight.
  const sheets = document.adoptedStyleSheets;
  const laidOut = new CSSStyleSheet();
  laidOut.replaceSync('* { content-visibility: visible !important }');
  document.adoptedStyleSheets = [...sheets, laidOut];
  const words = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!node.data.trim() || holder.closest('.visually-hidden, .skip, option, datalist, script, title, desc') || !holder.checkVisibility()) continue;
    if (ancestor(holder, (e) => style(e).clipPath !== 'none')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const frame = ancestor(holder, scrolls);
    const clip = ancestor(holder, clips);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      if (!frame && (box.right > root.clientWidth + 1 || box.left < -1)) bad.push(`beyond the edge: ${named(holder)}`);
      if (clip && !frame) {
        const edge = clip.getBoundingClientRect();
        if (box.right > edge.right + 2 || box.bottom > edge.bottom + 4) bad.push(`cut off: ${named(holder)}`);
      }
      if (!frame) words.push({ node, holder, left: box.left, right: box.right, top: box.top + box.height * .3, bottom: box.bottom - box.height * .3 });
    }
  }
  words.sort((a, b) => a.top - b.top);
  for (let i = 0; i < words.length; i++) {
    for (let j = i + 1; j < words.length && words[j].top < words[i].bottom; j++) {
      const [a, b] = [words[i], words[j]];
      if (a.node !== b.node && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2) bad.push(`upon each other: ${named(a.holder)} and ${named(b.holder)}`);
    }
  }

  document.adoptedStyleSheets = sheets;

  // WCAG 2.4.7 and 2.4.11: whatever has the focus shows that it has, and nothing lies on it.
  const before = document.activeElement;
  for (const control of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')) {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.disabled || control.closest('.skip')) continue;
    control.focus();
    if (document.activeElement !== control) { bad.push(`cannot be reached: ${named(control)}`); continue; }
    const marked = getComputedStyle(control);
    if (marked.outlineStyle === 'none' && marked.boxShadow === 'none') bad.push(`does not show the focus: ${named(control)}`);
    const box = [...control.getClientRects()].find((one) => one.bottom > 0 && one.top < innerHeight && one.right > 0 && one.left < innerWidth);
    if (!box) { bad.push(`has the focus out of sight: ${named(control)}`); continue; }
    const x = (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2;
    const y = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2;
    const there = document.elementFromPoint(x, y);
    if (there && !control.contains(there) && !there.contains(control) && there.closest('label')?.control !== control) bad.push(`lies under ${named(there)}: ${named(control)}`);
  }
  if (before && before !== document.body) before.focus(); else document.activeElement.blur();
  scrollTo(0, 0);
  return [...new Set(bad)].slice(0, 12);
}
