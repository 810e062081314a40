// <body-map>: the human body, front and back, as a field. The server holds the value; this element shows it, lets a
// finger, a pen or the keyboard change it, and reports the whole new value. A plain module: no framework, no build.
//
// Properties, all set by org.tenderpoint.vocabulary.ui.BodyMap:
//   mode     'show' (only looks), 'tap' (looks, but tells which part was tapped), 'select', 'paint'
//   levels   {part: 0..5} painted pressure, or {part: 1} for what is selected
//   marks    {part: {ceiling: 0..5, soreness: 0..10, over: true}} what is drawn besides; {printed, said} stand for a soreness
//            that is no soreness but a figure on its scale
//   elsewhere 0..5, the ceiling where none is marked; below 5 it shades these parts
//   brush    0..5, the pressure that painting sets; -1 takes away
//   both     whether a touch on one side counts for the other too
//   capped   whether strokes stay within the ceilings, which are shaded then
//   views    'both', 'front' or 'back'
//   words    labels, in the language of the page
// The attribute stacking puts the views above each other on a phone, as choosing and painting do.
// A part is 'lower_back:left', 'lower_back:right', or 'sacrum' for a region on the midline.
// Events: 'parts-changed' {levels} after each tap or stroke; 'part-tapped' {part}.
// The drawing is body-map.svg, which paper is drawn from too.

const SVG = 'http://www.w3.org/2000/svg';

