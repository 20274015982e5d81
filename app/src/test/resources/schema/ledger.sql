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
create table lettering (
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
    "account" text,
    "party" text,
    "letter" text,
    "letter_date" date,
    "rank" integer);
create sequence lettering_id_seq owned by lettering.id;
alter table lettering alter column id set default nextval('lettering_id_seq');
create table daily_balance (
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
    "account" text,
    "posting_date" date,
    "cost_center" text,
    "debit" numeric(21,3),
    "credit" numeric(21,3));
create sequence daily_balance_id_seq owned by daily_balance.id;
create table monthly_balance (
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
    "account" text,
    "month" date,
    "debit" numeric(21,3),
    "credit" numeric(21,3));
create sequence monthly_balance_id_seq owned by monthly_balance.id;
create table balance_mark (
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
    "fiscal_year" text,
    "entry_number" integer);
create sequence balance_mark_id_seq owned by balance_mark.id;
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
alter table lettering add constraint fk_lettering_company foreign key ("company") references company (name) on update restrict;
alter table lettering add constraint fk_lettering_fiscal_year foreign key ("fiscal_year") references fiscal_year (name) on update restrict;
alter table lettering add constraint fk_lettering_account foreign key ("account") references account (name) on update restrict;
create unique index uq_lettering_company_fiscal_year_entry_number_line_number on lettering ("company", "fiscal_year", "entry_number", "line_number");
create unique index uq_lettering_company_account_party_rank_fiscal_year_94c8d00c on lettering ("company", "account", "party", "rank", "fiscal_year", "entry_number", "line_number");
create index ix_lettering_sorted_by_letter_date on lettering ("letter_date" desc nulls last, id desc);
create trigger immutable_lettering before update or delete or truncate on lettering for each statement execute function public.refuse_change();
alter table daily_balance add constraint fk_daily_balance_company foreign key ("company") references company (name) on update cascade;
alter table daily_balance add constraint fk_daily_balance_account foreign key ("account") references account (name) on update cascade;
alter table daily_balance add constraint fk_daily_balance_cost_center foreign key ("cost_center") references cost_center (name) on update cascade;
alter table monthly_balance add constraint fk_monthly_balance_company foreign key ("company") references company (name) on update cascade;
alter table monthly_balance add constraint fk_monthly_balance_account foreign key ("account") references account (name) on update cascade;
alter table balance_mark add constraint fk_balance_mark_company foreign key ("company") references company (name) on update cascade;
alter table balance_mark add constraint fk_balance_mark_fiscal_year foreign key ("fiscal_year") references fiscal_year (name) on update cascade;
create unique index uq_balance_mark_company_fiscal_year on balance_mark ("company", "fiscal_year");
do $guard$ begin
create or replace function check_gl_entry() returns trigger language plpgsql as $body$
declare fault record;
begin
    select a.company, a.fiscal_year, a.entry_number into fault from added a
    where least(coalesce(a.debit, 0), coalesce(a.credit, 0)) <> 0
       or greatest(coalesce(a.debit, 0), coalesce(a.credit, 0)) <= 0
    limit 1;
    if found then
        raise exception 'Entry % of % (%): each line has a debit or a credit, positive, and not both',
            fault.entry_number, fault.company, fault.fiscal_year using errcode = '23514';
    end if;
    select a.company, a.fiscal_year, a.entry_number into fault from added a
    group by a.company, a.fiscal_year, a.entry_number
    having sum(coalesce(a.debit, 0)) <> sum(coalesce(a.credit, 0))
    limit 1;
    if found then
        raise exception 'Entry % of % (%): debit and credit differ',
            fault.entry_number, fault.company, fault.fiscal_year using errcode = '23514';
    end if;
    select e.company, e.fiscal_year, e.entry_number into fault
    from (select a.company, a.fiscal_year, a.entry_number, count(*) as lines,
                 max(a.entry_number) over chained as last, count(*) over chained as entries
          from added a group by a.company, a.fiscal_year, a.entry_number
          window chained as (partition by a.company, a.fiscal_year)) e
    where e.last is distinct from
              (select c.number from chain c where c.key = 'ledger/' || e.company || '/' || e.fiscal_year)
       or e.entry_number <= e.last - e.entries
       or e.lines <> (select count(*) from gl_entry g where g.company = e.company
                        and g.fiscal_year = e.fiscal_year and g.entry_number = e.entry_number)
    limit 1;
    if found then
        raise exception 'Entry % of % (%): only the next numbers of the chain are booked, and once',
            fault.entry_number, fault.company, fault.fiscal_year using errcode = '23514';
    end if;
    return null;
end $body$;
create trigger balanced_gl_entry after insert on gl_entry
    referencing new table as added for each statement execute function check_gl_entry();
end $guard$;
create index ix_gl_entry_account_day on gl_entry (account, posting_date, fiscal_year, entry_number, line_number);
create index ix_gl_entry_party_day on gl_entry (party, posting_date) where party is not null;
create index ix_daily_balance_by_account on daily_balance (company, account, posting_date) include (debit, credit);
create index ix_daily_balance_by_day on daily_balance (company, posting_date);
do $guard$ begin
create or replace function add_up_months() returns trigger language plpgsql as $body$
begin
    insert into monthly_balance as m (id, name, owner, creation, modified_by, modified, version,
                                      company, account, month, debit, credit)
    select nextval('monthly_balance_id_seq'), concat_ws(chr(31), a.company, a.account, a.month),
           'Administrator', now(), 'Administrator', now(), 1, a.company, a.account, a.month,
           sum(d.debit), sum(d.credit)
    from (select distinct company, account, cast(date_trunc('month', posting_date) as date) as month
          from added) a
    join daily_balance d on d.company = a.company and d.account = a.account
         and d.posting_date >= a.month and d.posting_date < a.month + interval '1 month'
    group by a.company, a.account, a.month
    order by a.company, a.account, a.month
    on conflict (name) do update
        set debit = excluded.debit, credit = excluded.credit,
            version = m.version + 1, modified = excluded.modified;
    return null;
end $body$;
create trigger monthly_balance_added after insert on daily_balance
    referencing new table as added for each statement execute function add_up_months();
create trigger monthly_balance_changed after update on daily_balance
    referencing new table as added for each statement execute function add_up_months();
update daily_balance set version = version;
end $guard$;
