// <soreness-course>: how sore somebody was, by the hours since a session, beside what is usual. It only draws; the same
// stands in a table beside it. A plain module: no framework, no build.
//
// Properties, set by org.tenderpoint.followup.ui.CourseChart:
//   points  [{hours, now, worst}] in the order of time; now and worst are 0..10 or null
//   usual   [{until, most}] steps: up to so many hours, so much at most
//   words   {hours, usual}
const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 360, HEIGHT = 170, LEFT = 24, RIGHT = 12, TOP = 10, BOTTOM = 26;
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; max-inline-size: 560px; }
  :host([hidden]) { display: none; }
  svg { display: block; inline-size: 100%; block-size: auto; }
  text { font: 500 10px var(--tp-font); fill: var(--tp-ink-3); }
  .line { stroke: var(--tp-line); stroke-width: 1; }
  .usual { fill: var(--tp-ok-soft); stroke: var(--tp-ok-line); stroke-width: 1; }
  .usual-word { fill: var(--tp-ok); }
  .course { fill: none; stroke: var(--tp-s5); stroke-width: 2; stroke-linejoin: round; }
  .worst { stroke: var(--tp-s4); stroke-width: 1.5; stroke-dasharray: 3 2; }
  .worst-end { stroke: var(--tp-s4); stroke-width: 2; }
  .dot { fill: var(--tp-s5); stroke: var(--tp-surface); stroke-width: 1.5; }
  .value { font-weight: 700; fill: var(--tp-s5-ink); text-anchor: middle; dominant-baseline: central; }
  @media (forced-colors: active) { .usual { fill: none; stroke: CanvasText; } .course, .dot { stroke: CanvasText; } }
`);

function draw(name, attributes, parent, text) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text !== undefined) node.textContent = text;
  parent.append(node);
  return node;
}

class SorenessCourse extends HTMLElement {
  #points = [];
  #usual = [];
  #words = {};
  #root = this.attachShadow({ mode: 'open' });

  set points(points) { this.#points = points || []; this.#draw(); }
  get points() { return this.#points; }
  set usual(usual) { this.#usual = usual || []; this.#draw(); }
  get usual() { return this.#usual; }
  set words(words) { this.#words = words || {}; this.#draw(); }
  get words() { return this.#words; }

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    // what was set before this module was loaded hides our own accessors
    for (const name of ['points', 'usual', 'words']) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#draw();
  }

  #draw() {
    if (!this.isConnected) return;
    const last = Math.max(0, ...this.#points.map((point) => point.hours));
    const days = Math.max(4, Math.ceil(last / 24));
    const x = (hours) => LEFT + (WIDTH - LEFT - RIGHT) * Math.max(0, hours) / (days * 24);
    const y = (level) => TOP + (HEIGHT - TOP - BOTTOM) * (10 - level) / 10;
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
    svg.setAttribute('aria-hidden', 'true');
    this.#drawUsual(svg, x, y);
    for (const level of [0, 5, 10]) {
      draw('path', { class: 'line', d: `M${LEFT} ${y(level)}H${WIDTH - RIGHT}` }, svg);
      draw('text', { x: LEFT - 5, y: y(level) + 3.5, 'text-anchor': 'end' }, svg, level);
    }
    const every = Math.ceil(days / 7) * 24;
    for (let hours = 0; hours <= days * 24; hours += every) {
      draw('text', { x: x(hours), y: HEIGHT - 9, 'text-anchor': hours ? 'middle' : 'start' }, svg,
        hours ? hours : `0 ${this.#words.hours ?? ''}`);
    }
    this.#drawCourse(svg, x, y);
    this.#root.replaceChildren(svg);
  }

  #drawUsual(svg, x, y) {
    let from = 0;
    let path = `M${x(0)} ${y(0)}`;
    for (const step of this.#usual) {
      path += `L${x(from)} ${y(step.most)}L${x(step.until)} ${y(step.most)}`;
      from = step.until;
    }
    if (!this.#usual.length) return;
    draw('path', { class: 'usual', d: `${path}L${x(from)} ${y(0)}Z` }, svg);
    draw('text', { class: 'usual-word', x: x(0) + 5, y: y(0) - 6 }, svg, this.#words.usual ?? '');
  }

  #drawCourse(svg, x, y) {
    const known = this.#points.filter((point) => point.now !== null);
    if (known.length > 1) {
      draw('path', { class: 'course', d: `M${known.map((point) => `${x(point.hours)} ${y(point.now)}`).join('L')}` }, svg);
    }
    for (const point of this.#points) {
      const at = x(point.hours);
      if (point.worst !== null && point.worst > (point.now ?? 0)) {
        draw('path', { class: 'worst', d: `M${at} ${y(point.worst)}V${y(point.now ?? 0)}` }, svg);
        draw('path', { class: 'worst-end', d: `M${at - 5} ${y(point.worst)}h10` }, svg);
      }
      if (point.now !== null) {
        draw('circle', { class: 'dot', cx: at, cy: y(point.now), r: 8.5 }, svg);
        draw('text', { class: 'value', x: at, y: y(point.now) }, svg, point.now);
      }
    }
  }
}

customElements.define('soreness-course', SorenessCourse);