/** {view: {mirror, skin, detail, regions: [{code, sided, x, y, d}]}}, as the file has it. */
const drawing = await fetch(new URL('./body-map.svg', import.meta.url)).then((answer) => answer.text()).then((text) => {
  const views = new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('[data-view]');
  return Object.fromEntries(Array.from(views, (view) => [view.dataset.view, {
    mirror: Number(view.dataset.mirror),
    skin: view.querySelector('[data-layer=skin]').getAttribute('d'),
    detail: view.querySelector('[data-layer=detail]').getAttribute('d'),
    regions: Array.from(view.querySelectorAll('[data-region]'), (path) => ({
      code: path.dataset.region, sided: path.dataset.side === 'left', x: Number(path.dataset.x), y: Number(path.dataset.y), d: path.getAttribute('d'),
    })),
  }]));
});

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; container-type: inline-size; min-inline-size: 0; }
  :host([hidden]) { display: none; }
  .views { display: flex; justify-content: center; gap: 4px; block-size: var(--map-height, 320px); }
  svg { flex: 0 1 auto; block-size: 100%; min-inline-size: 0; max-inline-size: 100%; aspect-ratio: 240 / 500; overflow: visible; user-select: none; -webkit-user-select: none; -webkit-touch-callout: none; }
  @container (max-width: 430px) {
    .views.tall { flex-direction: column; align-items: center; block-size: auto; }
    .views.tall svg { block-size: auto; inline-size: min(100%, 330px); }
    .views.tall .active.paint, .views.tall .active.paint .part { touch-action: pan-y pinch-zoom; }
  }
  .skin { fill: var(--bm-skin); stroke: var(--bm-outline); stroke-width: 1; }
  .detail { fill: none; stroke: var(--bm-detail); stroke-width: .8; stroke-linecap: round; stroke-linejoin: round; pointer-events: none; }
  /* a block, for browsers ask no inline element what a finger may do; it is drawn the same */
  .part { display: block; fill: var(--bm-region); stroke: transparent; stroke-width: 3; stroke-linejoin: round; transition: fill .12s; outline: none; }
  .active .part { cursor: pointer; }
  /* on the drawing's own box too: WebKit asked no part of it before spring 2026 */
  .active.paint, .active.paint .part { touch-action: none; }
  @media (hover: hover) { .active .part:not(.filled):hover { fill: var(--bm-region-hover); } }
  .p1 { fill: var(--tp-p1); } .p2 { fill: var(--tp-p2); } .p3 { fill: var(--tp-p3); } .p4 { fill: var(--tp-p4); } .p5 { fill: var(--tp-p5); }
  .s1 { fill: var(--tp-s1); } .s2 { fill: var(--tp-s2); } .s3 { fill: var(--tp-s3); } .s4 { fill: var(--tp-s4); } .s5 { fill: var(--tp-s5); }
  /* paler than what is numbered or planned, which stands out from it */
  .elsewhere { fill-opacity: .32; }
  .selected { fill: var(--tp-accent-soft); }
  .none { fill: url(#hatch); }
  /* outlines are drawn over all parts, so that no neighbour covers them */
  .outline { fill: none; stroke-linejoin: round; pointer-events: none; }
  .outline.sore { stroke: var(--tp-ink); stroke-width: 1.2; }
  .outline.sore.besides { stroke-width: 2.2; }
  .outline.capped { stroke: var(--tp-adapt); stroke-width: 1.6; stroke-dasharray: 3.5 2.5; }
  .outline.none { stroke: var(--tp-stop); stroke-width: 1.2; }
  .outline.selected { stroke: var(--tp-ink); stroke-width: 1.8; }
  .outline.over { stroke: var(--tp-stop); stroke-width: 2.2; }
  .ring-ground { fill: none; stroke: var(--tp-surface); stroke-width: 5; pointer-events: none; }
  .ring { fill: none; stroke: var(--bm-focus); stroke-width: 2.6; pointer-events: none; }
  /* words stay readable where the drawing is small: --bm-unit is how much of it a pixel shows */
  .number { font: 700 max(12.6px, calc(12px * var(--bm-unit, 1))) var(--tp-font); text-anchor: middle; dominant-baseline: central; pointer-events: none; font-variant-numeric: tabular-nums; }
  .on-p1, .on-p2 { fill: var(--tp-p1-ink); } .on-p3 { fill: var(--tp-p3-ink); } .on-p4 { fill: var(--tp-p4-ink); } .on-p5 { fill: var(--tp-p5-ink); }
  .on-s1, .on-s2, .on-s3 { fill: var(--tp-s3-ink); } .on-s4 { fill: var(--tp-s4-ink); } .on-s5 { fill: var(--tp-s5-ink); }
  .cap-ink { fill: var(--tp-ink); font-size: 12.4px; }
  .cap-box { fill: var(--tp-surface); stroke: var(--tp-line-strong); stroke-width: .8; pointer-events: none; }
  .tick { fill: none; stroke: var(--tp-ink); stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; pointer-events: none; }
  .caption { font: 600 max(9.5px, calc(12px * var(--bm-unit, 1))) var(--tp-font); fill: var(--bm-caption); text-anchor: middle; }
  .hatch-ground { fill: var(--tp-surface); } .hatch-line { stroke: var(--tp-stop); stroke-width: 1.4; }
  .spoken { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (prefers-reduced-motion: reduce) { .part { transition: none; } }
  @media (forced-colors: active) {
    .filled { stroke: Highlight; stroke-width: 2.4; }
    .number, .caption { fill: CanvasText; }
  }
`);

function draw(name, attributes, parent) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  parent.append(node);
  return node;
}

const mirrored = (path, width) =>
  path.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x, y) => `${Math.round((width - x) * 10) / 10} ${y}`);

const otherSide = (part) =>
  part.endsWith(':left') ? part.replace(':left', ':right') : part.endsWith(':right') ? part.replace(':right', ':left') : part;

class BodyMap extends HTMLElement {
  #mode = 'show';
  #levels = {};
  #marks = {};
  #words = { labels: {} };
  #elsewhere = 5;
  #views = 'both';
  #paths = [];      // {part, view, x, y, path, extras}
  #stroke = null;   // a drag under way: what it began from, what it sets, where it has been
  #spoken = null;
  #root = this.attachShadow({ mode: 'open' });
  #sizes = new ResizeObserver(([{ contentRect: { height } }]) => {
    if (height) this.style.setProperty('--bm-unit', (500 / height).toFixed(2));
  });
  brush = this.brush ?? 3;
  both = this.both ?? false;
  #capped = false;

  set mode(mode) { this.#mode = mode; this.#rebuild(); }
  get mode() { return this.#mode; }
  set views(views) { this.#views = views; this.#rebuild(); }
  get views() { return this.#views; }
  set words(words) { this.#words = words || { labels: {} }; this.#rebuild(); }
  get words() { return this.#words; }
  set levels(levels) { this.#levels = { ...levels }; this.#stroke = null; this.#refresh(); }
  get levels() { return { ...this.#levels }; }
  set marks(marks) { this.#marks = { ...marks }; this.#refresh(); }
  get marks() { return { ...this.#marks }; }
  set elsewhere(elsewhere) { this.#elsewhere = elsewhere ?? 5; this.#refresh(); }
  get elsewhere() { return this.#elsewhere; }
  set capped(capped) { this.#capped = Boolean(capped); this.#refresh(); }
  get capped() { return this.#capped; }

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    // what was set before this module was loaded hides our own accessors
    for (const name of ['mode', 'views', 'words', 'levels', 'marks', 'elsewhere', 'capped']) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#rebuild();
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
  }

  get #active() { return this.#mode !== 'show'; }
  get #changes() { return this.#mode === 'select' || this.#mode === 'paint'; }

  #rebuild() {
    if (!this.isConnected || !this.#words.front) return;
    const focused = this.#root.activeElement?.dataset.key;
    this.#paths = [];
    const views = document.createElement('div');
    views.className = `views ${this.#changes || this.hasAttribute('stacking') ? 'tall' : ''}`;
    for (const view of ['front', 'back']) {
      if (this.#views === 'both' || this.#views === view) this.#drawView(view, views);
    }
    // not on the drawings: Chromium makes a tab stop of one that listens for focus
    views.addEventListener('focusin', (event) => this.#rove(event.target));
    views.addEventListener('focusout', (event) => event.target.ownerSVGElement?.querySelector('.focus').replaceChildren());
    this.#spoken = document.createElement('div');
    this.#spoken.className = 'spoken';
    this.#spoken.setAttribute('aria-live', 'polite');
    this.#root.replaceChildren(views, this.#spoken);
    this.#sizes.disconnect();
    this.#sizes.observe(views.firstChild);
    this.#refresh();
    if (focused) this.#root.querySelector(`[data-key="${focused}"]`)?.focus();
  }

  #drawView(view, parent) {
    const shape = drawing[view];
    const offset = view === 'front' ? 0 : 240;
    const svg = draw('svg', { viewBox: `${offset} 0 240 500`, 'data-view': view,
      class: `${this.#active ? 'active' : ''} ${this.#mode}`, role: this.#active ? 'group' : 'img' }, parent);
    const hatch = draw('pattern', { id: 'hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, draw('defs', {}, svg));
    draw('rect', { width: 5, height: 5, class: 'hatch-ground' }, hatch);
    draw('path', { d: 'M0 0V5', class: 'hatch-line' }, hatch);
    draw('path', { d: shape.skin, class: 'skin' }, svg);
    const regions = draw('g', {}, svg);
    for (const { code, sided, x, y, d } of shape.regions) {
      if (sided) {
        this.#addPart(regions, view, `${code}:left`, x, y, d);
        this.#addPart(regions, view, `${code}:right`, shape.mirror - x, y, mirrored(d, shape.mirror));
      } else {
        this.#addPart(regions, view, code, x, y, d);
      }
    }
    draw('path', { d: shape.detail, class: 'detail' }, svg);
    draw('g', { class: 'extras' }, svg);
    draw('g', { class: 'focus', 'aria-hidden': 'true' }, svg);
    const [atLeft, atRight] = view === 'front' ? [this.#words.right, this.#words.left] : [this.#words.left, this.#words.right];
    for (const [x, word] of [[58, atLeft], [120, this.#words[view]], [182, atRight]]) {
      draw('text', { x: offset + x, y: 494, class: 'caption', 'aria-hidden': 'true' }, svg).textContent = word;
    }
    if (this.#active) {
      svg.addEventListener('pointerdown', (event) => this.#begin(event));
      svg.addEventListener('pointermove', (event) => this.#goOn(event));
      svg.addEventListener('pointerup', (event) => this.#end(event));
      svg.addEventListener('pointercancel', (event) => this.#cancel(event));
      svg.addEventListener('click', (event) => this.#click(event));
      svg.addEventListener('keydown', (event) => this.#key(event));
    }
  }

  #addPart(parent, view, part, x, y, d) {
    const path = draw('path', { d, class: 'part', 'data-part': part, 'data-key': `${view}-${part}` }, parent);
    if (this.#active) {
      path.setAttribute('role', 'button');
      path.setAttribute('tabindex', this.#paths.some((known) => known.view === view) ? '-1' : '0');
    }
    this.#paths.push({ part, view, x, y, path });
  }

  // ---- what is shown

  #refresh() {
    for (const shown of this.#paths) {
      const { part, path } = shown;
      const level = this.#level(part);
      const mark = this.#mark(part);
      const classes = ['part'];
      if (this.#mode === 'select') {
        if (level !== undefined) classes.push('selected', 'filled');
      } else if (level !== undefined) {
        classes.push(level === 0 ? 'none' : `p${level}`, 'filled');
      } else if (mark.soreness !== undefined) {
        classes.push(`s${this.#warmth(mark.soreness)}`, 'sore', 'filled');
      } else if (mark.ceiling !== undefined && !this.#changes) {
        classes.push(mark.ceiling === 0 ? 'none' : `p${mark.ceiling}`, 'filled');
      } else if (mark.ceiling > 0 && this.#capped) {
        classes.push('elsewhere', `p${mark.ceiling}`);
      } else if (mark.ceiling === undefined && this.#elsewhere < 5 && (!this.#changes || this.#capped)) {
        classes.push(...(this.#elsewhere === 0 ? ['none'] : ['elsewhere', `p${this.#elsewhere}`]));
      }
      if (mark.ceiling !== undefined && this.#changes) classes.push(mark.ceiling === 0 && level === undefined ? 'none' : 'capped');
      if (mark.soreness > 0 && level !== undefined) classes.push('sore', 'besides');
      if (mark.over) classes.push('over');
      if (mark.selected) classes.push('selected');
      path.setAttribute('class', classes.join(' '));
      if (this.#active) {
        path.setAttribute('aria-label', this.#describe(part));
        if (this.#changes) path.setAttribute('aria-pressed', String(level !== undefined));
      }
    }
    for (const svg of this.#root.querySelectorAll('svg')) {
      this.#printExtras(svg);
      const marked = this.#paths.filter((shown) => shown.view === svg.dataset.view && this.#hasNews(shown.part));
      const name = this.#words[`${svg.dataset.view}_view`];
      svg.setAttribute('aria-label', this.#active ? name : [name, ...marked.map((shown) => this.#describe(shown.part))].join('. '));
    }
  }

  #printExtras(svg) {
    const extras = svg.querySelector('.extras');
    extras.replaceChildren();
    extras.setAttribute('aria-hidden', 'true');
    const ours = this.#paths.filter((shown) => shown.view === svg.dataset.view);
    for (const { path } of ours) {
      const second = ['over', 'selected', 'none', 'capped', 'sore'].find((name) => path.classList.contains(name));
      const besides = path.classList.contains('besides') ? ' besides' : '';
      if (second) draw('path', { d: path.getAttribute('d'), class: `outline ${second}${besides}` }, extras);
    }
    for (const { part, x, y } of ours) {
      const level = this.#level(part);
      const mark = this.#mark(part);
      if (this.#mode === 'select') {
        if (level !== undefined) draw('path', { d: `M${x - 4} ${y}l3 3.2 5.4-6`, class: 'tick' }, extras);
      } else if (level !== undefined && level > 0) {
        draw('text', { x, y, class: `number on-p${level}` }, extras).textContent = level;
      } else if (mark.soreness !== undefined && level === undefined) {
        draw('text', { x, y, class: `number on-s${this.#warmth(mark.soreness)}` }, extras).textContent = mark.printed ?? mark.soreness;
      } else if (level === 0 || mark.ceiling !== undefined) {
        const text = level === 0 || mark.ceiling === 0 ? '0' : `\u2264${mark.ceiling}`;
        const width = text.length > 1 ? 18 : 14;
        // the neck's two sides are narrower than their labels
        const at = x + ({ 'neck:left': -2.5, 'neck:right': 2.5 }[part] ?? 0);
        draw('rect', { x: at - width / 2, y: y - 7.5, width, height: 15, rx: 4, class: 'cap-box' }, extras);
        draw('text', { x: at, y, class: 'number cap-ink' }, extras).textContent = text;
      }
    }
  }

  /** The part's own value, or for a midline region that of any side of it. */
  #level(part) { return this.#levels[part] ?? (part.includes(':') ? undefined : this.#levels[`${part}:left`] ?? this.#levels[`${part}:right`]); }
  #mark(part) { return this.#marks[part] ?? (part.includes(':') ? {} : this.#marks[`${part}:left`] ?? this.#marks[`${part}:right`] ?? {}); }
  #hasNews(part) { return this.#level(part) !== undefined || Object.keys(this.#mark(part)).length > 0; }
  #warmth(soreness) { return Math.min(5, Math.max(1, Math.ceil(soreness / 2))); }

  #describe(part) {
    const words = this.#words;
    const level = this.#level(part);
    const mark = this.#mark(part);
    const said = [words.labels[part] ?? part];
    if (level !== undefined) {
      said.push(this.#mode === 'select' ? words.selected : level === 0 ? words.none : words.pressure.replace('#', level));
    }
    if (mark.ceiling !== undefined) said.push(words.ceiling.replace('#', mark.ceiling));
    if (mark.soreness !== undefined) said.push(mark.said ?? words.soreness.replace('#', mark.soreness));
    if (mark.over) said.push(words.over);
    return said.join(', ');
  }

  // ---- what is done

  #touched(part) { return this.both ? [...new Set([part, otherSide(part)])] : [part]; }

  /** What a touch sets: the brush or a tick; undefined takes away what stands already on all that it reaches. */
  #wanted(part) {
    const level = this.#mode === 'select' ? 1 : this.brush;
    const open = this.#touched(part).filter((reached) => this.#level(reached) !== undefined || this.#within(reached, level) !== undefined);
    const stands = open.length > 0 && open.every((reached) => this.#level(reached) === this.#within(reached, level));
    return level < 0 || stands ? undefined : level;
  }

  /** A level as far as the part's ceiling allows it; undefined where that is none at all. */
  #within(part, level) {
    if (!this.#capped || level === undefined) return level;
    return Math.min(level, this.#mark(part).ceiling ?? this.#elsewhere) || undefined;
  }

  #set(parts, level) {
    for (const part of parts) {
      if (!part.includes(':')) {
        delete this.#levels[`${part}:left`];
        delete this.#levels[`${part}:right`];
      }
      const most = this.#within(part, level);
      if (most === undefined) delete this.#levels[part]; else this.#levels[part] = most;
    }
    this.#refresh();
  }

  #act(part, level = this.#wanted(part)) {
    if (this.#changes) {
      this.#set(this.#touched(part), level);
      this.#report();
    }
    this.#tell('part-tapped', { part });
    this.#spoken.textContent = this.#describe(part);
  }

  #report() { this.#tell('parts-changed', { levels: { ...this.#levels } }); }
  #tell(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail, bubbles: false })); }

  #partAt(event) { return this.#root.elementFromPoint(event.clientX, event.clientY)?.closest?.('.part')?.dataset.part; }

  #begin(event) {
    if (this.#mode !== 'paint' || event.button !== 0) return;
    const part = event.target.closest('.part')?.dataset.part;
    if (!part) return;
    this.#stroke = { before: { ...this.#levels }, level: this.#wanted(part), been: new Set([part]), first: part };
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#set(this.#touched(part), this.#stroke.level);
  }

  #goOn(event) {
    const part = this.#stroke && this.#partAt(event);
    if (!part || this.#stroke.been.has(part)) return;
    this.#stroke.been.add(part);
    this.#set(this.#touched(part), this.#stroke.level);
  }

  #end() {
    if (!this.#stroke) return;
    const { first } = this.#stroke;
    this.#stroke = null;
    this.#report();
    this.#tell('part-tapped', { part: first });
    this.#spoken.textContent = this.#describe(first);
  }

  /** The browser took the finger away. Where it can only have begun to scroll, nothing was painted; else the stroke stands. */
  #cancel(event) {
    if (!this.#stroke) return;
    if (this.#stroke.been.size > 1 || getComputedStyle(event.currentTarget).touchAction === 'none') {
      this.#end();
      return;
    }
    this.#levels = this.#stroke.before;
    this.#stroke = null;
    this.#refresh();
  }

  #click(event) {
    const part = event.target.closest('.part')?.dataset.part;
    // painting by pointer is done by now; what is left are clicks made by assistive technology
    if (part && (this.#mode !== 'paint' || event.detail === 0)) this.#act(part);
  }

  #key(event) {
    const here = this.#paths.find((shown) => shown.path === event.target);
    if (!here || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      this.#act(here.part);
    } else if (this.#mode === 'paint' && /^[0-5]$/.test(event.key)) {
      this.#act(here.part, Number(event.key));
    } else if (event.key.startsWith('Arrow')) {
      this.#neighbour(here, event.key)?.path.focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  /** The nearest part of the same view in the direction of the arrow. */
  #neighbour(here, key) {
    const across = key === 'ArrowLeft' || key === 'ArrowRight';
    const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
    let best, least = Infinity;
    for (const other of this.#paths) {
      if (other === here || other.view !== here.view) continue;
      const along = sign * (across ? other.x - here.x : other.y - here.y);
      const aside = Math.abs(across ? other.y - here.y : other.x - here.x);
      const distance = along + 2 * aside;
      if (along > 3 && distance < least) [best, least] = [other, distance];
    }
    return best;
  }

  #rove(target) {
    const here = this.#paths.find((shown) => shown.path === target);
    if (!here) return;
    for (const shown of this.#paths) {
      if (shown.view === here.view) shown.path.setAttribute('tabindex', shown === here ? '0' : '-1');
    }
    if (target.matches(':focus-visible')) {
      const ring = target.ownerSVGElement.querySelector('.focus');
      for (const className of ['ring-ground', 'ring']) draw('path', { d: target.getAttribute('d'), class: className }, ring);
    }
  }
}

customElements.define('body-map', BodyMap);
