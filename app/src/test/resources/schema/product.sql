create table uom (
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
    "uom_name" text,
    "symbol" text,
    "uom_code" text,
    "must_be_whole_number" boolean not null default false,
    "enabled" boolean not null default false);
create sequence uom_id_seq owned by uom.id;
create table item_group (
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
    "item_group_name" text,
    "is_group" boolean not null default false,
    "parent_item_group" text);
create sequence item_group_id_seq owned by item_group.id;
create table item_group__item_group_defaults (
    parent_id bigint not null references item_group (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "company" text,
    "default_price_list" text,
    "default_supplier" text,
    "income_account" text,
    "expense_account" text,
    "selling_cost_center" text,
    "buying_cost_center" text,
    "default_discount_account" text,
    "default_provisional_account" text,
    primary key (parent_id, name));
create table item_group__taxes (
    parent_id bigint not null references item_group (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "item_tax_template" text,
    "tax_category" text,
    "valid_from" date,
    primary key (parent_id, name));
create table item (
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
    "item_code" text,
    "item_name" text,
    "item_group" text,
    "is_stock_item" boolean not null default false,
    "item_kind" text,
    "stock_uom" text,
    "description" text,
    "is_sales_item" boolean not null default false,
    "is_purchase_item" boolean not null default false,
    "is_fixed_asset" boolean not null default false,
    "disabled" boolean not null default false,
    "standard_rate" numeric(21,6),
    "max_discount" numeric(21,6),
    "sales_uom" text,
    "is_down_payment_item" boolean not null default false,
    "down_payment_percentage" numeric(21,6),
    "end_of_life" date,
    "purchase_uom" text,
    "min_order_qty" numeric(21,6),
    "lead_time_days" integer,
    "last_purchase_rate" numeric(21,6),
    "country_of_origin" text,
    "weight_per_unit" numeric(21,6),
    "weight_uom" text);
create sequence item_id_seq owned by item.id;
create table item__uoms (
    parent_id bigint not null references item (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "uom" text,
    "conversion_factor" numeric(21,6),
    primary key (parent_id, name));
create table item__taxes (
    parent_id bigint not null references item (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "item_tax_template" text,
    "tax_category" text,
    "valid_from" date,
    primary key (parent_id, name));
create table item__item_defaults (
    parent_id bigint not null references item (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "company" text,
    "default_price_list" text,
    "default_supplier" text,
    "income_account" text,
    "expense_account" text,
    "selling_cost_center" text,
    "buying_cost_center" text,
    "default_discount_account" text,
    "default_provisional_account" text,
    primary key (parent_id, name));
create table item_price (
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
    "item_code" text,
    "price_list" text,
    "uom" text,
    "currency" text,
    "price_list_rate" numeric(21,6),
    "valid_from" date,
    "valid_upto" date,
    "customer" text,
    "supplier" text,
    "packing_unit" integer,
    "lead_time_days" integer);
create sequence item_price_id_seq owned by item_price.id;
create unique index uq_uom_uom_name on uom ("uom_name");
create index ix_uom_sorted_by_uom_name on uom ("uom_name" nulls last, id);
create index ix_uom_search on uom using gin (search public.gin_trgm_ops);
create unique index uq_item_group_item_group_name on item_group ("item_group_name");
alter table item_group add constraint fk_item_group_parent_item_group foreign key ("parent_item_group") references item_group (name) on update cascade;
create index ix_item_group_sorted_by_item_group_name on item_group ("item_group_name" nulls last, id);
create index ix_item_group_search on item_group using gin (search public.gin_trgm_ops);
alter table item_group__item_group_defaults add constraint fk_item_group__item_group_defaults_company foreign key ("company") references company (name) on update cascade;
alter table item_group__item_group_defaults add constraint fk_item_group__item_group_defaults_default_price_list foreign key ("default_price_list") references price_list (name) on update cascade;
alter table item_group__item_group_defaults add constraint fk_item_group__item_group_defaults_default_supplier foreign key ("default_supplier") references supplier (name) on update cascade;
alter table item_group__item_group_defaults add constraint fk_item_group__item_group_defaults_income_account foreign key ("income_account") references account (name) on update cascade;
alter table item_group__item_group_defaults add constraint fk_item_group__item_group_defaults_expense_account foreign key ("expense_account") references account (name) on update cascade;
alter table item_group__item_group_defaults add constraint fk_item_group__item_group_defaults_selling_cost_center foreign key ("selling_cost_center") references cost_center (name) on update cascade;
alter table item_group__item_group_defaults add constraint fk_item_group__item_group_defaults_buying_cost_center foreign key ("buying_cost_center") references cost_center (name) on update cascade;
alter table item_group__item_group_defaults add constraint fk_item_group__item_group_defaults_default_discount_account foreign key ("default_discount_account") references account (name) on update cascade;
alter table item_group__item_group_defaults add constraint fk_item_group__item_group_defaults_default_provisio_6662b962 foreign key ("default_provisional_account") references account (name) on update cascade;
alter table item_group__taxes add constraint fk_item_group__taxes_item_tax_template foreign key ("item_tax_template") references item_tax_template (name) on update cascade;
alter table item_group__taxes add constraint fk_item_group__taxes_tax_category foreign key ("tax_category") references tax_category (name) on update cascade;
create unique index uq_item_item_code on item ("item_code");
alter table item add constraint fk_item_item_group foreign key ("item_group") references item_group (name) on update cascade;
alter table item add constraint fk_item_stock_uom foreign key ("stock_uom") references uom (name) on update cascade;
alter table item add constraint fk_item_sales_uom foreign key ("sales_uom") references uom (name) on update cascade;
alter table item add constraint fk_item_purchase_uom foreign key ("purchase_uom") references uom (name) on update cascade;
alter table item add constraint fk_item_country_of_origin foreign key ("country_of_origin") references country (name) on update cascade;
alter table item add constraint fk_item_weight_uom foreign key ("weight_uom") references uom (name) on update cascade;
create index ix_item_sorted_by_item_code on item ("item_code" nulls last, id);
create index ix_item_search on item using gin (search public.gin_trgm_ops);
alter table item__uoms add constraint fk_item__uoms_uom foreign key ("uom") references uom (name) on update cascade;
alter table item__taxes add constraint fk_item__taxes_item_tax_template foreign key ("item_tax_template") references item_tax_template (name) on update cascade;
alter table item__taxes add constraint fk_item__taxes_tax_category foreign key ("tax_category") references tax_category (name) on update cascade;
alter table item__item_defaults add constraint fk_item__item_defaults_company foreign key ("company") references company (name) on update cascade;
alter table item__item_defaults add constraint fk_item__item_defaults_default_price_list foreign key ("default_price_list") references price_list (name) on update cascade;
alter table item__item_defaults add constraint fk_item__item_defaults_default_supplier foreign key ("default_supplier") references supplier (name) on update cascade;
alter table item__item_defaults add constraint fk_item__item_defaults_income_account foreign key ("income_account") references account (name) on update cascade;
alter table item__item_defaults add constraint fk_item__item_defaults_expense_account foreign key ("expense_account") references account (name) on update cascade;
alter table item__item_defaults add constraint fk_item__item_defaults_selling_cost_center foreign key ("selling_cost_center") references cost_center (name) on update cascade;
alter table item__item_defaults add constraint fk_item__item_defaults_buying_cost_center foreign key ("buying_cost_center") references cost_center (name) on update cascade;
alter table item__item_defaults add constraint fk_item__item_defaults_default_discount_account foreign key ("default_discount_account") references account (name) on update cascade;
alter table item__item_defaults add constraint fk_item__item_defaults_default_provisional_account foreign key ("default_provisional_account") references account (name) on update cascade;
alter table item_price add constraint fk_item_price_item_code foreign key ("item_code") references item (name) on update cascade;
alter table item_price add constraint fk_item_price_price_list foreign key ("price_list") references price_list (name) on update cascade;
alter table item_price add constraint fk_item_price_uom foreign key ("uom") references uom (name) on update cascade;
alter table item_price add constraint fk_item_price_currency foreign key ("currency") references currency (name) on update cascade;
alter table item_price add constraint fk_item_price_customer foreign key ("customer") references customer (name) on update cascade;
alter table item_price add constraint fk_item_price_supplier foreign key ("supplier") references supplier (name) on update cascade;
create unique index uq_item_price_item_code_price_list_uom_customer_sup_bb87f192 on item_price ("item_code", "price_list", "uom", "customer", "supplier", "valid_from", "valid_upto", "packing_unit");
create index ix_item_price_sorted_by_item_code on item_price ("item_code" nulls first, id);
create index ix_item_price_search on item_price using gin (search public.gin_trgm_ops);
