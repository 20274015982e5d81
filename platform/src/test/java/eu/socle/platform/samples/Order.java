package eu.socle.platform.samples;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A legal document: draft, submitted under a number without gap, cancelled, amended. */
public final class Order extends Document<Order> {

    public static final DocType<Order> TYPE = DocType.of(Order.class, "Order", "Commande", "Order")
            .plural("Commandes", "Orders")
            .submittable()
            .printable();

    public static final Link<Order, Shop> SHOP =
            TYPE.link("shop", Shop.class, "Boutique", "Shop").required();
    public static final Input<Order, LocalDate> DAY =
            TYPE.date("day", "Jour", "Day").required();
    public static final Input<Order, String> REMARK =
            TYPE.text("remark", "Remarque", "Remark").editableOnSubmitted().searchable();
    public static final Rows<Order, NoteLine> LINES =
            TYPE.rows("lines", NoteLine.class, "Lignes", "Lines").required();
    public static final Field<Order, BigDecimal> TOTAL =
            TYPE.money("total", "Total", "Total").computed();
    public static final Link<Order, Order> AMENDED_FROM =
            TYPE.link("amended_from", Order.class, "Rectifie", "Amends").notCopied();

    static {
        TYPE.numbered((order, lookup) -> "OR-" + order.text(SHOP) + "-.YYYY.-.#####", order -> order.text(SHOP), DAY);
        TYPE.compute((order, lookup) -> order.write(
                TOTAL,
                order.rows(LINES).stream()
                        .map(line -> line.amount(NoteLine.AMOUNT))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
        TYPE.checkOnSubmit((order, lookup, refusals) -> {
            if (order.amount(TOTAL).signum() == 0) {
                refusals.add(Refusal.of("no_lines").on(LINES));
            }
        });
        TYPE.form().section(SHOP, DAY, REMARK).section(LINES, TOTAL);
        TYPE.list(SHOP, DAY, TOTAL);
        TYPE.access(
                        Role.SALES_USER,
                        Right.READ,
                        Right.WRITE,
                        Right.CREATE,
                        Right.DELETE,
                        Right.SUBMIT,
                        Right.CANCEL,
                        Right.AMEND,
                        Right.PRINT)
                .access(Role.AUDITOR, Right.READ);
    }

    public Order() {
        super(TYPE);
    }
}
