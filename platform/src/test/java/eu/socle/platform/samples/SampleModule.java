package eu.socle.platform.samples;

import eu.socle.kernel.DocType;
import eu.socle.kernel.EntriesView;
import eu.socle.kernel.Label;
import eu.socle.kernel.Language;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Maker;
import eu.socle.kernel.Menu;
import eu.socle.kernel.Module;
import eu.socle.kernel.Printing;
import eu.socle.kernel.Registrar;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Step;
import eu.socle.kernel.report.Column;
import eu.socle.kernel.report.Export;
import eu.socle.kernel.report.Filter;
import eu.socle.kernel.report.Report;
import eu.socle.kernel.report.RowSource;
import eu.socle.platform.core.CoreModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The tiny business. */
public final class SampleModule implements Module {

    /** One report: what each shop booked. */
    public static final Report SALES = new Report(
            "shop-sales",
            new Label("Ventes par boutique", "Sales by shop"),
            new Label("Exemples", "Samples"),
            Entry.TYPE,
            List.of(
                    Filter.link("shop", Shop.class, "Boutique", "Shop").initially("company"),
                    Filter.date("from_date", "Du", "From")),
            List.of(
                    Column.text("shop", "Boutique", "Shop"),
                    Column.text("voucher", "Pièce", "Voucher"),
                    Column.whole("n", "Nombre", "Count"),
                    Column.money("amount", "Montant", "Amount")),
            """
            select e.shop, e.voucher_no as voucher, count(*) as n, sum(e.amount) as amount, 0 as _level
            from {Entry} e
            where (:shop is null or e.shop = :shop) and (:from_date is null or e.creation::date >= :from_date) and 'a:b' = 'a:b'
            group by e.shop, e.voucher_no order by e.shop, e.voucher_no
            """,
            row -> new Report.Target.OfDocument("Order", String.valueOf(row.get("voucher"))));

    private static final class EntriesExport implements Export {
        @Override
        public String id() {
            return "entries";
        }

        @Override
        public Label label() {
            return new Label("Écritures", "Entries");
        }

        @Override
        public DocType<?> reads() {
            return Entry.TYPE;
        }

        @Override
        public List<Filter> parameters() {
            return List.of(Filter.link("shop", Shop.class, "Boutique", "Shop").needed());
        }

        @Override
        public Prepared prepare(Map<String, Object> parameters, Lookup lookup, RowSource rows) {
            return new Prepared(
                    "entries.txt",
                    "text/plain",
                    out -> rows.stream(
                            "select amount from {Entry} e where e.shop = :shop order by id", parameters, row -> {
                                try {
                                    out.write((row.get("amount") + "\n").getBytes(StandardCharsets.UTF_8));
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            }));
        }
    }

    private static final class Holder {
        static final Registry REGISTRY = Registry.of(List.of(new CoreModule(), new SampleModule()));
    }

    /** One registry for the whole test JVM, because declarations freeze once. */
    public static Registry registry() {
        return Holder.REGISTRY;
    }

    @Override
    public String id() {
        return "samples";
    }

    @Override
    public Label label() {
        return new Label("Exemples", "Samples");
    }

    @Override
    public void register(Registrar registrar) {
        registrar.types(Shop.TYPE, Note.TYPE, Order.TYPE, Entry.TYPE);
        registrar.reaction(
                Order.TYPE,
                Step.SUBMIT,
                (order, unit) -> unit.last(() -> unit.append(List.of(Entry.of(order, order.amount(Order.TOTAL))))));
        registrar.reaction(
                Order.TYPE,
                Step.CANCEL,
                (order, unit) -> unit.last(() -> unit.append(
                        List.of(Entry.of(order, order.amount(Order.TOTAL).negate())))));
        registrar.report(SALES);
        registrar.offer(Export.class, new EntriesExport());
        registrar.offer(
                Maker.class,
                Maker.of(
                        Order.TYPE,
                        Note.TYPE,
                        "note",
                        "Noter",
                        "Make a note",
                        Order.TYPE.isSubmitted(),
                        (order, lookup) -> {
                            Note note = new Note();
                            note.set(Note.TITLE, order.name());
                            note.set(Note.SHOP, order.get(Order.SHOP));
                            return note;
                        }));
        registrar.offer(
                EntriesView.class,
                (type, name, lookup) -> lookup.list(Entry.TYPE, Entry.VOUCHER.is(name)).stream()
                        .map(entry -> Map.<String, Object>of("amount", entry.amount(Entry.AMOUNT)))
                        .toList());
        registrar.offer(Printing.class, new Printing<Order>() {
            @Override
            public DocType<Order> type() {
                return Order.TYPE;
            }

            @Override
            public byte[] pdf(Order order, Lookup lookup, Language language) {
                return ("%PDF-1.7 " + order.name()).getBytes(StandardCharsets.UTF_8);
            }
        });
        registrar.menu(
                Menu.Group.SELL,
                List.of(
                        Menu.list(Order.TYPE),
                        Menu.list(Note.TYPE),
                        Menu.report("shop-sales"),
                        Menu.export("entries")));
    }
}
