create table role (
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
    "role_name" text,
    "disabled" boolean not null default false,
    "two_factor_auth" boolean not null default false);
create sequence role_id_seq owned by role.id;
create table user_ (
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
    "email" text,
    "first_name" text,
    "last_name" text,
    "full_name" text,
    "enabled" boolean not null default false,
    "language" text,
    "theme" text,
    "new_password" text,
    "password_hash" text,
    "api_key" text,
    "api_secret_hash" text,
    "two_factor" boolean not null default false,
    "two_factor_secret" text,
    "recovery_codes" text);
create sequence user__id_seq owned by user_.id;
create table user___roles (
    parent_id bigint not null references user_ (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "role" text,
    primary key (parent_id, name));
create table user_permission (
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
    "user" text,
    "allow" text,
    "for_value" text,
    "is_default" boolean not null default false,
    "apply_to_all_doctypes" boolean not null default false,
    "applicable_for" text,
    "hide_descendants" boolean not null default false);
create sequence user_permission_id_seq owned by user_permission.id;
create table oauth_client (
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
    "app_name" text,
    "client_id" text,
    "client_secret" text,
    "client_secret_hash" text,
    "new_secret" boolean not null default false,
    "client_type" text,
    "enabled" boolean not null default false,
    "redirect_uris" text,
    "default_redirect_uri" text,
    "scopes" text,
    "require_pkce" boolean not null default false,
    "skip_authorization" boolean not null default false,
    "grant_type" text,
    "response_type" text);
create sequence oauth_client_id_seq owned by oauth_client.id;
create table oauth_client__allowed_roles (
    parent_id bigint not null references oauth_client (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "role" text,
    primary key (parent_id, name));
create table custom_docperm (
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
    "document_type" text,
    "role" text,
    "permlevel" integer,
    "if_owner" boolean not null default false,
    "can_read" boolean not null default false,
    "can_write" boolean not null default false,
    "can_create" boolean not null default false,
    "can_delete" boolean not null default false,
    "can_submit" boolean not null default false,
    "can_cancel" boolean not null default false,
    "can_amend" boolean not null default false,
    "can_export" boolean not null default false,
    "can_import" boolean not null default false,
    "can_print" boolean not null default false,
    "can_report" boolean not null default false);
create sequence custom_docperm_id_seq owned by custom_docperm.id;
create table custom_field (
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
    "dt" text,
    "label" text,
    "fieldname" text,
    "fieldtype" text,
    "options" text,
    "reqd" boolean not null default false,
    "insert_after" text);
create sequence custom_field_id_seq owned by custom_field.id;
create table file (
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
    "file_name" text,
    "file_url" text,
    "is_private" boolean not null default false,
    "folder" text,
    "attached_to_doctype" text,
    "attached_to_name" text,
    "attached_to_field" text,
    "content_hash" text,
    "file_size" integer,
    "media_type" text);
create sequence file_id_seq owned by file.id;
create table comment (
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
    "comment_type" text,
    "reference_doctype" text,
    "reference_name" text,
    "content" text);
create sequence comment_id_seq owned by comment.id;
create table version (
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
    "ref_doctype" text,
    "docname" text,
    "data" text);
create sequence version_id_seq owned by version.id;
alter table version alter column id set default nextval('version_id_seq');
create table rq_job (
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
    "job_name" text,
    "ref_doctype" text,
    "status" text,
    "done" integer,
    "total" integer,
    "started_at" timestamptz,
    "ended_at" timestamptz,
    "exc_info" text,
    "result" text,
    "arguments" text,
    "failures" text);
create sequence rq_job_id_seq owned by rq_job.id;
create index ix_role_search on role using gin (search public.gin_trgm_ops);
create index ix_user__api_key on user_ ("api_key");
create index ix_user__search on user_ using gin (search public.gin_trgm_ops);
alter table user___roles add constraint fk_user___roles_role foreign key ("role") references role (name) on update cascade;
alter table user_permission add constraint fk_user_permission_user foreign key ("user") references user_ (name) on update cascade;
create index ix_user_permission_user on user_permission ("user");
create index ix_user_permission_search on user_permission using gin (search public.gin_trgm_ops);
create index ix_oauth_client_search on oauth_client using gin (search public.gin_trgm_ops);
alter table oauth_client__allowed_roles add constraint fk_oauth_client__allowed_roles_role foreign key ("role") references role (name) on update cascade;
alter table custom_docperm add constraint fk_custom_docperm_role foreign key ("role") references role (name) on update cascade;
create index ix_custom_docperm_search on custom_docperm using gin (search public.gin_trgm_ops);
create index ix_custom_field_search on custom_field using gin (search public.gin_trgm_ops);
create index ix_file_attached_to_name on file ("attached_to_name");
create index ix_file_search on file using gin (search public.gin_trgm_ops);
create index ix_comment_reference_name on comment ("reference_name");
create index ix_comment_search on comment using gin (search public.gin_trgm_ops);
create index ix_version_docname on version ("docname");
create trigger immutable_version before update or delete or truncate on version for each statement execute function public.refuse_change();
create index ix_rq_job_sorted_by_started_at on rq_job ("started_at" desc nulls last, id desc);
create index ix_rq_job_search on rq_job using gin (search public.gin_trgm_ops);
create unique index ux_file_original on file (attached_to_doctype, attached_to_name) where attached_to_field = 'original';
do $guard$ begin
create or replace function keep_original() returns trigger language plpgsql as $body$
begin
    raise exception '%', old.attached_to_name using errcode = 'SO001';
end $body$;
create trigger kept_file_original before update or delete on file
    for each row when (old.attached_to_field = 'original') execute function keep_original();
end $guard$;
