type Child = Node | string | null;
type Attributes = Record<string, string | number | boolean>;

/** An element. Texts become text nodes, never markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  setAll(element, attributes);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** An element of a picture. */
export function svg(tag: string, attributes: Attributes, ...children: Child[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAll(element, attributes);
  element.append(...children.filter((child) => child !== null));
  return element;
}

function setAll(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
}

/** A sign for the eye with its words for the ear and the pointer. */
export function sign(text: string, words: string): DocumentFragment {
  const both = document.createDocumentFragment();
  both.append(el('span', { 'aria-hidden': 'true' }, text), el('span', { class: 'unseen' }, words));
  return both;
}

/** A box that scrolls by itself, so that the page does not; can be reached and moved with the keyboard. */
export function scrolling(label: string, ...children: Child[]): HTMLElement {
  return el(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': label, tabindex: 0 },
    ...children,
  );
}

/** A text with its `{names}` filled in. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
