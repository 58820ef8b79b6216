// Keeps the page for when there is no network, a while after the program has come: until then the page has better things
// to do. A browser without such workers shows the page all the same, online.
addEventListener("program", () => setTimeout(() => navigator.serviceWorker?.register("./WORKER").catch(() => 0), 2000));
