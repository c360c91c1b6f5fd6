// The screen in the room: shows what comes of an exercise while it happens. The browser itself asks again when the line is lost,
// and says what it saw last. Loaded by the page of the screen alone; without it the page has a link that loads it again.
for (const place of document.querySelectorAll<HTMLElement>("[data-live]")) {
  const source = new EventSource(place.dataset["live"] ?? "");
  source.addEventListener("stand", (event) => {
    // What comes is a part of this very page, made by the server that made the rest of it.
    place.innerHTML = (event as MessageEvent<string>).data;
  });
  addEventListener("pagehide", () => source.close());
}
