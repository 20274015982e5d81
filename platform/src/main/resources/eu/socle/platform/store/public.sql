-- What all sites of a database share.
create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;
create or replace function public.fold(text) returns text language sql immutable parallel safe strict
    as $$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;
create or replace function public.refuse_change() returns trigger language plpgsql
    as $$ begin raise exception 'Rows of % are never changed nor deleted', tg_table_name using errcode = '42501'; end $$;
create table if not exists public.socle_site (name text primary key, host text unique, created timestamptz not null default now());
