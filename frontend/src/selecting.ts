/** Words selected in a page, as characters of its document: counted in code points, as the ledger counts. */

import { openCard } from "./dialog";

/** Offer to add a claim where words of a page are selected. */
export function installSelecting(): void {
  document.addEventListener("selectionchange", offer);
}

let button: HTMLElement | null = null;

function offer(): void {
  const selection = document.getSelection();
  const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const article = range && within(range.commonAncestorContainer);
  const place = article && range ? placeOf(range) : null;
  if (!article || !place || !range) {
    button?.remove();
    button = null;
    return;
  }
  button ??= made();
  const incident = document.querySelector<HTMLElement>("[data-incident]")?.dataset.incident;
  const query = new URLSearchParams({ start: String(place[0]), end: String(place[1]) });
  if (incident) query.set("incident", incident);
  const home = `/documents/${article.dataset.document}`;
  button.querySelectorAll("a").forEach((link) => (link.href = `${home}/${link.dataset.to}?${query}`));
  const box = range.getBoundingClientRect();
  const width = 240;
  button.style.top = `${Math.max(4, window.scrollY + box.top - 40)}px`;
  button.style.left = `${Math.max(4, Math.min(window.innerWidth - width, box.left + window.scrollX))}px`;
}

function within(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  if (!document.querySelector("[data-select-hint], [data-selectable], [data-new-claim]")) return null;
  return element?.closest<HTMLElement>("article[data-document]") ?? null;
}

function made(): HTMLElement {
  const bar = document.createElement("p");
  bar.className = "adder";
  bar.append(link("Add a claim here", "claims/new", "button main"), link("Black out", "redact", "button"));
  document.body.append(bar);
  return bar;
}

function link(words: string, to: string, kind: string): HTMLAnchorElement {
  const made = document.createElement("a");
  made.className = kind;
  made.textContent = words;
  made.dataset.to = to;
  made.addEventListener("pointerdown", (event) => event.preventDefault());
  made.addEventListener("click", (event) => {
    event.preventDefault();
    const address = made.href;
    document.getSelection()?.removeAllRanges();
    void openCard(address);
  });
  return made;
}

/** The first character of a range and the one behind its last; null where it holds no words of the page. */
export function placeOf(range: Range): [number, number] | null {
  const scope = range.commonAncestorContainer;
  const root = scope instanceof Element ? scope : (scope.parentElement?.closest("article") ?? null);
  if (!root) return null;
  const all = root.closest("[data-at]") ? [root.closest<HTMLElement>("[data-at]")!] : [...root.querySelectorAll<HTMLElement>("[data-at]")];
  let start: number | null = null;
  let end: number | null = null;
  for (const stretch of all) {
    if (!range.intersectsNode(stretch)) continue;
    const [from, to] = covered(stretch, range);
    if (from === to) continue;
    start ??= from;
    end = to;
  }
  return start === null || end === null ? null : [start, end];
}

/** Which characters of one stretch a range covers. A sign stands for one character, whatever it shows. */
function covered(stretch: HTMLElement, range: Range): [number, number] {
  const at = Number(stretch.dataset.at);
  const text = stretch.firstChild;
  if (stretch.dataset.sign !== undefined || !(text instanceof Text)) return [at, at + 1];
  const first = range.startContainer === text ? range.startOffset : before(range, text) ? 0 : text.length;
  const last = range.endContainer === text ? range.endOffset : behind(range, text) ? text.length : 0;
  return last <= first ? [at, at] : [at + points(text.data.slice(0, first)), at + points(text.data.slice(0, last))];
}

const before = (range: Range, text: Text): boolean => range.comparePoint(text, 0) >= 0;
const behind = (range: Range, text: Text): boolean => range.comparePoint(text, text.length) <= 0;

/** How many code points a string has. */
export const points = (text: string): number => [...text].length;
