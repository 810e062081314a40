// Takes away an 'input' that tells a text field what it knows. A plain module: no framework, no build.
// Keyboards that correct, compose or dictate may report the same text twice. The client of Vaadin Flow (25.2) then keeps the
// second report in place of the first, and if the page is left, or anything is tapped, before the field's two seconds are
// over, it sends that one: without the text, which would reach the server only with the next key.
const FIELDS = new Set(['vaadin-text-field', 'vaadin-text-area', 'vaadin-email-field']);

document.addEventListener(
  'input',
  (event) => {
    const field = event.composedPath().find((element) => FIELDS.has(element.localName));
    if (field && field.value === event.composedPath()[0].value) {
      event.stopImmediatePropagation();
    }
  },
  true,
);
