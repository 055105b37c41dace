/** What is done for longer than this in one go, in ms, is left for what readers do meanwhile; slow phones take four times as long. */
const LONG = 6;

let since = 0;

/** Lets the browser answer its reader, if it has been kept from that for a while. Between any two pieces of work. */
export async function giveWay(): Promise<void> {
  if (performance.now() - since < LONG) return;
  await nextTask();
  since = performance.now();
}

/** Not by a timer, which browsers let wait for 4 ms. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
