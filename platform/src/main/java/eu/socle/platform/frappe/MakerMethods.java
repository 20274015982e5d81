package eu.socle.platform.frappe;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Documents;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Documents made from others, under the names that ERPNext gives to those methods:
 * {@code erpnext.selling.doctype.sales_order.sales_order.make_sales_invoice}.
 */
final class MakerMethods {

    private static final Pattern NAMES =
            Pattern.compile("erpnext\\.(?:.*\\.)?doctype\\.([a-z_]+)\\.[a-z_]+\\.(make|get)_([a-z_]+)");
    private static final String PAYMENT = "payment_entry";

    private MakerMethods() {}

    /** The method of a dotted name, or null when it is not one of these. */
    static @Nullable Method named(String dotted) {
        Matcher match = NAMES.matcher(dotted);
        if (!match.matches()) {
            return null;
        }
        String holder = match.group(1);
        String made = match.group(3);
        if (match.group(2).equals("get") || made.equals("payment_entry")) {
            return made.equals(PAYMENT)
                    ? exchange -> make(
                            exchange,
                            exchange.arguments().text("dt", spelled(holder)),
                            exchange.arguments().text("dn", exchange.arguments().text("source_name", "")),
                            spelled(PAYMENT))
                    : null;
        }
        String target = isReturn(made) ? spelled(holder) : spelled(made);
        return exchange -> make(exchange, spelled(holder), exchange.arguments().need("source_name"), target);
    }

    /** The method of that short name on a type, or null when it makes nothing. */
    static @Nullable Method of(DocType<?> type, String name) {
        return named("erpnext.doctype." + type.table() + "." + type.table() + "." + name);
    }

    private static boolean isReturn(String made) {
        return made.equals("sales_return")
                || made.equals("purchase_return")
                || made.equals("debit_note")
                || made.equals("return_doc");
    }

    private static String spelled(String snake) {
        return snake.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static Answer make(Exchange exchange, String source, String name, String target) {
        DocType<?> from = exchange.call().type(source);
        DocType<?> to = exchange.call().type(target);
        return exchange.message(made(exchange, from, name, to));
    }

    private static <S extends Document<S>, T extends Document<T>> Map<String, @Nullable Object> made(
            Exchange exchange, DocType<S> source, String name, DocType<T> target) {
        return exchange.work(unit -> new FrappeJson(unit).proposed(new Documents(unit).makeAny(source, name, target)));
    }
}
