// A peer as a worker that speaks as our analyst does (`src/web/analyst/message.rs`), so that one clock serves all.

/** Says hello and answers each text with what `find` counts in it. */
export function listen(find) {
  const decoder = new TextDecoder(), encoder = new TextEncoder();
  onmessage = ({ data: [job, , bytes] }) => {
    const counts = find(decoder.decode(bytes));
    postMessage([job, 'story', encoder.encode(JSON.stringify(counts))]);
  };
  postMessage([0, 'hello', 1]);
}
