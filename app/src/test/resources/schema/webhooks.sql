create table webhook (
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
    "webhook_doctype" text,
    "webhook_docevent" text,
    "enabled" boolean not null default false,
    "condition" text,
    "request_url" text,
    "request_method" text,
    "request_structure" text,
    "timeout" integer,
    "enable_security" boolean not null default false,
    "webhook_secret" text,
    "sealed_secret" text,
    "webhook_json" text);
create sequence webhook_id_seq owned by webhook.id;
create table webhook__webhook_headers (
    parent_id bigint not null references webhook (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "key" text,
    "value" text,
    "sealed_value" text,
    primary key (parent_id, name));
create table webhook__webhook_data (
    parent_id bigint not null references webhook (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "fieldname" text,
    "key" text,
    primary key (parent_id, name));
create table webhook_request_log (
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
    "webhook" text,
    "reference_doctype" text,
    "reference_document" text,
    "url" text,
    "status" text,
    "attempts" integer,
    "response_status" integer,
    "failure" text,
    "error" text,
    "last_attempt" timestamptz,
    "next_attempt" timestamptz);
create sequence webhook_request_log_id_seq owned by webhook_request_log.id;
create index ix_webhook_search on webhook using gin (search public.gin_trgm_ops);
create index ix_webhook_request_log_webhook on webhook_request_log ("webhook");
create index ix_webhook_request_log_reference_document on webhook_request_log ("reference_document");
create index ix_webhook_request_log_search on webhook_request_log using gin (search public.gin_trgm_ops);
