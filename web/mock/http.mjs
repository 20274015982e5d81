// Answers and refusals of the mock, in the shapes of the contract.
export class Refusal extends Error {
  constructor(status, body) { super(body.detail); this.status = status; this.body = body; }
}
export function refuse(status, code, detail, more = {}) {
  throw new Refusal(status, { type: `https://socle.eu/errors/${code}`, title: detail, status, detail, code, violations: [], ...more });
}
export async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  return (request.headers["content-type"] ?? "").includes("json") && text ? JSON.parse(text) : {};
}
export function answer(response, status, body, headers = {}) {
  response.writeHead(status, { "Content-Type": status >= 400 ? "application/problem+json" : "application/json", ...headers });
  response.end(status === 204 ? "" : JSON.stringify(body));
}
