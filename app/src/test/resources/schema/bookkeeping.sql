create table journal_entry (
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
    search text not null default '',
    "company" text,
    "voucher_type" text,
    "posting_date" date,
    "is_opening" text,
    "user_remark" text,
    "cheque_no" text,
    "cheque_date" date,
    "accounting_journal" text,
    "title" text,
    "total_debit" numeric(21,3),
    "total_credit" numeric(21,3),
    "difference" numeric(21,3),
    "total_amount" numeric(21,3),
    "multi_currency" boolean not null default false,
    "bill_no" text,
    "bill_date" date,
    "due_date" date,
    "mode_of_payment" text,
    "clearance_date" date,
    "reversal_of" text,
    "amended_from" text);
create sequence journal_entry_id_seq owned by journal_entry.id;
create table journal_entry__accounts (
    parent_id bigint not null references journal_entry (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "account" text,
    "account_type" text,
    "party_type" text,
    "party" text,
    "debit" numeric(21,3),
    "credit" numeric(21,3),
    "user_remark" text,
    "cost_center" text,
    "reference_type" text,
    "reference_name" text,
    "reference_due_date" date,
    "account_currency" text,
    "debit_in_account_currency" numeric(21,3),
    "credit_in_account_currency" numeric(21,3),
    "exchange_rate" numeric(21,6),
    "is_advance" text,
    "against_account" text,
    primary key (parent_id, name));
alter table journal_entry add constraint fk_journal_entry_company foreign key ("company") references company (name) on update cascade;
alter table journal_entry add constraint fk_journal_entry_accounting_journal foreign key ("accounting_journal") references accounting_journal (name) on update cascade;
alter table journal_entry add constraint fk_journal_entry_mode_of_payment foreign key ("mode_of_payment") references mode_of_payment (name) on update cascade;
alter table journal_entry add constraint fk_journal_entry_reversal_of foreign key ("reversal_of") references journal_entry (name) on update cascade;
create index ix_journal_entry_reversal_of on journal_entry ("reversal_of");
alter table journal_entry add constraint fk_journal_entry_amended_from foreign key ("amended_from") references journal_entry (name) on update cascade;
create index ix_journal_entry_amended_from on journal_entry ("amended_from") where "amended_from" is not null;
create unique index ix_journal_entry_draft_name on journal_entry (draft_name) where draft_name is not null;
create index ix_journal_entry_sorted_by_posting_date on journal_entry ("posting_date" desc nulls first, id desc);
create index ix_journal_entry_drafts on journal_entry ("posting_date" desc nulls first, id desc) where docstatus = 0;
create index ix_journal_entry_listed_by_accounting_journal on journal_entry ("accounting_journal" desc nulls last, id desc);
create index ix_journal_entry_picked_by_voucher_type on journal_entry ("voucher_type", "posting_date" desc nulls first, id desc);
create index ix_journal_entry_listed_by_title on journal_entry ("title" desc nulls last, id desc);
create index ix_journal_entry_listed_by_total_debit on journal_entry ("total_debit" desc nulls last, id desc);
create index ix_journal_entry_search on journal_entry using gin (search public.gin_trgm_ops) where docstatus > 0;
alter table journal_entry__accounts add constraint fk_journal_entry__accounts_account foreign key ("account") references account (name) on update cascade;
alter table journal_entry__accounts add constraint fk_journal_entry__accounts_cost_center foreign key ("cost_center") references cost_center (name) on update cascade;
alter table journal_entry__accounts add constraint fk_journal_entry__accounts_account_currency foreign key ("account_currency") references currency (name) on update cascade;
