create table sales_invoice (
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
    "customer" text,
    "customer_name" text,
    "customer_address" text,
    "tax_id" text,
    "posting_date" date,
    "payment_terms_template" text,
    "due_date" date,
    "po_no" text,
    "delivery_date" date,
    "is_return" boolean not null default false,
    "return_against" text,
    "is_down_payment_invoice" boolean not null default false,
    "down_payment_against" text,
    "currency" text,
    "selling_price_list" text,
    "tax_category" text,
    "taxes_and_charges" text,
    "conversion_rate" numeric(21,6),
    "total_qty" numeric(21,6),
    "apply_discount_on" text,
    "additional_discount_percentage" numeric(21,6),
    "discount_amount" numeric(21,3),
    "total" numeric(21,3),
    "net_total" numeric(21,3),
    "total_taxes_and_charges" numeric(21,3),
    "grand_total" numeric(21,3),
    "rounding_adjustment" numeric(21,3),
    "rounded_total" numeric(21,3),
    "in_words" text,
    "base_total" numeric(21,3),
    "base_net_total" numeric(21,3),
    "base_total_taxes_and_charges" numeric(21,3),
    "base_discount_amount" numeric(21,3),
    "base_grand_total" numeric(21,3),
    "base_rounding_adjustment" numeric(21,3),
    "base_rounded_total" numeric(21,3),
    "base_in_words" text,
    "total_advance" numeric(21,3),
    "outstanding_amount" numeric(21,3),
    "status" text,
    "debit_to" text,
    "accounting_journal" text,
    "allocate_advances_automatically" boolean not null default false,
    "terms" text,
    "remarks" text,
    "language" text,
    "amended_from" text);
