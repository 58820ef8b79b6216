// Where the address names a story: asks for it and for the program at once, and hides the page, which shows another,
// until the story is there, or the program does not come. What may be asked for is decided by the program; here only
// what it would ask for, too.
{
  const url = new URLSearchParams(location.search).get("story");
  if (url && /^[^:\\\s]+$/.test(url) && !url.startsWith("//")) {
    const root = document.documentElement;
    root.dataset.opening = "";
    setTimeout(() => delete root.dataset.opening, 3000);
    const answer = fetch(url, { mode: "same-origin" });
    answer.catch(() => 0);
    const program = fetch("./WASM");
    program.catch(() => 0);
    window.opening = { url, answer, program };
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = "./GLUE";
    document.head.append(link);
  }
}
