create table gl_entry (
    id bigint primary key,
    name text not null unique,
    draft_name text,
    docstatus smallint not null default 0,
    owner text not null,
    creation timestamptz not null,
    modified_by text not null,
    modified timestamptz not null,
    version bigint not null,
    custom jsonb,
    "company" text,
    "fiscal_year" text,
    "entry_number" integer,
    "line_number" integer,
    "accounting_entry_number" text,
    "accounting_journal" text,
    "posting_date" date,
    "transaction_date" date,
    "valid_date" date,
    "account" text,
    "party_type" text,
    "party" text,
    "party_label" text,
    "cost_center" text,
    "account_currency" text,
    "debit" numeric(21,3),
    "credit" numeric(21,3),
    "debit_in_account_currency" numeric(21,3),
    "credit_in_account_currency" numeric(21,3),
    "against" text,
    "voucher_type" text,
    "voucher_no" text,
    "voucher_detail_no" text,
    "against_voucher_type" text,
    "against_voucher" text,
    "piece_ref" text,
    "due_date" date,
    "remarks" text,
    "is_opening" text,
    "is_advance" text,
    "is_cancelled" boolean not null default false,
    "reversal_of" integer,
    "hash" text);
create sequence gl_entry_id_seq owned by gl_entry.id;
alter table gl_entry alter column id set default nextval('gl_entry_id_seq');
create table payment_ledger_entry (
    id bigint primary key,
    name text not null unique,
    draft_name text,
    docstatus smallint not null default 0,
    owner text not null,
    creation timestamptz not null,
    modified_by text not null,
    modified timestamptz not null,
    version bigint not null,
    custom jsonb,
    "company" text,
    "posting_date" date,
    "account_type" text,
    "account" text,
    "party_type" text,
    "party" text,
    "voucher_type" text,
    "voucher_no" text,
    "against_voucher_type" text,
    "against_voucher_no" text,
    "account_currency" text,
    "amount" numeric(21,3),
    "amount_in_account_currency" numeric(21,3),
    "due_date" date,
    "delinked" boolean not null default false,
    "is_advance" boolean not null default false);
create sequence payment_ledger_entry_id_seq owned by payment_ledger_entry.id;
alter table payment_ledger_entry alter column id set default nextval('payment_ledger_entry_id_seq');
alter table gl_entry add constraint fk_gl_entry_company foreign key ("company") references company (name) on update restrict;
alter table gl_entry add constraint fk_gl_entry_fiscal_year foreign key ("fiscal_year") references fiscal_year (name) on update restrict;
alter table gl_entry add constraint fk_gl_entry_accounting_journal foreign key ("accounting_journal") references accounting_journal (name) on update restrict;
alter table gl_entry add constraint fk_gl_entry_account foreign key ("account") references account (name) on update restrict;
alter table gl_entry add constraint fk_gl_entry_cost_center foreign key ("cost_center") references cost_center (name) on update restrict;
alter table gl_entry add constraint fk_gl_entry_account_currency foreign key ("account_currency") references currency (name) on update restrict;
create index ix_gl_entry_voucher_no on gl_entry ("voucher_no");
create unique index uq_gl_entry_company_fiscal_year_entry_number_line_number on gl_entry ("company", "fiscal_year", "entry_number", "line_number");
create index ix_gl_entry_sorted_by_posting_date on gl_entry ("posting_date" desc nulls last, id desc);
create trigger immutable_gl_entry before update or delete or truncate on gl_entry for each statement execute function public.refuse_change();
alter table payment_ledger_entry add constraint fk_payment_ledger_entry_company foreign key ("company") references company (name) on update restrict;
alter table payment_ledger_entry add constraint fk_payment_ledger_entry_account foreign key ("account") references account (name) on update restrict;
create index ix_payment_ledger_entry_party on payment_ledger_entry ("party");
create index ix_payment_ledger_entry_voucher_no on payment_ledger_entry ("voucher_no");
create index ix_payment_ledger_entry_against_voucher_no on payment_ledger_entry ("against_voucher_no");
alter table payment_ledger_entry add constraint fk_payment_ledger_entry_account_currency foreign key ("account_currency") references currency (name) on update restrict;
create index ix_payment_ledger_entry_sorted_by_posting_date on payment_ledger_entry ("posting_date" desc nulls last, id desc);
create trigger immutable_payment_ledger_entry before update or delete or truncate on payment_ledger_entry for each statement execute function public.refuse_change();
