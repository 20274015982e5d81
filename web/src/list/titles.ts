/** Names of linked documents met while filtering, by `type/name`; the address only keeps the name. */
export const linkTitles = new Map<string, string>();
