import { plain } from "../cond/cond";

/** A text with the letters of each searched word marked, accents and case aside. */
export function Marked({ text, search }: { text: string; search: string }) {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const bare = plain(text);
  // Folding an accent may change lengths (œ, ligatures): marks would be misplaced, so none are drawn.
  if (words.length === 0 || bare.length !== text.length) return <>{text}</>;
  const marked = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    const at = bare.indexOf(word);
    if (at >= 0) marked.fill(true, at, at + word.length);
  }
  return <>{runs(text, marked).map((run, index) => (run.on ? <mark key={index}>{run.text}</mark> : run.text))}</>;
}

function runs(text: string, marked: boolean[]): { text: string; on: boolean }[] {
  const found: { text: string; on: boolean }[] = [];
  [...marked.keys()].forEach((index) => {
    const last = found[found.length - 1];
    if (last && last.on === marked[index]) last.text += text[index]!;
    else found.push({ text: text[index]!, on: marked[index]! });
  });
  return found;
}
