package eu.socle.app.demo;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.ItemTaxTemplate;
import eu.socle.erp.accounting.PurchaseTaxesAndChargesTemplate;
import eu.socle.kernel.Cond;
import eu.socle.kernel.Context;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Language;
import eu.socle.kernel.Maker;
import eu.socle.platform.sites.Site;
import eu.socle.platform.store.UnitOfWork;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Writes documents at the time of the story, each as a request of its own: same checks, same numbers, same ledger. */
final class Pen {

    private static final int DIGITS = 6;

    private final Site site;
    private final StoryClock clock;
    private final String author;
    private List<Account> accounts = List.of();
    private List<String> taxes = List.of();

    Pen(Site site, StoryClock clock, String author) {
        this.site = site;
        this.clock = clock;
        this.author = author;
    }

    <T> T work(Function<UnitOfWork, T> work) {
        return site.work(new Context(author, Set.of(), Language.FR, Context.PARIS, clock, true), work);
    }

    /** Stores a document that has no other life than that, and answers its name. */
    <D extends Document<D>> String create(D document) {
        return work(unit -> unit.create(document)).name();
    }

    /** Stores a document, submits it and answers its legal number. */
    <D extends Document<D>> String submit(D document) {
        return work(unit -> unit.take(unit.create(document), "submit")).name();
    }

    /** What the form of one document proposes to make of it. */
    @SuppressWarnings("unchecked") // looked up by both types
    <S extends Document<S>, T extends Document<T>> T made(DocType<S> from, DocType<T> to, String key, String name) {
        Maker<S, T> maker = (Maker<S, T>) site.registry().offers(Maker.class).stream()
                .filter(each -> each.source() == from
                        && each.target() == to
                        && each.key().equals(key))
                .findFirst()
                .orElseThrow();
        return work(unit -> maker.make(unit.get(from, name), unit));
    }

    /** Reads the chart of accounts and the taxes that the company received. */
    void learn() {
        accounts = work(unit -> unit.list(Account.TYPE, Account.posting(), Account.ACCOUNT_NUMBER.ascending()));
        taxes = work(unit -> unit.list(ItemTaxTemplate.TYPE, Cond.always())).stream()
                .map(ItemTaxTemplate::name)
                .toList();
    }

    /** The account whose number begins so: the one filled with zeros, else the first. */
    String account(String start) {
        String whole = start + "0".repeat(Math.max(0, DIGITS - start.length()));
        return accounts.stream()
                .filter(each -> each.text(Account.ACCOUNT_NUMBER).startsWith(start))
                .min(Comparator.comparing(
                        each -> !each.text(Account.ACCOUNT_NUMBER).equals(whole)))
                .orElseThrow(() -> new IllegalStateException("no account " + start))
                .name();
    }

    List<String> accounts(String start) {
        return accounts.stream()
                .filter(each -> each.text(Account.ACCOUNT_NUMBER).startsWith(start))
                .map(Account::name)
                .toList();
    }

    String tax(Story.Vat vat) {
        return taxes.stream()
                .filter(name -> name.startsWith(vat.template()))
                .findFirst()
                .orElseThrow();
    }

    /** The taxes of what is bought to last. */
    String taxesOnAssets() {
        return work(unit -> unit.list(PurchaseTaxesAndChargesTemplate.TYPE, Cond.always())).stream()
                .map(PurchaseTaxesAndChargesTemplate::name)
                .filter(name -> name.contains("immobilisations"))
                .findFirst()
                .orElseThrow();
    }
}
