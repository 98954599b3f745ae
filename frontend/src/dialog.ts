/** Cards: pages that decide one thing, opened over the page that they were asked from. */

import { fetchPage, say, show, type Answer } from "./page";

let dialog: HTMLDialogElement | null = null;

/** Follow links to cards, and send judgements, without leaving the page. */
export function installDialogs(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-dialog]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    link.closest("details.menu")?.removeAttribute("open");
    void openCard(link.href);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.matches("form[data-judge]")) {
      event.preventDefault();
      void send(form, event.submitter as HTMLButtonElement | null);
    } else if (dialog?.contains(form) && form.method === "get") {
      event.preventDefault();
      const query = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
      void openCard(`${form.action}?${query}`);
    }
  });
}

/** Whether a card lies over the page. */
export const isOpen = (): boolean => dialog?.open ?? false;

/** Open the card of an address. */
export async function openCard(address: string): Promise<void> {
  try {
    const answer = await fetchPage(address);
    if (!fill(answer)) location.assign(address);
  } catch {
    say("The server does not answer.");
  }
}

/** Close the card, if one is open. */
export function closeCard(): void {
  dialog?.close();
}

/** Show elements in the dialog. */
export function present(...content: Node[]): void {
  dialog ??= made();
  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.setAttribute("aria-label", "Close");
  close.textContent = "×";
  close.addEventListener("click", closeCard);
  dialog.replaceChildren(close, ...content);
  const title = dialog.querySelector("h1, h2");
  if (title) {
    title.id = "dialog-title";
    dialog.setAttribute("aria-labelledby", title.id);
  }
  if (!dialog.open) dialog.showModal();
  dialog.querySelector<HTMLElement>("[autofocus]")?.focus();
  dialog.dispatchEvent(new CustomEvent("filled", { bubbles: true }));
}

function fill(answer: Answer): boolean {
  const card = answer.page.querySelector("[data-card]");
  if (!card) return false;
  present(card);
  return true;
}

function made(): HTMLDialogElement {
  const element = document.createElement("dialog");
  element.addEventListener("click", (event) => {
    if (event.target === element) element.close();
  });
  document.body.append(element);
  return element;
}

/** Send a judgement; the page is shown anew, or the card that says what stands in the way. */
async function send(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<void> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, button)) body.append(name, String(value));
  if (button) button.disabled = true;
  try {
    const answer = await fetchPage(form.action, { method: "POST", body });
    if (answer.ok) return arrive(answer);
    const problem = dialog?.contains(form) ? dialog.querySelector<HTMLElement>("[data-problem]") : null;
    const detail = answer.page.querySelector("[data-detail]")?.textContent;
    if (problem && detail && answer.status !== 412) {
      problem.textContent = detail;
      problem.hidden = false;
      problem.scrollIntoView({ block: "nearest" });
    } else if (!fill(answer)) {
      say(detail ?? "The server stumbled; nothing was kept.");
    }
  } catch {
    say("The server does not answer; nothing was kept.");
  } finally {
    if (button) button.disabled = false;
  }
}

function arrive(answer: Answer): void {
  closeCard();
  const there = new URL(answer.url);
  if (there.pathname !== location.pathname) {
    location.assign(answer.url);
    return;
  }
  show(answer);
  const said = document.querySelector("[data-said] span")?.textContent;
  if (said) say(said);
}
