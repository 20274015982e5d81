// Conditions of the mock server: enough of the contract to filter its own data.
export const fold = (text) => String(text ?? "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export function holds(cond, doc) {
  if (!cond) return true;
  const [operator, a, b] = cond;
  const value = doc[a] ?? null;
  switch (operator) {
    case "true": return true;
    case "and": return cond.slice(1).every((one) => holds(one, doc));
    case "or": return cond.slice(1).some((one) => holds(one, doc));
    case "not": return !holds(a, doc);
    case "=": return value === b;
    case "!=": return value !== b;
    case "<": return value !== null && value < b;
    case "<=": return value !== null && value <= b;
    case ">": return value !== null && value > b;
    case ">=": return value !== null && value >= b;
    case "in": return b.includes(value);
    case "like": return new RegExp(`^${fold(b).replaceAll("%", ".*")}$`).test(fold(value));
    case "set": return value !== null && value !== "" && value !== 0 && value !== false;
    default: return true;
  }
}
