/** Who else has the incident open: said to the server, and by it, every half of the time for which it counts. */

import { guard, whenShown } from "./page";

const EVERY = 45_000;

interface Others {
  others: { reviewer: string; since: string }[];
}

/** Tell the server while the page of an incident is open. */
export function installPresence(): void {
  if (!place()) return;
  whenShown(() => void tell());
  setInterval(() => {
    if (!document.hidden) void tell();
  }, EVERY);
  window.addEventListener("pagehide", () => {
    const address = place();
    if (address) navigator.sendBeacon(address, new URLSearchParams({ csrf_token: guard(), closed: "1" }));
  });
}

function place(): string | null {
  const id = document.querySelector<HTMLElement>("[data-incident]")?.dataset.incident;
  return id && document.querySelector("[data-others]") ? `/incidents/${id}/presence` : null;
}

async function tell(): Promise<void> {
  const address = place();
  const notice = document.querySelector<HTMLElement>("[data-others]");
  if (!address || !notice) return;
  try {
    const body = new URLSearchParams({ csrf_token: guard() });
    const response = await fetch(address, { method: "POST", body, credentials: "same-origin" });
    if (response.ok) show(notice, (await response.json()) as Others);
  } catch {
    // Without a server nothing can be judged either, and that says so.
  }
}

function show(notice: HTMLElement, { others }: Others): void {
  const names = others.map((one) => one.reviewer);
  const words = names.length ? `${names.join(" and ")} ${names.length > 1 ? "have" : "has"} this incident open too.` : "";
  if (notice.textContent !== words) notice.textContent = words;
  notice.hidden = !names.length;
}
