/** Scripts that are fetched when they are wanted, each once; they come from a folder too, where fetch may not. */

const scripts = new Map<string, Promise<void>>();

/** Run a script; it has run when the promise is kept. */
export function script(address: string): Promise<void> {
  const known = scripts.get(address);
  if (known) return known;
  const loaded = new Promise<void>((done, failed) => {
    const element = document.createElement("script");
    element.src = address;
    element.onload = () => done();
    element.onerror = () => failed(new Error(address));
    document.head.append(element);
  });
  scripts.set(address, loaded);
  return loaded;
}
