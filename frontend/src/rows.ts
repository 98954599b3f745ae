/** Rows that the keyboard walks through, and what keys do on them. */

import { closeCard, isOpen, openCard, present } from "./dialog";

const KEYS: [string, string][] = [
  ["j", "next row"],
  ["k", "row before"],
  ["Enter", "open it: the incident, or the sentence that says it"],
  ["/", "search"],
  ["a", "accept the value of the row"],
  ["A", "mark the incident as reviewed"],
  ["o", "override the value of the row"],
  ["r", "reject or correct the claim of the row"],
  ["m", "merge: in the queue the chosen incidents"],
  ["x", "choose the row, in the queue"],
  ["s", "split accounts off"],
  ["n", "make a note"],
  ["u", "undo the last judgement"],
  ["[ ]", "the incident before or after this one in the list that it was opened from"],
  ["g", "to the queue"],
  ["Esc", "close, leave the field"],
  ["?", "these keys"],
];

/** Listen to the keyboard. */
export function installKeys(): void {
  document.addEventListener("keydown", pressed);
  const help = document.querySelector<HTMLButtonElement>("[data-help]");
  if (help) {
    help.hidden = false;
    help.addEventListener("click", showKeys);
  }
  document.addEventListener("focusin", (event) => {
    const row = (event.target as Element).closest<HTMLElement>("[data-row]");
    if (row && !isOpen()) mark(row);
  });
}

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (event.key === "Escape" && target.matches("input, textarea, select")) target.blur();
  if (target.matches("input:not([type=checkbox], [type=radio]), textarea, select") || isOpen()) return;
  const does = ACTIONS[event.key];
  if (does && does(target) !== false) event.preventDefault();
}

const ACTIONS: Record<string, (target: HTMLElement) => unknown> = {
  j: () => step(1),
  k: () => step(-1),
  ArrowDown: (target) => (current() && !target.matches("a, button, summary") ? step(1) : false),
  ArrowUp: (target) => (current() && !target.matches("a, button, summary") ? step(-1) : false),
  Enter: (target) => (target.matches("a, button, summary, input") ? false : openRow()),
  "/": search,
  a: () => press("a", true),
  A: () => press("A"),
  o: () => press("o", true),
  r: () => press("r", true),
  m: () => press("m") || chosen(),
  x: choose,
  s: () => press("s"),
  n: () => press("n"),
  u: () => press("u"),
  "[": () => along(-1),
  "]": () => along(1),
  g: () => location.assign("/"),
  "?": showKeys,
  Escape: closeCard,
};

const rows = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>("main [data-row]")].filter((row) => row.offsetParent !== null);

const current = (): HTMLElement | null => document.querySelector<HTMLElement>("main [data-row][data-on]");

/** Make a row the one that keys are about. */
export function mark(row: HTMLElement): void {
  const before = current();
  if (before === row) return;
  before?.removeAttribute("data-on");
  row.setAttribute("data-on", "");
}

function step(by: number): void {
  const all = rows();
  const on = current();
  const at = on ? all.indexOf(on) : by > 0 ? -1 : all.length;
  const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
  if (!next) return;
  mark(next);
  const link = next.querySelector<HTMLElement>("[data-open]");
  if (link) link.focus({ preventScroll: true });
  else {
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
  }
  next.scrollIntoView({ block: "nearest" });
}

function openRow(): boolean {
  const row = current();
  const link = row?.querySelector<HTMLElement>("[data-open], a[data-claim], a[data-dialog]");
  link?.click();
  return Boolean(link);
}

const KEPT = "newsledger_list";

/** Remember the list that incidents are opened from, in this tab. */
export function keepList(): void {
  const ids = rows().flatMap((row) => (row.dataset.id ? [row.dataset.id] : []));
  if (ids.length) sessionStorage.setItem(KEPT, JSON.stringify(ids));
}

/** Go to the next incident of that list, or the one before. */
function along(by: number): boolean {
  const here = document.querySelector<HTMLElement>("[data-incident]")?.dataset.incident;
  const ids = JSON.parse(sessionStorage.getItem(KEPT) ?? "[]") as string[];
  const next = here ? ids[ids.indexOf(here) + by] : undefined;
  if (!here || !ids.includes(here) || !next) return false;
  location.assign(`/incidents/${encodeURIComponent(next)}`);
  return true;
}

function search(): boolean {
  const field = document.querySelector<HTMLInputElement>("[data-search]");
  if (!field) {
    location.assign("/");
    return true;
  }
  field.focus();
  field.select();
  return true;
}

/** Press what a key stands for: in the row, or on the page where it is about the whole of it. */
function press(key: string, inRow = false): boolean {
  const within = inRow ? (current() ?? document.createElement("p")) : document;
  const found = within.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (found instanceof HTMLAnchorElement && found.dataset.dialog !== undefined) void openCard(found.href);
  else found?.click();
  return Boolean(found);
}

function choose(): boolean {
  const box = current()?.querySelector<HTMLInputElement>(".choose input");
  box?.click();
  return Boolean(box);
}

function chosen(): boolean {
  const button = document.querySelector<HTMLButtonElement>("[data-merge]");
  const any = document.querySelector(".choose input:checked");
  if (any) button?.click();
  return Boolean(any);
}

function showKeys(): void {
  const card = document.createElement("div");
  card.className = "card";
  const title = document.createElement("h1");
  title.textContent = "Keys";
  const list = document.createElement("dl");
  list.className = "keylist";
  for (const [key, words] of KEYS) {
    const name = document.createElement("dt");
    const sign = document.createElement("kbd");
    sign.textContent = key;
    name.append(sign);
    const what = document.createElement("dd");
    what.textContent = words;
    list.append(name, what);
  }
  card.append(title, list);
  present(card);
}
