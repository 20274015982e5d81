package eu.socle.erp.purchasing;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.commerce.LineFields;
import eu.socle.erp.product.Item;
import eu.socle.erp.product.ItemDefault;
import eu.socle.kernel.Computed;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One line of a purchase invoice: what the supplier bills, how much of it, at which price and VAT. */
public final class PurchaseInvoiceItem extends Document<PurchaseInvoiceItem> {

    public static final DocType<PurchaseInvoiceItem> TYPE = DocType.row(
                    PurchaseInvoiceItem.class,
                    "Purchase Invoice Item",
                    "Ligne de facture d’achat",
                    "Purchase invoice item")
            .plural("Lignes de facture d’achat", "Purchase invoice items")
            .describedAs("Bien ou service facturé par le fournisseur.", "Product or service billed by the supplier.");

    public static final LineFields<PurchaseInvoiceItem> LINE = new LineFields<>(TYPE);

    public static final Link<PurchaseInvoiceItem, Account> EXPENSE_ACCOUNT = TYPE.link(
                    "expense_account", Account.class, "Compte de charges", "Expense account")
            .required()
            .among(Account::posting)
            .fetch(LINE.itemCode, PurchaseInvoiceItem::usualAccount);
    public static final Computed<PurchaseInvoiceItem, BigDecimal> ITEM_TAX_AMOUNT = TYPE.money(
                    "item_tax_amount", "Taxe comprise dans le coût", "Tax included in cost")
            .computed()
            .hidden();
    /** The row of the original invoice that a credit note gives back. */
    public static final Input<PurchaseInvoiceItem, String> PURCHASE_INVOICE_ITEM = TYPE.text(
                    "purchase_invoice_item", "Ligne d’origine", "Original line")
            .hidden()
            .notCopied();

    static {
        TYPE.form().section(LINE.panel()).section(EXPENSE_ACCOUNT);
        TYPE.list(LINE.grid(EXPENSE_ACCOUNT));
    }

    public PurchaseInvoiceItem() {
        super(TYPE);
    }

    private static @Nullable String usualAccount(PurchaseInvoiceItem line, Lookup lookup) {
        Company company = line.in(PurchaseInvoice.class).company(lookup);
        if (company == null) {
            return null;
        }
        Item item = lookup.follow(line, LINE.itemCode);
        String own = item == null
                ? null
                : item.defaultsIn(company.name())
                        .map(each -> each.get(ItemDefault.EXPENSE_ACCOUNT))
                        .orElse(null);
        return own == null ? company.get(Company.DEFAULT_EXPENSE_ACCOUNT) : own;
    }
}
