package eu.socle.erp.sales;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.commerce.LineFields;
import eu.socle.erp.product.Item;
import eu.socle.erp.product.ItemDefault;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import org.jspecify.annotations.Nullable;

/** One line of a sales invoice: what was sold, how much of it, at which price and VAT. */
public final class SalesInvoiceItem extends Document<SalesInvoiceItem> {

    public static final DocType<SalesInvoiceItem> TYPE = DocType.row(
                    SalesInvoiceItem.class, "Sales Invoice Item", "Ligne de facture", "Invoice line")
            .plural("Lignes de facture", "Invoice lines")
            .describedAs(
                    "Bien ou service vendu, avec son prix et sa TVA.",
                    "Product or service sold, with its price and VAT.");

    public static final LineFields<SalesInvoiceItem> LINE = new LineFields<>(TYPE);

    public static final Link<SalesInvoiceItem, Account> INCOME_ACCOUNT = TYPE.link(
                    "income_account", Account.class, "Compte de produits", "Income account")
            .required()
            .among(Account::posting)
            .fetch(LINE.itemCode, SalesInvoiceItem::usualAccount);
    /** The row of the original invoice that a credit note gives back. */
    public static final Input<SalesInvoiceItem, String> SALES_INVOICE_ITEM = TYPE.text(
                    "sales_invoice_item", "Ligne d’origine", "Original line")
            .hidden()
            .notCopied();

    static {
        TYPE.form().section(LINE.panel()).section(INCOME_ACCOUNT);
        TYPE.list(LINE.grid(null));
    }

    public SalesInvoiceItem() {
        super(TYPE);
    }

    private static @Nullable String usualAccount(SalesInvoiceItem line, Lookup lookup) {
        SalesInvoice invoice = line.in(SalesInvoice.class);
        Company company = invoice.company(lookup);
        if (company == null) {
            return null;
        }
        if (invoice.flag(SalesInvoice.IS_DOWN_PAYMENT_INVOICE)) {
            return company.get(Company.DEFAULT_ADVANCE_RECEIVED_ACCOUNT);
        }
        Item item = lookup.follow(line, LINE.itemCode);
        String own = item == null
                ? null
                : item.defaultsIn(company.name())
                        .map(each -> each.get(ItemDefault.INCOME_ACCOUNT))
                        .orElse(null);
        return own == null ? company.get(Company.DEFAULT_INCOME_ACCOUNT) : own;
    }
}
