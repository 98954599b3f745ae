/** The page as a whole: fetching one, putting its main part in the place of this one's. */

type Then = () => void;
const afterwards: Then[] = [];

/** Have something done to the main part now, and again whenever it is replaced. */
export function whenShown(then: Then): void {
  afterwards.push(then);
  then();
}

export interface Answer {
  ok: boolean;
  status: number;
  url: string;
  page: Document;
}

/** Fetch a page as a document of its own; its scripts do not run. */
export async function fetchPage(address: string, options: RequestInit = {}): Promise<Answer> {
  const response = await fetch(address, { credentials: "same-origin", ...options });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return { ok: response.ok, status: response.status, url: response.url, page };
}

/** Put the main part of a page in the place of this one's; panes stay scrolled to where they were. */
export function show(answer: Answer): void {
  const next = answer.page.querySelector("main");
  const main = document.querySelector("main");
  if (!next || !main) return;
  const held = new Map<string, number>();
  for (const pane of main.querySelectorAll<HTMLElement>("[data-pane]")) held.set(pane.dataset.pane!, pane.scrollTop);
  const top = window.scrollY;
  const on = main.querySelector<HTMLElement>("[data-row][data-on]");
  const mark = on && marking(on);
  main.replaceChildren(...next.childNodes);
  for (const pane of main.querySelectorAll<HTMLElement>("[data-pane]")) pane.scrollTop = held.get(pane.dataset.pane!) ?? 0;
  window.scrollTo(0, top);
  if (mark) main.querySelector<HTMLElement>(mark)?.setAttribute("data-on", "");
  document.title = answer.page.title;
  for (const then of afterwards) then();
}

/** What finds a row again on a page that was fetched anew. */
function marking(row: HTMLElement): string | null {
  if (row.dataset.id) return `[data-row][data-id="${CSS.escape(row.dataset.id)}"]`;
  if (row.dataset.field) return `[data-row][data-field="${CSS.escape(row.dataset.field)}"]`;
  return row.id ? `#${CSS.escape(row.id)}` : null;
}

/** The token that changes need. */
export function guard(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? "";
}

/** Say something for a few seconds, aloud too. */
export function say(words: string): void {
  document.querySelector(".toast")?.remove();
  const toast = document.createElement("p");
  toast.className = "toast";
  toast.setAttribute("role", "status");
  toast.textContent = words;
  document.body.append(toast);
  setTimeout(() => toast.remove(), 4000);
}
