// <chart-drawing>: a chart that the server drew as SVG. It puts the drawing into the page, tells how wide it is, so that the
// server draws words at their true size, and makes its marks one stop of the Tab key. A plain module: no framework, no build.
//
// Properties, set by org.tenderpoint.platform.ui.ChartDrawing:
//   svg  the drawing, as XML; every text in it was escaped by the server
// Events: chart-width {width} in pixels at the usual text size; mark-pressed {key}
const USUAL_TEXT = 16;
const SAME_WIDTH = 12;
const PATIENCE = 80;
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; min-inline-size: 0; }
  :host([hidden]) { display: none; }
  svg { display: block; inline-size: 100%; block-size: auto; overflow: visible; }
  [data-key][role] { cursor: pointer; }
  [data-key]:focus { outline: none; }
  [data-key]:focus-visible { outline: 2px solid var(--tp-focus); outline-offset: 2px; border-radius: 4px; }
`);

class ChartDrawing extends HTMLElement {
  #svg = '';
  #told = 0;
  #waiting;
  #root = this.attachShadow({ mode: 'open' });
  #sizes = new ResizeObserver(() => {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#tellWidth(), this.#told ? PATIENCE : 0);
  });

  set svg(svg) { this.#svg = svg || ''; this.#draw(); }
  get svg() { return this.#svg; }

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.addEventListener('click', (event) => this.#press(event));
    this.#root.addEventListener('keydown', (event) => this.#key(event));
    this.#root.addEventListener('focusin', (event) => this.#stop(event.target.closest('[data-key]')));
  }

  connectedCallback() {
    // what was set before this module was loaded hides our own accessor
    if (Object.hasOwn(this, 'svg')) {
      const svg = this.svg;
      delete this.svg;
      this.svg = svg;
    }
    this.#sizes.observe(this);
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
    clearTimeout(this.#waiting);
  }

  #marks() {
    return [...this.#root.querySelectorAll('[data-key][role]')];
  }

  #draw() {
    const held = this.#root.activeElement?.dataset.key;
    const drawing = new DOMParser().parseFromString(this.#svg, 'image/svg+xml').documentElement;
    if (drawing.localName !== 'svg') return;
    this.#root.replaceChildren(document.adoptNode(drawing));
    // no larger than it was drawn: paper may be wider than the screen was
    drawing.style.maxInlineSize = `${drawing.viewBox.baseVal.width / USUAL_TEXT}rem`;
    const marks = this.#marks();
    const again = marks.find((mark) => mark.dataset.key === held);
    this.#stop(again ?? marks[0]);
    again?.focus();
  }

  #tellWidth() {
    const text = parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_TEXT;
    const width = Math.round(this.clientWidth / text);
    if (width === 0 || Math.abs(width - this.#told) < SAME_WIDTH) return;
    this.#told = width;
    this.dispatchEvent(new CustomEvent('chart-width', { detail: { width } }));
  }

  #stop(mark) {
    if (!mark) return;
    for (const other of this.#marks()) other.setAttribute('tabindex', other === mark ? '0' : '-1');
  }

  #press(event) {
    const mark = event.target.closest('[data-key][role]');
    if (mark) this.dispatchEvent(new CustomEvent('mark-pressed', { detail: { key: mark.dataset.key } }));
  }

  #key(event) {
    const mark = event.target.closest('[data-key][role]');
    if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      this.#press(event);
    } else if (/^Arrow/.test(event.key)) {
      this.#neighbour(mark, event.key)?.focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  // the nearest in that direction, what lies aside counting double
  #neighbour(mark, key) {
    const across = key === 'ArrowLeft' || key === 'ArrowRight';
    const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
    const middle = (node) => {
      const box = node.getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    const [x, y] = middle(mark);
    let best, least = Infinity;
    for (const other of this.#marks()) {
      if (other === mark) continue;
      const [otherX, otherY] = middle(other);
      const along = sign * (across ? otherX - x : otherY - y);
      const aside = Math.abs(across ? otherY - y : otherX - x);
      if (along > 0.5 && along + 2 * aside < least) {
        best = other;
        least = along + 2 * aside;
      }
    }
    return best;
  }
}

customElements.define('chart-drawing', ChartDrawing);
