import 'server-only';

/**
 * Names the first `most` different statements that a process runs, so that PostgreSQL parses and plans each once a
 * connection. Later ones stay unnamed (''): lists of varying length make ever new statements, and a server keeps each it was
 * given a name for.
 */
export function nameStatements(most: number): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known || names.size >= most) return known ?? '';
    const name = `v${names.size}`;
    names.set(sql, name);
    return name;
  };
}
