create table country (
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
    "country_name" text,
    "title" text,
    "code" text);
create sequence country_id_seq owned by country.id;
create table currency (
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
    "currency_name" text,
    "title" text,
    "symbol" text,
    "fraction" text,
    "fraction_units" integer,
    "smallest_currency_fraction_value" numeric(21,6),
    "enabled" boolean not null default false);
create sequence currency_id_seq owned by currency.id;
create table currency_exchange (
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
    "date" date,
    "from_currency" text,
    "to_currency" text,
    "exchange_rate" numeric(21,6),
    "for_buying" boolean not null default false,
    "for_selling" boolean not null default false);
create sequence currency_exchange_id_seq owned by currency_exchange.id;
create table company (
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
    "company_name" text,
    "abbr" text,
    "series_prefix" text,
    "is_group" boolean not null default false,
    "parent_company" text,
    "default_currency" text,
    "country" text,
    "chart_of_accounts" text,
    "domain" text,
    "fiscal_year_start" date,
    "siren_number" text,
    "siret" text,
    "tax_id" text,
    "legal_form" text,
    "share_capital" numeric(21,3),
    "rcs_city" text,
    "vat_regime" text,
    "vat_on_debits" boolean not null default false,
    "address_line1" text,
    "address_line2" text,
    "pincode" text,
    "city" text,
    "phone" text,
    "email" text,
    "iban" text,
    "swift_number" text,
    "invoice_footer" text,
    "default_bank_account" text,
    "default_cash_account" text,
    "default_receivable_account" text,
    "default_payable_account" text,
    "default_income_account" text,
    "default_expense_account" text,
    "default_advance_received_account" text,
    "default_advance_paid_account" text,
    "default_deferred_revenue_account" text,
    "default_deferred_expense_account" text,
    "discount_allowed_account" text,
    "discount_received_account" text,
    "write_off_account" text,
    "round_off_account" text,
    "exchange_gain_loss_account" text,
    "unrealized_exchange_gain_loss_account" text,
    "unrealized_profit_loss_account" text,
    "cost_center" text,
    "round_off_cost_center" text,
    "vat_collected_pending_account" text,
    "vat_deductible_pending_account" text,
    "payment_terms" text,
    "sales_journal" text,
    "purchase_journal" text,
    "bank_journal" text,
    "cash_journal" text,
    "miscellaneous_journal" text,
    "opening_journal" text);
create sequence company_id_seq owned by company.id;
create table account (
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
    "account_number" text,
    "account_name" text,
    "company" text,
    "is_group" boolean not null default false,
    "parent_account" text,
    "root_type" text,
    "report_type" text,
    "account_type" text,
    "account_currency" text,
    "tax_rate" numeric(21,6),
    "freeze_account" text,
    "balance_must_be" text,
    "include_in_gross" boolean not null default false,
    "disabled" boolean not null default false,
    "company_abbr" text);
create sequence account_id_seq owned by account.id;
create table cost_center (
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
    "cost_center_number" text,
    "cost_center_name" text,
    "company" text,
    "is_group" boolean not null default false,
    "parent_cost_center" text,
    "disabled" boolean not null default false,
    "company_abbr" text);
create sequence cost_center_id_seq owned by cost_center.id;
create table accounting_journal (
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
    "journal_code" text,
    "journal_name" text,
    "type" text,
    "company" text,
    "account" text,
    "disabled" boolean not null default false,
    "company_abbr" text);
