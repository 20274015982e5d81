import type { Cond } from "../cond/cond";

export type Kind =
  | "text" | "longtext" | "html" | "int" | "decimal" | "money" | "price" | "percent" | "check" | "date" | "datetime"
  | "time" | "choice" | "link" | "dynamiclink" | "rows" | "json" | "secret" | "attach";

/** A stored or typed document, or one of its rows. Field values stay unknown until a field's kind says how to read them. */
export interface Doc {
  doctype?: string;
  name?: string;
  docstatus?: number;
  version?: number;
  _titles?: Record<string, string>;
  /** What computed amounts are made of, by field: the VAT of each rate. */
  _details?: Record<string, Part[]>;
  /** What holds where a value is empty, by field: the VAT of the document on a line without its own. */
  _instead?: Record<string, string>;
  [field: string]: unknown;
}

export type Meaning = "neutral" | "progress" | "success" | "warning" | "danger";
export interface Part { label: string; base: number | null; amount: number }
export interface Option { value: string; label: string; meaning?: Meaning; shape?: string }

export interface Field {
  name: string;
  label: string;
  kind: Kind;
  target?: string;
  targetSlug?: string;
  typeField?: string;
  required?: boolean;
  requiredWhen?: Cond;
  editableWhen?: Cond;
  visibleWhen?: Cond;
  computed?: boolean;
  readOnly?: boolean;
  help?: string;
  filters?: Cond;
  options?: Option[];
  scale?: number;
  max?: number;
  currency?: string;
  clears?: string[];
  width?: string;
  custom?: boolean;
  hidden?: boolean;
  searchable?: boolean;
  /** Marks the figure that leads the totals of a document; without it the desk guesses. */
  emphasis?: "total";
  rows?: TypeMeta;
  default?: unknown;
}

export interface Section { label: string | null; fields: string[] }
export interface FormTab { label: string | null; sections: Section[] }
export interface Step { name: string; label: string; from: number; to: number; when?: Cond; confirm?: string; primary?: boolean }
export interface Creation { label: string; target: string; targetSlug?: string; as: string; when?: Cond; primary?: boolean }
export interface Rights {
  read?: boolean; write?: boolean; create?: boolean; delete?: boolean;
  submit?: boolean; cancel?: boolean; amend?: boolean; export?: boolean;
}

export interface TypeMeta {
  name: string;
  slug: string;
  label: string;
  plural: string;
  gender?: "f" | "m";
  description?: string;
  submittable?: boolean;
  readOnly?: boolean;
  printable?: boolean;
  titleField?: string;
  statusField?: string;
  can?: Rights;
  fields: Field[];
  form?: FormTab[];
  list?: { columns: string[]; sort?: string };
  steps?: Step[];
  creates?: Creation[];
  tabs?: { label: string; filter: Cond | null }[];
  /** The two money fields of rows that must balance, such as debit and credit. */
  balance?: [string, string];
}

export interface Violation { field?: string; row?: number | null; cell?: string | null; label?: string; code?: string; message: string }
export interface Company { name: string; abbr: string; default_currency: string }
export interface Session {
  user: string; full_name: string; language: "fr" | "en"; theme?: Theme; csrf: string;
  roles: string[]; companies: Company[]; site: string;
  /** Whether this person may do what only administrators may. */
  administrator?: boolean;
  /** Whether a role asks for a second factor that is not set up yet. */
  must_enrol?: boolean;
  /** Whether the site is filled with demonstration data. */
  demo?: boolean;
}
export type Theme = "light" | "dark" | "system";

export interface MenuItem {
  kind: "list" | "report" | "export" | "import";
  label: string; type?: string; slug?: string; report?: string; export?: string; count?: number; create?: boolean;
}
export interface MenuGroup { id: string; label: string; icon?: string; items: MenuItem[] }

export interface LinkOption { value: string; label: string; description?: string }
export interface Entry { account: string; label?: string; debit: number | null; credit: number | null; entry_number?: number | null }
export interface TimelineChange { field: string; label: string; kind?: Kind; row?: number | null; before?: string | null; after?: string | null }
export interface TimelineItem {
  kind: "comment" | "change" | "step" | "created" | string;
  by?: string; by_name?: string; at: string; text?: string; changes?: TimelineChange[];
}
export interface StoredFile { name: string; file_name: string; file_url?: string; file_size?: number }

/** A minor column is left out of a screen without room for it. */
export interface ReportColumn { name: string; label: string; kind: Kind; currency?: string; group?: string; minor?: boolean }
export interface Report { id: string; label: string; filters: Field[]; columns: ReportColumn[] }
export type DrillLink = { report: string; filters: Record<string, unknown> } | { type: string; name: string; slug?: string };
export interface ReportRow { _level?: number; _total?: boolean; _link?: DrillLink; _links?: Record<string, DrillLink>; [column: string]: unknown }
export interface ReportResult { columns: ReportColumn[]; rows: ReportRow[]; totals?: Record<string, number>; more?: boolean; subtitle?: string }
export interface ExportDef { id: string; label: string; parameters: Field[]; description?: string }
export interface ImportDef { type: string; slug: string; label: string; description: string; parameters: Field[] }
export interface ImportFinding { rule: string; severity: "error" | "alert"; column: string; count: number; first: { line: number; sentence: string }[] }
/** What became of a file: refusals after a rehearsal, a name once it was taken over. */
export interface ImportResult {
  conforms: boolean; facts: { label: string; kind: Kind; value: unknown }[]; findings: ImportFinding[];
  refusals?: string[]; name?: string; next?: { label: string; link: DrillLink };
}
