// Keeps the page for when there is no network, a while after the program has come and its reader has stirred, or has read
// on for some time: to begin with that holds up the page for as long as 40 ms, and until then it has better things to do.
// A browser without such workers shows the page all the same, online.
addEventListener("program", async () => {
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  await Promise.race([window.reader.stirs, pause(8000)]);
  await pause(2000);
  navigator.serviceWorker?.register("./WORKER").catch(() => 0);
});