create sequence accounting_journal_id_seq owned by accounting_journal.id;
create table accounting_journal__conditions (
    parent_id bigint not null references accounting_journal (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "document_type" text,
    "condition" text,
    primary key (parent_id, name));
create table fiscal_year (
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
    "year" text,
    "year_start_date" date,
    "year_end_date" date,
    "status" text,
    "auto_created" boolean not null default false,
    "disabled" boolean not null default false);
create sequence fiscal_year_id_seq owned by fiscal_year.id;
create table fiscal_year__companies (
    parent_id bigint not null references fiscal_year (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "company" text,
    primary key (parent_id, name));
create table accounting_period (
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
    "period_name" text,
    "company" text,
    "start_date" date,
    "end_date" date);
create sequence accounting_period_id_seq owned by accounting_period.id;
create table accounting_period__closed_documents (
    parent_id bigint not null references accounting_period (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "document_type" text,
    "closed" boolean not null default false,
    primary key (parent_id, name));
create table tax_category (
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
    "title" text,
    "code" text,
    "disabled" boolean not null default false);
create sequence tax_category_id_seq owned by tax_category.id;
create table sales_taxes_and_charges_template (
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
    "title" text,
    "company" text,
    "tax_category" text,
    "is_default" boolean not null default false,
    "disabled" boolean not null default false,
    "company_abbr" text);
create sequence sales_taxes_and_charges_template_id_seq owned by sales_taxes_and_charges_template.id;
create table sales_taxes_and_charges_template__taxes (
    parent_id bigint not null references sales_taxes_and_charges_template (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "charge_type" text,
    "row_id" text,
    "account_head" text,
    "description" text,
    "rate" numeric(21,6),
    "dont_recompute_tax" boolean not null default false,
    "tax_amount" numeric(21,3),
    "total" numeric(21,3),
    "included_in_print_rate" boolean not null default false,
    "included_in_paid_amount" boolean not null default false,
    "vat_category" text,
    "exemption_code" text,
    "cost_center" text,
    "account_currency" text,
    "tax_amount_after_discount_amount" numeric(21,3),
    "base_tax_amount" numeric(21,3),
    "base_total" numeric(21,3),
    "base_tax_amount_after_discount_amount" numeric(21,3),
    "base_tax_amount_pending" numeric(21,3),
    "item_wise_tax_detail" text,
    primary key (parent_id, name));
create table purchase_taxes_and_charges_template (
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
    "title" text,
    "company" text,
    "tax_category" text,
    "is_default" boolean not null default false,
    "disabled" boolean not null default false,
    "company_abbr" text);
create sequence purchase_taxes_and_charges_template_id_seq owned by purchase_taxes_and_charges_template.id;
create table purchase_taxes_and_charges_template__taxes (
    parent_id bigint not null references purchase_taxes_and_charges_template (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "category" text,
    "add_deduct_tax" text,
    "charge_type" text,
    "row_id" text,
    "account_head" text,
    "description" text,
    "rate" numeric(21,6),
    "dont_recompute_tax" boolean not null default false,
    "tax_amount" numeric(21,3),
    "total" numeric(21,3),
    "included_in_print_rate" boolean not null default false,
    "included_in_paid_amount" boolean not null default false,
    "vat_category" text,
    "exemption_code" text,
    "cost_center" text,
    "account_currency" text,
    "tax_amount_after_discount_amount" numeric(21,3),
    "base_tax_amount" numeric(21,3),
    "base_total" numeric(21,3),
    "base_tax_amount_after_discount_amount" numeric(21,3),
    "base_tax_amount_pending" numeric(21,3),
    "item_wise_tax_detail" text,
    primary key (parent_id, name));
create table item_tax_template (
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
    "title" text,
    "company" text,
    "applicable_for" text,
    "vat_category" text,
    "exemption_code" text,
    "disabled" boolean not null default false,
    "company_abbr" text);
create sequence item_tax_template_id_seq owned by item_tax_template.id;
create table item_tax_template__taxes (
    parent_id bigint not null references item_tax_template (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "tax_type" text,
    "tax_rate" numeric(21,6),
    primary key (parent_id, name));
create table payment_term (
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
    "payment_term_name" text,
    "description" text,
    "invoice_portion" numeric(21,6),
    "mode_of_payment" text,
    "due_date_based_on" text,
    "credit_days" integer,
    "credit_months" integer,
    "day_of_month" integer,
    "discount_type" text,
    "discount" numeric(21,6),
    "discount_validity_based_on" text,
    "discount_validity" integer);
create sequence payment_term_id_seq owned by payment_term.id;
create table payment_terms_template (
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
    "template_name" text,
    "allocate_payment_based_on_payment_terms" boolean not null default false);
create sequence payment_terms_template_id_seq owned by payment_terms_template.id;
create table payment_terms_template__terms (
    parent_id bigint not null references payment_terms_template (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "payment_term" text,
    "description" text,
    "invoice_portion" numeric(21,6),
    "mode_of_payment" text,
    "due_date_based_on" text,
    "credit_days" integer,
    "credit_months" integer,
    "day_of_month" integer,
    "discount_type" text,
    "discount" numeric(21,6),
    "discount_validity_based_on" text,
    "discount_validity" integer,
    primary key (parent_id, name));
create table mode_of_payment (
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
    "mode_of_payment" text,
    "type" text,
    "enabled" boolean not null default false);
create sequence mode_of_payment_id_seq owned by mode_of_payment.id;
create table mode_of_payment__accounts (
    parent_id bigint not null references mode_of_payment (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "company" text,
    "default_account" text,
    "accounting_journal" text,
    primary key (parent_id, name));
create unique index uq_country_country_name on country ("country_name");
create unique index uq_country_code on country ("code");
create index ix_country_sorted_by_title on country ("title" nulls first, id);
create index ix_country_search on country using gin (search public.gin_trgm_ops);
create unique index uq_currency_currency_name on currency ("currency_name");
create index ix_currency_sorted_by_currency_name on currency ("currency_name" nulls last, id);
create index ix_currency_search on currency using gin (search public.gin_trgm_ops);
alter table currency_exchange add constraint fk_currency_exchange_from_currency foreign key ("from_currency") references currency (name) on update cascade;
alter table currency_exchange add constraint fk_currency_exchange_to_currency foreign key ("to_currency") references currency (name) on update cascade;
create index ix_currency_exchange_sorted_by_date on currency_exchange ("date" desc nulls last, id desc);
create index ix_currency_exchange_search on currency_exchange using gin (search public.gin_trgm_ops);
create unique index uq_company_company_name on company ("company_name");
create unique index uq_company_abbr on company ("abbr");
alter table company add constraint fk_company_parent_company foreign key ("parent_company") references company (name) on update cascade;
alter table company add constraint fk_company_default_currency foreign key ("default_currency") references currency (name) on update cascade;
alter table company add constraint fk_company_country foreign key ("country") references country (name) on update cascade;
alter table company add constraint fk_company_default_bank_account foreign key ("default_bank_account") references account (name) on update cascade;
alter table company add constraint fk_company_default_cash_account foreign key ("default_cash_account") references account (name) on update cascade;
alter table company add constraint fk_company_default_receivable_account foreign key ("default_receivable_account") references account (name) on update cascade;
alter table company add constraint fk_company_default_payable_account foreign key ("default_payable_account") references account (name) on update cascade;
alter table company add constraint fk_company_default_income_account foreign key ("default_income_account") references account (name) on update cascade;
alter table company add constraint fk_company_default_expense_account foreign key ("default_expense_account") references account (name) on update cascade;
alter table company add constraint fk_company_default_advance_received_account foreign key ("default_advance_received_account") references account (name) on update cascade;
alter table company add constraint fk_company_default_advance_paid_account foreign key ("default_advance_paid_account") references account (name) on update cascade;
alter table company add constraint fk_company_default_deferred_revenue_account foreign key ("default_deferred_revenue_account") references account (name) on update cascade;
alter table company add constraint fk_company_default_deferred_expense_account foreign key ("default_deferred_expense_account") references account (name) on update cascade;
alter table company add constraint fk_company_discount_allowed_account foreign key ("discount_allowed_account") references account (name) on update cascade;
alter table company add constraint fk_company_discount_received_account foreign key ("discount_received_account") references account (name) on update cascade;
alter table company add constraint fk_company_write_off_account foreign key ("write_off_account") references account (name) on update cascade;
alter table company add constraint fk_company_round_off_account foreign key ("round_off_account") references account (name) on update cascade;
alter table company add constraint fk_company_exchange_gain_loss_account foreign key ("exchange_gain_loss_account") references account (name) on update cascade;
alter table company add constraint fk_company_unrealized_exchange_gain_loss_account foreign key ("unrealized_exchange_gain_loss_account") references account (name) on update cascade;
alter table company add constraint fk_company_unrealized_profit_loss_account foreign key ("unrealized_profit_loss_account") references account (name) on update cascade;
alter table company add constraint fk_company_cost_center foreign key ("cost_center") references cost_center (name) on update cascade;
alter table company add constraint fk_company_round_off_cost_center foreign key ("round_off_cost_center") references cost_center (name) on update cascade;
alter table company add constraint fk_company_vat_collected_pending_account foreign key ("vat_collected_pending_account") references account (name) on update cascade;
alter table company add constraint fk_company_vat_deductible_pending_account foreign key ("vat_deductible_pending_account") references account (name) on update cascade;
alter table company add constraint fk_company_payment_terms foreign key ("payment_terms") references payment_terms_template (name) on update cascade;
alter table company add constraint fk_company_sales_journal foreign key ("sales_journal") references accounting_journal (name) on update cascade;
alter table company add constraint fk_company_purchase_journal foreign key ("purchase_journal") references accounting_journal (name) on update cascade;
alter table company add constraint fk_company_bank_journal foreign key ("bank_journal") references accounting_journal (name) on update cascade;
alter table company add constraint fk_company_cash_journal foreign key ("cash_journal") references accounting_journal (name) on update cascade;
alter table company add constraint fk_company_miscellaneous_journal foreign key ("miscellaneous_journal") references accounting_journal (name) on update cascade;
alter table company add constraint fk_company_opening_journal foreign key ("opening_journal") references accounting_journal (name) on update cascade;
create index ix_company_sorted_by_company_name on company ("company_name" nulls last, id);
create index ix_company_search on company using gin (search public.gin_trgm_ops);
alter table account add constraint fk_account_company foreign key ("company") references company (name) on update cascade;
alter table account add constraint fk_account_parent_account foreign key ("parent_account") references account (name) on update cascade;
alter table account add constraint fk_account_account_currency foreign key ("account_currency") references currency (name) on update cascade;
create unique index uq_account_company_account_number on account ("company", "account_number");
create index ix_account_sorted_by_account_number on account ("account_number" nulls first, id);
create index ix_account_search on account using gin (search public.gin_trgm_ops);
alter table cost_center add constraint fk_cost_center_company foreign key ("company") references company (name) on update cascade;
alter table cost_center add constraint fk_cost_center_parent_cost_center foreign key ("parent_cost_center") references cost_center (name) on update cascade;
create index ix_cost_center_sorted_by_cost_center_name on cost_center ("cost_center_name" nulls first, id);
create index ix_cost_center_search on cost_center using gin (search public.gin_trgm_ops);
alter table accounting_journal add constraint fk_accounting_journal_company foreign key ("company") references company (name) on update cascade;
alter table accounting_journal add constraint fk_accounting_journal_account foreign key ("account") references account (name) on update cascade;
create unique index uq_accounting_journal_company_journal_code on accounting_journal ("company", "journal_code");
create index ix_accounting_journal_sorted_by_journal_code on accounting_journal ("journal_code" nulls first, id);
create index ix_accounting_journal_search on accounting_journal using gin (search public.gin_trgm_ops);
create unique index uq_fiscal_year_year on fiscal_year ("year");
create index ix_fiscal_year_sorted_by_year_start_date on fiscal_year ("year_start_date" desc nulls last, id desc);
create index ix_fiscal_year_search on fiscal_year using gin (search public.gin_trgm_ops);
alter table fiscal_year__companies add constraint fk_fiscal_year__companies_company foreign key ("company") references company (name) on update cascade;
create unique index uq_accounting_period_period_name on accounting_period ("period_name");
alter table accounting_period add constraint fk_accounting_period_company foreign key ("company") references company (name) on update cascade;
create index ix_accounting_period_sorted_by_start_date on accounting_period ("start_date" desc nulls last, id desc);
create index ix_accounting_period_search on accounting_period using gin (search public.gin_trgm_ops);
create unique index uq_tax_category_code on tax_category ("code");
create index ix_tax_category_sorted_by_title on tax_category ("title" nulls first, id);
create index ix_tax_category_search on tax_category using gin (search public.gin_trgm_ops);
alter table sales_taxes_and_charges_template add constraint fk_sales_taxes_and_charges_template_company foreign key ("company") references company (name) on update cascade;
alter table sales_taxes_and_charges_template add constraint fk_sales_taxes_and_charges_template_tax_category foreign key ("tax_category") references tax_category (name) on update cascade;
create index ix_sales_taxes_and_charges_template_sorted_by_title on sales_taxes_and_charges_template ("title" nulls first, id);
create index ix_sales_taxes_and_charges_template_search on sales_taxes_and_charges_template using gin (search public.gin_trgm_ops);
alter table sales_taxes_and_charges_template__taxes add constraint fk_sales_taxes_and_charges_template__taxes_account_head foreign key ("account_head") references account (name) on update cascade;
alter table sales_taxes_and_charges_template__taxes add constraint fk_sales_taxes_and_charges_template__taxes_cost_center foreign key ("cost_center") references cost_center (name) on update cascade;
alter table sales_taxes_and_charges_template__taxes add constraint fk_sales_taxes_and_charges_template__taxes_account_currency foreign key ("account_currency") references currency (name) on update cascade;
alter table purchase_taxes_and_charges_template add constraint fk_purchase_taxes_and_charges_template_company foreign key ("company") references company (name) on update cascade;
alter table purchase_taxes_and_charges_template add constraint fk_purchase_taxes_and_charges_template_tax_category foreign key ("tax_category") references tax_category (name) on update cascade;
create index ix_purchase_taxes_and_charges_template_sorted_by_title on purchase_taxes_and_charges_template ("title" nulls first, id);
create index ix_purchase_taxes_and_charges_template_search on purchase_taxes_and_charges_template using gin (search public.gin_trgm_ops);
alter table purchase_taxes_and_charges_template__taxes add constraint fk_purchase_taxes_and_charges_template__taxes_account_head foreign key ("account_head") references account (name) on update cascade;
alter table purchase_taxes_and_charges_template__taxes add constraint fk_purchase_taxes_and_charges_template__taxes_cost_center foreign key ("cost_center") references cost_center (name) on update cascade;
alter table purchase_taxes_and_charges_template__taxes add constraint fk_purchase_taxes_and_charges_template__taxes_accou_7fd42ff5 foreign key ("account_currency") references currency (name) on update cascade;
alter table item_tax_template add constraint fk_item_tax_template_company foreign key ("company") references company (name) on update cascade;
create index ix_item_tax_template_sorted_by_title on item_tax_template ("title" nulls first, id);
create index ix_item_tax_template_search on item_tax_template using gin (search public.gin_trgm_ops);
alter table item_tax_template__taxes add constraint fk_item_tax_template__taxes_tax_type foreign key ("tax_type") references account (name) on update cascade;
create unique index uq_payment_term_payment_term_name on payment_term ("payment_term_name");
alter table payment_term add constraint fk_payment_term_mode_of_payment foreign key ("mode_of_payment") references mode_of_payment (name) on update cascade;
create index ix_payment_term_sorted_by_payment_term_name on payment_term ("payment_term_name" nulls last, id);
create index ix_payment_term_search on payment_term using gin (search public.gin_trgm_ops);
create unique index uq_payment_terms_template_template_name on payment_terms_template ("template_name");
create index ix_payment_terms_template_sorted_by_template_name on payment_terms_template ("template_name" nulls last, id);
create index ix_payment_terms_template_search on payment_terms_template using gin (search public.gin_trgm_ops);
alter table payment_terms_template__terms add constraint fk_payment_terms_template__terms_payment_term foreign key ("payment_term") references payment_term (name) on update cascade;
alter table payment_terms_template__terms add constraint fk_payment_terms_template__terms_mode_of_payment foreign key ("mode_of_payment") references mode_of_payment (name) on update cascade;
create unique index uq_mode_of_payment_mode_of_payment on mode_of_payment ("mode_of_payment");
create index ix_mode_of_payment_sorted_by_mode_of_payment on mode_of_payment ("mode_of_payment" nulls last, id);
create index ix_mode_of_payment_search on mode_of_payment using gin (search public.gin_trgm_ops);
alter table mode_of_payment__accounts add constraint fk_mode_of_payment__accounts_company foreign key ("company") references company (name) on update cascade;
alter table mode_of_payment__accounts add constraint fk_mode_of_payment__accounts_default_account foreign key ("default_account") references account (name) on update cascade;
alter table mode_of_payment__accounts add constraint fk_mode_of_payment__accounts_accounting_journal foreign key ("accounting_journal") references accounting_journal (name) on update cascade;
