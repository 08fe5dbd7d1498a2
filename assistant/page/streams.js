// Runs before the widget library. That library hears of all that it posted through one stream, which its server ends
// when nothing is left to tell. A post answered in the moment before the end is read waits for good on a stream that
// is gone; whatever is posted next opens one anew and brings its reply too. So, where a post was answered while the
// stream stood, and the stream ended soon after, the page is told to post once more.
{
  const SOON = 2000;
  const plain = window.fetch;
  let open = false;
  let answered = -Infinity;
  const ended = () => {
    open = false;
    const late = performance.now() - answered < SOON;
    answered = -Infinity;
    if (late) window.dispatchEvent(new Event("stream-ended"));
  };
  window.fetch = async (asked, ...rest) => {
    const address = asked instanceof Request ? asked.url : String(asked);
    if (address.includes("/queue/data?")) {
      open = true;
      asked.signal?.addEventListener("abort", ended);
    }
    const reply = await plain(asked, ...rest);
    if (open && address.includes("/queue/join")) answered = performance.now();
    return reply;
  };
}
