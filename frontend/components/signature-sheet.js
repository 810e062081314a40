// <signature-sheet>: a sheet to sign on, 3 : 1. The pen is signature_pad's; this element turns its lines into points on a
// sheet of 600 by 200 and back, so that a signature looks the same at any size. A plain module: no framework, no build.
//
// Properties, set by org.tenderpoint.platform.ui.SignatureField:
//   lines     "x,y x,y;x,y …", lines parted by ;
//   readOnly  only shows
// Event: 'drawn' with {lines, tooMuch} after each line. Too much is not kept: the last line is taken away again.
import SignaturePad from '../webjars/signature_pad/5.0.4/dist/signature_pad.min.js';

const WIDTH = 600, HEIGHT = 200, MAX_LENGTH = 20_000;
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; }
  :host([hidden]) { display: none; }
  .paper { position: relative; aspect-ratio: ${WIDTH} / ${HEIGHT}; background: var(--tp-surface);
    border: 1px solid var(--tp-line-strong, var(--tp-ink-3)); border-radius: var(--tp-radius-s, 8px); overflow: hidden; }
  .paper::after { content: ''; position: absolute; inset-inline: 6%; inset-block-end: 22%; pointer-events: none;
    border-block-end: 1px dashed var(--tp-line); }
  canvas { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; touch-action: none; cursor: crosshair; }
  :host([read-only]) canvas { cursor: auto; touch-action: auto; }
  :host([read-only]) .paper { border-color: var(--tp-line); }
`);

class SignatureSheet extends HTMLElement {
  #lines = '';
  #readOnly = false;
  #root = this.attachShadow({ mode: 'open' });
  #pad;
  #canvas;
  #size = new ResizeObserver(() => this.#fit());
  #theme = new MutationObserver(() => this.#fit());

  set lines(lines) {
    this.#lines = lines || '';
    this.#show();
  }
  get lines() { return this.#lines; }

  set readOnly(readOnly) {
    this.#readOnly = readOnly;
    this.toggleAttribute('read-only', readOnly);
    if (this.#pad) readOnly ? this.#pad.off() : this.#pad.on();
  }
  get readOnly() { return this.#readOnly; }

  connectedCallback() {
    if (!this.#canvas) {
      this.#root.adoptedStyleSheets = [sheet];
      const paper = document.createElement('div');
      paper.className = 'paper';
      this.#canvas = document.createElement('canvas');
      paper.append(this.#canvas);
      this.#root.append(paper);
      this.#pad = new SignaturePad(this.#canvas, { minWidth: 1, maxWidth: 2.6 });
      this.#pad.addEventListener('endStroke', () => this.#drawn());
    }
    // what was set before this module was loaded hides our own accessors
    for (const name of ['lines', 'readOnly']) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    if (this.#readOnly) this.#pad.off();
    this.#size.observe(this.#canvas);
    this.#theme.observe(document.documentElement, { attributes: true });
    this.#fit();
  }

  disconnectedCallback() {
    this.#size.disconnect();
    this.#theme.disconnect();
  }

  wipe() {
    this.lines = '';
  }

  #drawn() {
    const scale = WIDTH / this.#canvas.clientWidth;
    const within = (value, most) => Math.min(most, Math.max(0, Math.round(value * scale)));
    const lines = this.#pad.toData()
      .map((line) => line.points.map((point) => `${within(point.x, WIDTH)},${within(point.y, HEIGHT)}`).join(' '))
      .filter((line) => line).join(';');
    const tooMuch = lines.length > MAX_LENGTH;
    if (tooMuch) this.#show();
    else this.#lines = lines;
    this.dispatchEvent(new CustomEvent('drawn', { detail: { lines: tooMuch ? '' : lines, tooMuch } }));
  }

  /** A canvas that is sharp on this screen, and the pen in the colour of the text. */
  #fit() {
    const { clientWidth, clientHeight } = this.#canvas;
    if (!clientWidth) return;
    const ratio = Math.max(devicePixelRatio || 1, 1);
    this.#canvas.width = clientWidth * ratio;
    this.#canvas.height = clientHeight * ratio;
    this.#canvas.getContext('2d').scale(ratio, ratio);
    this.#pad.penColor = getComputedStyle(this).color;
    this.#show();
  }

  #show() {
    if (!this.#canvas?.clientWidth) return;
    const scale = this.#canvas.clientWidth / WIDTH;
    const point = (text, index) => {
      const [x, y] = text.split(',').map((number) => Number(number) * scale);
      // even speed: the width of the pen is not kept
      return { x, y, pressure: 0.5, time: index * 20 };
    };
    const style = { penColor: this.#pad.penColor, dotSize: 0, minWidth: 1, maxWidth: 2.6, velocityFilterWeight: 0.7,
      compositeOperation: 'source-over' };
    this.#pad.fromData(this.#lines ? this.#lines.split(';').map((line) => ({ ...style, points: line.split(' ').map(point) })) : []);
  }
}

customElements.define('signature-sheet', SignatureSheet);
