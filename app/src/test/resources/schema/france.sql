create table fec_import (
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
    "file_name" text,
    "sha256" text,
    "lines" integer,
    "entries" integer,
    "debit_total" numeric(21,3),
    "status" text,
    "as_history" boolean not null default false);
create sequence fec_import_id_seq owned by fec_import.id;
alter table fec_import alter column id set default nextval('fec_import_id_seq');
alter table fec_import add constraint fk_fec_import_company foreign key ("company") references company (name) on update restrict;
create index ix_fec_import_sorted_by_name on fec_import ("name" desc nulls first, id desc);
create trigger immutable_fec_import before update or delete or truncate on fec_import for each statement execute function public.refuse_change();
