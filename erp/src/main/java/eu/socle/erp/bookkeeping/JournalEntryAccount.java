package eu.socle.erp.bookkeeping;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.CostCenter;
import eu.socle.erp.accounting.Currency;
import eu.socle.erp.commerce.Parties;
import eu.socle.erp.ledger.OpenItem;
import eu.socle.erp.ledger.Posting;
import eu.socle.erp.ledger.YesNo;
import eu.socle.kernel.Computed;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of a journal entry: an account, debited or credited. */
public final class JournalEntryAccount extends Document<JournalEntryAccount> {

    public static final DocType<JournalEntryAccount> TYPE = DocType.row(
                    JournalEntryAccount.class, "Journal Entry Account", "Ligne de l’écriture", "Entry line")
            .plural("Lignes de l’écriture", "Entry lines")
            .describedAs(
                    "Compte mouvementé par l’écriture, avec son montant au débit ou au crédit.",
                    "Account moved by the entry, with its debit or credit amount.");

    public static final Link<JournalEntryAccount, Account> ACCOUNT =
            TYPE.link("account", Account.class, "Compte", "Account").required().among(Account::posting);
    public static final Computed<JournalEntryAccount, Account.Type> ACCOUNT_TYPE = TYPE.choice(
                    "account_type", Account.Type.class, "Usage du compte", "Account use")
            .computed()
            .hidden();
    public static final Input<JournalEntryAccount, String> PARTY_TYPE = TYPE.text(
                    "party_type", "Type de tiers", "Party type")
            .typeName(Parties::areOf)
            .fetch(ACCOUNT, JournalEntryAccount::usualPartyType);
    public static final Input<JournalEntryAccount, String> PARTY =
            TYPE.dynamicLink("party", PARTY_TYPE, "Tiers", "Party");
    public static final Input<JournalEntryAccount, BigDecimal> DEBIT = TYPE.money("debit", "Débit", "Debit");
    public static final Input<JournalEntryAccount, BigDecimal> CREDIT = TYPE.money("credit", "Crédit", "Credit");
    public static final Input<JournalEntryAccount, String> USER_REMARK =
            TYPE.text("user_remark", 250, "Libellé", "Remark");
    public static final Link<JournalEntryAccount, CostCenter> COST_CENTER = TYPE.link(
                    "cost_center", CostCenter.class, "Centre de coûts", "Cost centre")
            .among(CostCenter::posting);
    public static final Input<JournalEntryAccount, String> REFERENCE_TYPE =
            TYPE.text("reference_type", "Type de pièce liée", "Reference type").typeName(DocType::isSubmittable);
    public static final Input<JournalEntryAccount, String> REFERENCE_NAME =
            TYPE.dynamicLink("reference_name", REFERENCE_TYPE, "Pièce liée", "Reference");
    public static final Computed<JournalEntryAccount, LocalDate> REFERENCE_DUE_DATE = TYPE.date(
                    "reference_due_date", "Échéance de la pièce", "Reference due date")
            .computed();
    public static final Link<JournalEntryAccount, Currency> ACCOUNT_CURRENCY = TYPE.link(
                    "account_currency", Currency.class, "Devise du compte", "Account currency")
            .fetch(ACCOUNT, JournalEntryAccount::usualCurrency)
            .fetch(REFERENCE_NAME, JournalEntryAccount::usualCurrency)
            .width(2);
    public static final Input<JournalEntryAccount, BigDecimal> DEBIT_IN_ACCOUNT_CURRENCY = TYPE.money(
                    "debit_in_account_currency", "Débit en devise du compte", "Debit in account currency")
            .in(() -> JournalEntryAccount.ACCOUNT_CURRENCY)
            .fetch(DEBIT, (row, lookup) -> null);
    public static final Input<JournalEntryAccount, BigDecimal> CREDIT_IN_ACCOUNT_CURRENCY = TYPE.money(
                    "credit_in_account_currency", "Crédit en devise du compte", "Credit in account currency")
            .in(() -> JournalEntryAccount.ACCOUNT_CURRENCY)
            .fetch(CREDIT, (row, lookup) -> null);
    public static final Input<JournalEntryAccount, BigDecimal> EXCHANGE_RATE = TYPE.decimal(
                    "exchange_rate", "Taux de change", "Exchange rate")
            .fetch(ACCOUNT, RowAmounts::usualRate)
            .fetch(ACCOUNT_CURRENCY, RowAmounts::usualRate);
    public static final Input<JournalEntryAccount, YesNo> IS_ADVANCE = TYPE.choice(
                    "is_advance", YesNo.class, "Acompte", "Advance")
            .defaultsTo(YesNo.NO)
            .hidden();
    public static final Computed<JournalEntryAccount, String> AGAINST_ACCOUNT = TYPE.text(
                    "against_account", 250, "Compte de contrepartie", "Counterpart account")
            .computed()
            .hidden();

