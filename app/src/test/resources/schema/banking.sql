create table payment_entry (
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
    "payment_type" text,
    "posting_date" date,
    "mode_of_payment" text,
    "party_type" text,
    "party" text,
    "party_name" text,
    "paid_from" text,
    "paid_to" text,
    "paid_from_account_currency" text,
    "paid_to_account_currency" text,
    "paid_amount" numeric(21,3),
    "received_amount" numeric(21,3),
    "source_exchange_rate" numeric(21,6),
    "target_exchange_rate" numeric(21,6),
    "base_paid_amount" numeric(21,3),
    "base_received_amount" numeric(21,3),
    "party_account_currency" text,
    "total_allocated_amount" numeric(21,3),
    "unallocated_amount" numeric(21,3),
    "difference_amount" numeric(21,3),
    "reference_no" text,
    "reference_date" date,
    "clearance_date" date,
    "cost_center" text,
    "accounting_journal" text,
    "remarks" text,
    "status" text,
    "amended_from" text);
create sequence payment_entry_id_seq owned by payment_entry.id;
create table payment_entry__references (
    parent_id bigint not null references payment_entry (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "reference_doctype" text,
    "reference_name" text,
    "bill_no" text,
    "payment_term" text,
    "instalment_date" date,
    "due_date" date,
    "total_amount" numeric(21,3),
    "outstanding_amount" numeric(21,3),
    "allocated_amount" numeric(21,3),
    "exchange_rate" numeric(21,6),
    "exchange_gain_loss" numeric(21,3),
    "account" text,
    primary key (parent_id, name));
create table payment_entry__deductions (
    parent_id bigint not null references payment_entry (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "account" text,
    "cost_center" text,
    "amount" numeric(21,3),
    "description" text,
    primary key (parent_id, name));
alter table payment_entry add constraint fk_payment_entry_company foreign key ("company") references company (name) on update cascade;
alter table payment_entry add constraint fk_payment_entry_mode_of_payment foreign key ("mode_of_payment") references mode_of_payment (name) on update cascade;
create index ix_payment_entry_party on payment_entry ("party");
alter table payment_entry add constraint fk_payment_entry_paid_from foreign key ("paid_from") references account (name) on update cascade;
alter table payment_entry add constraint fk_payment_entry_paid_to foreign key ("paid_to") references account (name) on update cascade;
alter table payment_entry add constraint fk_payment_entry_paid_from_account_currency foreign key ("paid_from_account_currency") references currency (name) on update cascade;
alter table payment_entry add constraint fk_payment_entry_paid_to_account_currency foreign key ("paid_to_account_currency") references currency (name) on update cascade;
alter table payment_entry add constraint fk_payment_entry_party_account_currency foreign key ("party_account_currency") references currency (name) on update cascade;
alter table payment_entry add constraint fk_payment_entry_cost_center foreign key ("cost_center") references cost_center (name) on update cascade;
alter table payment_entry add constraint fk_payment_entry_accounting_journal foreign key ("accounting_journal") references accounting_journal (name) on update cascade;
alter table payment_entry add constraint fk_payment_entry_amended_from foreign key ("amended_from") references payment_entry (name) on update cascade;
create index ix_payment_entry_amended_from on payment_entry ("amended_from") where "amended_from" is not null;
create unique index ix_payment_entry_draft_name on payment_entry (draft_name) where draft_name is not null;
create index ix_payment_entry_sorted_by_posting_date on payment_entry ("posting_date" desc nulls first, id desc);
create index ix_payment_entry_drafts on payment_entry ("posting_date" desc nulls first, id desc) where docstatus = 0;
create index ix_payment_entry_picked_by_payment_type on payment_entry ("payment_type", "posting_date" desc nulls first, id desc);
create index ix_payment_entry_listed_by_mode_of_payment on payment_entry ("mode_of_payment" desc nulls last, id desc);
create index ix_payment_entry_listed_by_reference_no on payment_entry ("reference_no" desc nulls last, id desc);
create index ix_payment_entry_listed_by_paid_amount on payment_entry ("paid_amount" desc nulls last, id desc);
create index ix_payment_entry_listed_by_unallocated_amount on payment_entry ("unallocated_amount" desc nulls last, id desc);
create index ix_payment_entry_picked_by_status on payment_entry ("status", "posting_date" desc nulls first, id desc);
create index ix_payment_entry_search on payment_entry using gin (search public.gin_trgm_ops) where docstatus > 0;
alter table payment_entry__references add constraint fk_payment_entry__references_payment_term foreign key ("payment_term") references payment_term (name) on update cascade;
alter table payment_entry__references add constraint fk_payment_entry__references_account foreign key ("account") references account (name) on update cascade;
alter table payment_entry__deductions add constraint fk_payment_entry__deductions_account foreign key ("account") references account (name) on update cascade;
alter table payment_entry__deductions add constraint fk_payment_entry__deductions_cost_center foreign key ("cost_center") references cost_center (name) on update cascade;