create sequence sales_invoice_id_seq owned by sales_invoice.id;
create table sales_invoice__payment_schedule (
    parent_id bigint not null references sales_invoice (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "payment_term" text,
    "description" text,
    "due_date" date,
    "invoice_portion" numeric(21,6),
    "payment_amount" numeric(21,3),
    "base_payment_amount" numeric(21,3),
    "outstanding" numeric(21,3),
    "paid_amount" numeric(21,3),
    "discount_date" date,
    "mode_of_payment" text,
    primary key (parent_id, name));
create table sales_invoice__items (
    parent_id bigint not null references sales_invoice (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "item_code" text,
    "item_name" text,
    "description" text,
    "qty" numeric(21,6),
    "uom" text,
    "conversion_factor" numeric(21,6),
    "stock_qty" numeric(21,6),
    "price_list_rate" numeric(21,6),
    "discount_percentage" numeric(21,6),
    "discount_amount" numeric(21,6),
    "rate" numeric(21,6),
    "item_tax_template" text,
    "item_tax_rate" text,
    "amount" numeric(21,3),
    "net_rate" numeric(21,6),
    "net_amount" numeric(21,3),
    "base_price_list_rate" numeric(21,6),
    "base_rate" numeric(21,6),
    "base_amount" numeric(21,3),
    "base_net_rate" numeric(21,6),
    "base_net_amount" numeric(21,3),
    "cost_center" text,
    "income_account" text,
    "sales_invoice_item" text,
    primary key (parent_id, name));
create table sales_invoice__taxes (
    parent_id bigint not null references sales_invoice (id) on delete cascade,
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
create table sales_invoice__advances (
    parent_id bigint not null references sales_invoice (id) on delete cascade,
    idx integer not null,
    name text not null,
    custom jsonb,
    "reference_type" text,
    "reference_name" text,
    "remarks" text,
    "advance_amount" numeric(21,3),
    "allocated_amount" numeric(21,3),
    primary key (parent_id, name));
alter table sales_invoice add constraint fk_sales_invoice_company foreign key ("company") references company (name) on update cascade;
alter table sales_invoice add constraint fk_sales_invoice_customer foreign key ("customer") references customer (name) on update cascade;
create index ix_sales_invoice_customer on sales_invoice ("customer");
alter table sales_invoice add constraint fk_sales_invoice_customer_address foreign key ("customer_address") references address (name) on update cascade;
alter table sales_invoice add constraint fk_sales_invoice_payment_terms_template foreign key ("payment_terms_template") references payment_terms_template (name) on update cascade;
alter table sales_invoice add constraint fk_sales_invoice_return_against foreign key ("return_against") references sales_invoice (name) on update cascade;
create index ix_sales_invoice_return_against on sales_invoice ("return_against");
alter table sales_invoice add constraint fk_sales_invoice_down_payment_against foreign key ("down_payment_against") references sales_invoice (name) on update cascade;
create index ix_sales_invoice_down_payment_against on sales_invoice ("down_payment_against") where "down_payment_against" is not null;
alter table sales_invoice add constraint fk_sales_invoice_currency foreign key ("currency") references currency (name) on update cascade;
alter table sales_invoice add constraint fk_sales_invoice_selling_price_list foreign key ("selling_price_list") references price_list (name) on update cascade;
alter table sales_invoice add constraint fk_sales_invoice_tax_category foreign key ("tax_category") references tax_category (name) on update cascade;
alter table sales_invoice add constraint fk_sales_invoice_taxes_and_charges foreign key ("taxes_and_charges") references sales_taxes_and_charges_template (name) on update cascade;
alter table sales_invoice add constraint fk_sales_invoice_debit_to foreign key ("debit_to") references account (name) on update cascade;
alter table sales_invoice add constraint fk_sales_invoice_accounting_journal foreign key ("accounting_journal") references accounting_journal (name) on update cascade;
alter table sales_invoice add constraint fk_sales_invoice_amended_from foreign key ("amended_from") references sales_invoice (name) on update cascade;
create index ix_sales_invoice_amended_from on sales_invoice ("amended_from") where "amended_from" is not null;
create unique index ix_sales_invoice_draft_name on sales_invoice (draft_name) where draft_name is not null;
create index ix_sales_invoice_sorted_by_posting_date on sales_invoice ("posting_date" desc nulls first, id desc);
create index ix_sales_invoice_drafts on sales_invoice ("posting_date" desc nulls first, id desc) where docstatus = 0;
create index ix_sales_invoice_listed_by_due_date on sales_invoice ("due_date" desc nulls last, id desc);
create index ix_sales_invoice_listed_by_net_total on sales_invoice ("net_total" desc nulls last, id desc);
create index ix_sales_invoice_listed_by_grand_total on sales_invoice ("grand_total" desc nulls last, id desc);
create index ix_sales_invoice_listed_by_outstanding_amount on sales_invoice ("outstanding_amount" desc nulls last, id desc);
create index ix_sales_invoice_picked_by_status on sales_invoice ("status", "posting_date" desc nulls first, id desc);
create index ix_sales_invoice_search on sales_invoice using gin (search public.gin_trgm_ops) where docstatus > 0;
alter table sales_invoice__payment_schedule add constraint fk_sales_invoice__payment_schedule_payment_term foreign key ("payment_term") references payment_term (name) on update cascade;
alter table sales_invoice__payment_schedule add constraint fk_sales_invoice__payment_schedule_mode_of_payment foreign key ("mode_of_payment") references mode_of_payment (name) on update cascade;
alter table sales_invoice__items add constraint fk_sales_invoice__items_item_code foreign key ("item_code") references item (name) on update cascade;
alter table sales_invoice__items add constraint fk_sales_invoice__items_uom foreign key ("uom") references uom (name) on update cascade;
alter table sales_invoice__items add constraint fk_sales_invoice__items_item_tax_template foreign key ("item_tax_template") references item_tax_template (name) on update cascade;
alter table sales_invoice__items add constraint fk_sales_invoice__items_cost_center foreign key ("cost_center") references cost_center (name) on update cascade;
alter table sales_invoice__items add constraint fk_sales_invoice__items_income_account foreign key ("income_account") references account (name) on update cascade;
alter table sales_invoice__taxes add constraint fk_sales_invoice__taxes_account_head foreign key ("account_head") references account (name) on update cascade;
alter table sales_invoice__taxes add constraint fk_sales_invoice__taxes_cost_center foreign key ("cost_center") references cost_center (name) on update cascade;
alter table sales_invoice__taxes add constraint fk_sales_invoice__taxes_account_currency foreign key ("account_currency") references currency (name) on update cascade;