    static {
        DEBIT.fetch(DEBIT_IN_ACCOUNT_CURRENCY, (row, lookup) -> null);
        CREDIT.fetch(CREDIT_IN_ACCOUNT_CURRENCY, (row, lookup) -> null);
        TYPE.compute(JournalEntryAccount::complete);
        TYPE.form()
                .section(ACCOUNT, PARTY_TYPE, PARTY, DEBIT, CREDIT, USER_REMARK, COST_CENTER)
                .section("Pièce réglée", "Settled document", REFERENCE_TYPE, REFERENCE_NAME, REFERENCE_DUE_DATE)
                .section(
                        "Devise",
                        "Currency",
                        ACCOUNT_CURRENCY,
                        EXCHANGE_RATE,
                        DEBIT_IN_ACCOUNT_CURRENCY,
                        CREDIT_IN_ACCOUNT_CURRENCY);
        TYPE.list(ACCOUNT, PARTY, USER_REMARK, DEBIT, CREDIT);
    }

    public JournalEntryAccount() {
        super(TYPE);
    }

    /** Debit less credit, in company currency. */
    BigDecimal balance() {
        return amount(DEBIT).subtract(amount(CREDIT));
    }

    /** The same in the currency of the account. */
    BigDecimal balanceInCurrency() {
        return amount(DEBIT_IN_ACCOUNT_CURRENCY).subtract(amount(CREDIT_IN_ACCOUNT_CURRENCY));
    }

    Posting.@Nullable Reference document() {
        String type = get(REFERENCE_TYPE);
        String name = get(REFERENCE_NAME);
        return type == null || name == null ? null : new Posting.Reference(type, name);
    }

    /** What the party of the line owes on the document that it settles, or is owed. */
    Optional<OpenItem> item(Lookup lookup) {
        Posting.Reference document = document();
        String type = get(PARTY_TYPE);
        String party = get(PARTY);
        return document == null || type == null || party == null
                ? Optional.empty()
                : OpenItem.find(document, type, party, lookup);
    }

    Optional<Parties> party(Lookup lookup) {
        Company company = lookup.follow(in(JournalEntry.class), JournalEntry.COMPANY);
        return Parties.find(get(PARTY_TYPE), get(PARTY), company, lookup);
    }

    private static @Nullable String usualPartyType(JournalEntryAccount row, Lookup lookup) {
        Account account = lookup.follow(row, ACCOUNT);
        Account.Type type = account == null ? null : account.get(Account.ACCOUNT_TYPE);
        if (type == Account.Type.RECEIVABLE) {
            return Parties.CUSTOMER;
        }
        return type == Account.Type.PAYABLE ? Parties.SUPPLIER : null;
    }

    private static @Nullable String usualCurrency(JournalEntryAccount row, Lookup lookup) {
        Account account = lookup.follow(row, ACCOUNT);
        String settled = row.item(lookup).map(OpenItem::currency).orElse(null);
        return settled != null || account == null ? settled : account.get(Account.ACCOUNT_CURRENCY);
    }

    private void complete(Lookup lookup) {
        if (!in(JournalEntry.class).isDraft()) {
            return;
        }
        Account account = lookup.follow(this, ACCOUNT);
        compute(ACCOUNT_TYPE, account == null ? null : account.get(Account.ACCOUNT_TYPE));
        compute(REFERENCE_DUE_DATE, item(lookup).map(OpenItem::dueDate).orElse(null));
        RowAmounts.complete(this, lookup);
    }
}
