/** One line of a text, without its end. */
export interface TextLine {
  /** From 1. */
  number: number;
  text: string;
  /** True where the line went on beyond what was allowed; the rest of it was passed over. */
  cut: boolean;
}

const END = /\r\n|[\n\r]/g;

/** The lines of a text that comes in pieces; never holds more than `most` characters of one. */
export async function* linesOf(
  chunks: AsyncIterable<string>,
  most: number,
): AsyncGenerator<TextLine> {
  let number = 1;
  let open = '';
  let cut = false;
  const take = (piece: string) => {
    cut ||= open.length + piece.length > most;
    open += piece.slice(0, most - open.length);
  };
  let held = '';
  for await (const chunk of chunks) {
    const text = held + chunk;
    // The other half of an end of line may be in the next piece.
    held = text.endsWith('\r') ? '\r' : '';
    const whole = held ? text.slice(0, -1) : text;
    let from = 0;
    for (const end of whole.matchAll(END)) {
      take(whole.slice(from, end.index));
      yield { number, text: open, cut };
      number += 1;
      open = '';
      cut = false;
      from = end.index + end[0].length;
    }
    take(whole.slice(from));
  }
  if (open !== '' || held !== '') yield { number, text: open, cut };
}
