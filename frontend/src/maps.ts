/** Maps are fetched when they come into view, so that what is read first is there first. */

import { script } from "./scripts";

declare global {
  interface Window {
    newsledgerMap?: { draw(box: HTMLElement): void };
  }
}

/** Watch the places for maps. */
export function watchMaps(): void {
  const boxes = document.querySelectorAll<HTMLElement>("[data-map]:not([data-drawn])");
  if (!boxes.length) return;
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        watcher.unobserve(entry.target);
        void draw(entry.target as HTMLElement);
      }
    },
    { rootMargin: "100px" },
  );
  for (const box of boxes) watcher.observe(box);
}

async function draw(box: HTMLElement): Promise<void> {
  box.dataset.drawn = "";
  style(box.dataset.style!);
  try {
    for (const one of (box.dataset.scripts ?? "").split(" ").filter(Boolean)) await script(one);
    await script(box.dataset.engine!);
    await script(box.dataset.script!);
    window.newsledgerMap?.draw(box);
  } catch {
    box.textContent = "The map cannot be drawn here.";
  }
}

function style(address: string): void {
  if (document.querySelector(`link[href="${CSS.escape(address)}"]`)) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  document.head.append(link);
}
