/** Reads "12*3,5" or "=(100+20)/2". Numbers and + - * / ( ) only; anything else gives null. No eval. */
export function calculate(text: string, readNumber: (digits: string) => number | null): number | null {
  const tokens = split(text.replace(/^\s*=/, ""));
  if (!tokens) return null;
  let at = 0;
  const sum = (): number | null => chain(product, ["+", "-"]);
  const product = (): number | null => chain(unary, ["*", "/"]);

  function chain(next: () => number | null, operators: string[]): number | null {
    let left = next();
    while (left !== null && operators.includes(tokens![at] ?? "")) {
      const operator = tokens![at++]!;
      const right = next();
      left = right === null ? null : apply(operator, left, right);
    }
    return left;
  }

  function unary(): number | null {
    if (tokens![at] === "-") { at++; const value = unary(); return value === null ? null : -value; }
    if (tokens![at] === "+") { at++; return unary(); }
    if (tokens![at] !== "(") return readNumber(tokens![at++] ?? "");
    at++;
    const inside = sum();
    return tokens![at++] === ")" ? inside : null;
  }

  const result = sum();
  return at === tokens.length && result !== null && Number.isFinite(result) ? result : null;
}

function apply(operator: string, left: number, right: number): number | null {
  if (operator === "+") return left + right;
  if (operator === "-") return left - right;
  if (operator === "*") return left * right;
  return right === 0 ? null : left / right;
}

function split(text: string): string[] | null {
  const clean = text.replace(/[\u2212\u2013]/g, "-").replace(/[×x]/gi, "*").replace(/[÷:]/g, "/");
  const tokens = clean.match(/[\d.,\s\u00A0\u202F']*\d[\d.,\u00A0\u202F']*|[-+*/()]/g);
  if (!tokens || tokens.join("").replace(/\s/g, "") !== clean.replace(/\s/g, "")) return null;
  return tokens.map((token) => token.trim());
}
