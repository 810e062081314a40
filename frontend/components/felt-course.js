// <felt-course>: how a client's sessions felt, one small line for each figure, session by session. It only draws; the same
// stands in words beside each line, and in a table. A plain module: no framework, no build.
//
// Property, set by org.tenderpoint.client.ui.FeltPanel:
//   values  [0..10 or null] in the order of the sessions; null is what nobody has told and leaves a gap
const SVG = 'http://www.w3.org/2000/svg';
const HEIGHT = 36, STEP = 18, EDGE = 7;
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; color: var(--tp-ink-2); }
  :host([hidden]) { display: none; }
  svg { display: block; block-size: 36px; inline-size: auto; max-inline-size: 100%; }
  .base { stroke: var(--tp-line); stroke-width: 1; }
  .line { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linejoin: round; }
  .dot { fill: currentColor; }
  .last { fill: var(--tp-surface); stroke: currentColor; stroke-width: 2; }
  .gap { stroke: var(--tp-ink-3); stroke-width: 1.5; stroke-dasharray: 2 2; }
  @media (forced-colors: active) { :host { color: CanvasText; } }
  @media print { :host { color: #000; } .last { fill: #fff; } }
`);

function draw(name, attributes, parent) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  parent.append(node);
}

class FeltCourse extends HTMLElement {
  #values = [];
  #root = this.attachShadow({ mode: 'open' });

  set values(values) { this.#values = values || []; this.#draw(); }
  get values() { return this.#values; }

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    // what was set before this module was loaded hides our own accessor
    if (Object.hasOwn(this, 'values')) {
      const values = this.values;
      delete this.values;
      this.values = values;
    }
    this.#draw();
  }

  #draw() {
    if (!this.isConnected) return;
    const width = EDGE * 2 + STEP * Math.max(1, this.#values.length - 1);
    const x = (at) => EDGE + STEP * at;
    const y = (level) => EDGE + (HEIGHT - 2 * EDGE) * (10 - level) / 10;
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', `0 0 ${width} ${HEIGHT}`);
    svg.setAttribute('aria-hidden', 'true');
    draw('path', { class: 'base', d: `M0 ${y(0) + 4}H${width}` }, svg);
    let run = [];
    const end = () => {
      if (run.length > 1) draw('path', { class: 'line', d: `M${run.join('L')}` }, svg);
      run = [];
    };
    let last = -1;
    this.#values.forEach((value, at) => {
      if (value === null) {
        end();
        draw('path', { class: 'gap', d: `M${x(at)} ${y(10)}V${y(0)}` }, svg);
        return;
      }
      last = at;
      run.push(`${x(at)} ${y(value)}`);
    });
    end();
    this.#values.forEach((value, at) => {
      if (value !== null) draw('circle', { class: at === last ? 'last' : 'dot', cx: x(at), cy: y(value), r: at === last ? 3.5 : 2.5 }, svg);
    });
    this.#root.replaceChildren(svg);
  }
}

customElements.define('felt-course', FeltCourse);
