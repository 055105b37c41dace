import type { ServerResponse } from 'node:http';

/** Readers wait so long before they ask anew for a server that is gone, in ms. */
const RETRY_MS = 1_000;

/** Readers that have the paper open and are told of each new edition, by server-sent events. */
export class OpenReaders {
  private readonly responses = new Set<ServerResponse>();

  constructor(private edition: string) {}

  /** Answers a request for news: at once with the edition that is there, for it may be new to who asks. */
  add(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(`retry: ${RETRY_MS}\n\n${eventOf(this.edition)}`);
    this.responses.add(response);
    response.on('close', () => this.responses.delete(response));
  }

  /** The paper is another one now: `edition` is its hash. */
  tell(edition: string): void {
    if (edition === this.edition) return;
    this.edition = edition;
    for (const response of this.responses) response.write(eventOf(edition));
  }
}

function eventOf(edition: string): string {
  return `event: edition\ndata: ${edition}\n\n`;
}
