create table customer_group (
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
    "customer_group_name" text,
    "is_group" boolean not null default false,
    "parent_customer_group" text,
    "default_price_list" text,
    "payment_terms" text);
create sequence customer_group_id_seq owned by customer_group.id;
create table customer_group__accounts (
    parent_id bigint not null references customer_group (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "company" text,
    "account" text,
    primary key (parent_id, name));
create table supplier_group (
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
    "supplier_group_name" text,
    "is_group" boolean not null default false,
    "parent_supplier_group" text,
    "payment_terms" text);
create sequence supplier_group_id_seq owned by supplier_group.id;
create table supplier_group__accounts (
    parent_id bigint not null references supplier_group (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "company" text,
    "account" text,
    primary key (parent_id, name));
create table territory (
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
    "territory_name" text,
    "is_group" boolean not null default false,
    "parent_territory" text);
create sequence territory_id_seq owned by territory.id;
create table price_list (
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
    "price_list_name" text,
    "title" text,
    "currency" text,
    "selling" boolean not null default false,
    "buying" boolean not null default false,
    "enabled" boolean not null default false,
    "price_not_uom_dependent" boolean not null default false);
create sequence price_list_id_seq owned by price_list.id;
create table price_list__countries (
    parent_id bigint not null references price_list (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "country" text,
    primary key (parent_id, name));
create table address (
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
    "address_title" text,
    "address_type" text,
    "address_line1" text,
    "address_line2" text,
    "pincode" text,
    "city" text,
    "county" text,
    "state" text,
    "country" text,
    "email_id" text,
    "phone" text,
    "is_primary_address" boolean not null default false,
    "is_shipping_address" boolean not null default false,
    "disabled" boolean not null default false);
create sequence address_id_seq owned by address.id;
create table address__links (
    parent_id bigint not null references address (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "link_doctype" text,
    "link_name" text,
    "link_title" text,
    primary key (parent_id, name));
create table contact (
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
    "first_name" text,
    "last_name" text,
    "full_name" text,
    "company_name" text,
    "designation" text,
    "email_id" text,
    "phone" text,
    "mobile_no" text,
    "is_primary_contact" boolean not null default false,
    "unsubscribed" boolean not null default false);
create sequence contact_id_seq owned by contact.id;
create table contact__email_ids (
    parent_id bigint not null references contact (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "email_id" text,
    "is_primary" boolean not null default false,
    primary key (parent_id, name));
create table contact__phone_nos (
    parent_id bigint not null references contact (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "phone" text,
    "is_primary_phone" boolean not null default false,
    "is_primary_mobile_no" boolean not null default false,
    primary key (parent_id, name));
create table contact__links (
    parent_id bigint not null references contact (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "link_doctype" text,
    "link_name" text,
    "link_title" text,
    primary key (parent_id, name));
create table customer (
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
    "customer_name" text,
    "customer_type" text,
    "customer_group" text,
    "territory" text,
    "status" text,
    "siren" text,
    "siret" text,
    "tax_id" text,
    "tax_category" text,
    "email_id" text,
    "mobile_no" text,
    "language" text,
    "customer_primary_contact" text,
    "customer_primary_address" text,
    "default_currency" text,
    "default_price_list" text,
    "payment_terms" text,
    "so_required" boolean not null default false,
    "dn_required" boolean not null default false,
    "is_internal_customer" boolean not null default false,
    "represents_company" text,
    "is_frozen" boolean not null default false,
    "disabled" boolean not null default false);
create sequence customer_id_seq owned by customer.id;
create table customer__accounts (
    parent_id bigint not null references customer (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "company" text,
    "account" text,
    primary key (parent_id, name));
create table customer__credit_limits (
    parent_id bigint not null references customer (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "company" text,
    "credit_limit" numeric(21,3),
    "bypass_credit_limit_check" boolean not null default false,
    primary key (parent_id, name));
create table customer__companies (
    parent_id bigint not null references customer (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "company" text,
    primary key (parent_id, name));
create table supplier (
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
    "supplier_name" text,
    "supplier_type" text,
    "supplier_group" text,
    "country" text,
    "siren" text,
    "siret" text,
    "tax_id" text,
    "tax_category" text,
    "email_id" text,
    "mobile_no" text,
    "language" text,
    "supplier_primary_contact" text,
    "supplier_primary_address" text,
    "default_currency" text,
    "default_price_list" text,
    "payment_terms" text,
    "vat_on_receipts" boolean not null default false,
    "is_transporter" boolean not null default false,
    "is_internal_supplier" boolean not null default false,
    "represents_company" text,
    "on_hold" boolean not null default false,
    "hold_type" text,
    "release_date" date,
    "disabled" boolean not null default false);
create sequence supplier_id_seq owned by supplier.id;
create table supplier__accounts (
    parent_id bigint not null references supplier (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "company" text,
    "account" text,
    primary key (parent_id, name));
create table supplier__companies (
    parent_id bigint not null references supplier (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "company" text,
    primary key (parent_id, name));
create unique index uq_customer_group_customer_group_name on customer_group ("customer_group_name");
alter table customer_group add constraint fk_customer_group_parent_customer_group foreign key ("parent_customer_group") references customer_group (name) on update cascade;
alter table customer_group add constraint fk_customer_group_default_price_list foreign key ("default_price_list") references price_list (name) on update cascade;
alter table customer_group add constraint fk_customer_group_payment_terms foreign key ("payment_terms") references payment_terms_template (name) on update cascade;
create index ix_customer_group_sorted_by_customer_group_name on customer_group ("customer_group_name" nulls last, id);
create index ix_customer_group_search on customer_group using gin (search public.gin_trgm_ops);
alter table customer_group__accounts add constraint fk_customer_group__accounts_company foreign key ("company") references company (name) on update cascade;
alter table customer_group__accounts add constraint fk_customer_group__accounts_account foreign key ("account") references account (name) on update cascade;
create unique index uq_supplier_group_supplier_group_name on supplier_group ("supplier_group_name");
alter table supplier_group add constraint fk_supplier_group_parent_supplier_group foreign key ("parent_supplier_group") references supplier_group (name) on update cascade;
alter table supplier_group add constraint fk_supplier_group_payment_terms foreign key ("payment_terms") references payment_terms_template (name) on update cascade;
create index ix_supplier_group_sorted_by_supplier_group_name on supplier_group ("supplier_group_name" nulls last, id);
create index ix_supplier_group_search on supplier_group using gin (search public.gin_trgm_ops);
alter table supplier_group__accounts add constraint fk_supplier_group__accounts_company foreign key ("company") references company (name) on update cascade;
alter table supplier_group__accounts add constraint fk_supplier_group__accounts_account foreign key ("account") references account (name) on update cascade;
create unique index uq_territory_territory_name on territory ("territory_name");
alter table territory add constraint fk_territory_parent_territory foreign key ("parent_territory") references territory (name) on update cascade;
create index ix_territory_sorted_by_territory_name on territory ("territory_name" nulls last, id);
create index ix_territory_search on territory using gin (search public.gin_trgm_ops);
create unique index uq_price_list_price_list_name on price_list ("price_list_name");
alter table price_list add constraint fk_price_list_currency foreign key ("currency") references currency (name) on update cascade;
create index ix_price_list_sorted_by_title on price_list ("title" nulls first, id);
create index ix_price_list_search on price_list using gin (search public.gin_trgm_ops);
alter table price_list__countries add constraint fk_price_list__countries_country foreign key ("country") references country (name) on update cascade;
alter table address add constraint fk_address_country foreign key ("country") references country (name) on update cascade;
create index ix_address_sorted_by_address_title on address ("address_title" nulls first, id);
create index ix_address_search on address using gin (search public.gin_trgm_ops);
create index ix_contact_sorted_by_full_name on contact ("full_name" nulls first, id);
create index ix_contact_search on contact using gin (search public.gin_trgm_ops);
alter table customer add constraint fk_customer_customer_group foreign key ("customer_group") references customer_group (name) on update cascade;
alter table customer add constraint fk_customer_territory foreign key ("territory") references territory (name) on update cascade;
alter table customer add constraint fk_customer_tax_category foreign key ("tax_category") references tax_category (name) on update cascade;
alter table customer add constraint fk_customer_customer_primary_contact foreign key ("customer_primary_contact") references contact (name) on update cascade;
alter table customer add constraint fk_customer_customer_primary_address foreign key ("customer_primary_address") references address (name) on update cascade;
alter table customer add constraint fk_customer_default_currency foreign key ("default_currency") references currency (name) on update cascade;
alter table customer add constraint fk_customer_default_price_list foreign key ("default_price_list") references price_list (name) on update cascade;
alter table customer add constraint fk_customer_payment_terms foreign key ("payment_terms") references payment_terms_template (name) on update cascade;
alter table customer add constraint fk_customer_represents_company foreign key ("represents_company") references company (name) on update cascade;
create index ix_customer_sorted_by_customer_name on customer ("customer_name" nulls first, id);
create index ix_customer_search on customer using gin (search public.gin_trgm_ops);
alter table customer__accounts add constraint fk_customer__accounts_company foreign key ("company") references company (name) on update cascade;
alter table customer__accounts add constraint fk_customer__accounts_account foreign key ("account") references account (name) on update cascade;
alter table customer__credit_limits add constraint fk_customer__credit_limits_company foreign key ("company") references company (name) on update cascade;
alter table customer__companies add constraint fk_customer__companies_company foreign key ("company") references company (name) on update cascade;
alter table supplier add constraint fk_supplier_supplier_group foreign key ("supplier_group") references supplier_group (name) on update cascade;
alter table supplier add constraint fk_supplier_country foreign key ("country") references country (name) on update cascade;
alter table supplier add constraint fk_supplier_tax_category foreign key ("tax_category") references tax_category (name) on update cascade;
alter table supplier add constraint fk_supplier_supplier_primary_contact foreign key ("supplier_primary_contact") references contact (name) on update cascade;
alter table supplier add constraint fk_supplier_supplier_primary_address foreign key ("supplier_primary_address") references address (name) on update cascade;
alter table supplier add constraint fk_supplier_default_currency foreign key ("default_currency") references currency (name) on update cascade;
alter table supplier add constraint fk_supplier_default_price_list foreign key ("default_price_list") references price_list (name) on update cascade;
alter table supplier add constraint fk_supplier_payment_terms foreign key ("payment_terms") references payment_terms_template (name) on update cascade;
alter table supplier add constraint fk_supplier_represents_company foreign key ("represents_company") references company (name) on update cascade;
create index ix_supplier_sorted_by_supplier_name on supplier ("supplier_name" nulls first, id);
create index ix_supplier_search on supplier using gin (search public.gin_trgm_ops);
alter table supplier__accounts add constraint fk_supplier__accounts_company foreign key ("company") references company (name) on update cascade;
alter table supplier__accounts add constraint fk_supplier__accounts_account foreign key ("account") references account (name) on update cascade;
alter table supplier__companies add constraint fk_supplier__companies_company foreign key ("company") references company (name) on update cascade;
