-- Tables of the platform itself, in the schema of each site. Documents have theirs made from declarations.
create table if not exists socle_meta (key text primary key, value text not null);
create table if not exists series (key text primary key, value bigint not null);
create table if not exists chain (key text primary key, number bigint not null, hash bytea not null);
create table if not exists idempotency (
    key text not null, username text not null, request_hash text not null, status integer, location text, etag text, body text,
    created timestamptz not null, primary key (username, key));
create table if not exists session (
    token_hash text primary key, username text not null, csrf text not null, created timestamptz not null,
    seen timestamptz not null, expires timestamptz not null, agent text, address text);
alter table session add column if not exists password_mark text;
create index if not exists ix_session_username on session (username);
create table if not exists login_attempt (key text primary key, failures integer not null, last timestamptz not null);
create table if not exists pending_login (
    token_hash text primary key, username text not null, password_mark text not null, expires timestamptz not null,
    failures integer not null);
create table if not exists used_code (secret_mark text primary key, step bigint not null);
create table if not exists oauth_grant (
    id text primary key, client text not null, username text not null, scope text not null, nonce text,
    redirect_uri text not null, challenge text, password_mark text not null, authenticated timestamptz not null,
    created timestamptz not null, used timestamptz not null, code_hash text not null unique,
    code_expires timestamptz not null, code_used timestamptz);
create index if not exists ix_oauth_grant_username on oauth_grant (username);
create table if not exists oauth_token (
    token_hash text primary key, grant_id text not null references oauth_grant (id) on delete cascade, kind text not null,
    expires timestamptz not null, spent timestamptz);
create index if not exists ix_oauth_token_grant_id on oauth_token (grant_id);
create table if not exists outbox (
    id bigint generated always as identity primary key, kind text not null, payload text not null, created timestamptz not null,
    attempts integer not null default 0, next_attempt timestamptz not null, done timestamptz, error text);
create table if not exists scheduled_tasks (
    task_name text not null, task_instance text not null, task_data bytea, execution_time timestamptz not null, picked boolean not null,
    picked_by text, last_success timestamptz, last_failure timestamptz, consecutive_failures integer, last_heartbeat timestamptz,
    version bigint not null, priority smallint, primary key (task_name, task_instance));
create index if not exists ix_scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index if not exists ix_scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
-- What leaves the machine: what waits to be sent, and what was called.
alter table outbox add column if not exists key text;
alter table outbox add column if not exists line text;
alter table outbox add column if not exists target text;
alter table outbox add column if not exists media text;
alter table outbox add column if not exists given_up timestamptz;
create unique index if not exists ux_outbox_key on outbox (key);
create index if not exists ix_outbox_waiting on outbox (next_attempt) where done is null and given_up is null;
create index if not exists ix_outbox_line on outbox (line, id) where done is null and given_up is null;
create index if not exists ix_outbox_given_up on outbox (given_up) where given_up is not null;
create table if not exists outbound_call (
    id bigint generated always as identity primary key, at timestamptz not null, purpose text not null, host text not null,
    port integer not null, ended timestamptz, status integer, failure text, sent bigint not null default 0, received bigint);
create index if not exists ix_outbound_call_at on outbound_call (at);
