package eu.socle.platform.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The raw values of an invoice as the texts its page shows. */
final class InvoiceValues {

    private final Formats formats;
    private final boolean french;
    private final Map<String, String> labels;
    private final Raw invoice;
    private final String currency;

    InvoiceValues(String language, Map<String, String> labels, Map<String, Object> invoice) {
        this.formats = Formats.of(language);
        this.french = !"en".equals(language);
        this.labels = labels;
        this.invoice = new Raw(invoice);
        this.currency = this.invoice.text("currency");
    }

    Map<String, Object> map() {
        Map<String, Object> out = new LinkedHashMap<>();
        String seller = invoice.child("seller").child("address").text("country");
        out.put("title", invoice.text("title"));
        put(out, "number", invoice.textOrNull("number"));
        out.put("draft", invoice.flag("draft"));
        out.put("logo", invoice.flag("logo"));
        out.put("seller", party(invoice.child("seller"), seller));
        out.put("running", CssText.of(invoice.child("seller").text("name")));
        out.put("buyer", party(invoice.child("buyer"), seller));
        out.put("facts", facts());
        if (invoice.has("delivery_address")) {
            out.put(
                    "delivery",
                    address(invoice.child("delivery_address"), seller, invoice.textOrNull("delivery_name")));
        }
        out.put("has_delivery", invoice.has("delivery_address"));
        boolean discounts = invoice.children("lines").stream().anyMatch(line -> line.has("discount_percent"));
        out.put("discounts", discounts);
        out.put("lines", invoice.children("lines").stream().map(this::line).toList());
        out.put("totals", totals());
        out.put("reasons", reasons());
        out.put("payment", payment());
        out.put("has_messages", !invoice.texts("messages").isEmpty());
        out.put("messages", invoice.texts("messages"));
        out.put("mentions", invoice.texts("mentions"));
        return out;
    }

    private Map<String, Object> party(Raw party, String home) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", party.text("name"));
        List<String> lines = new ArrayList<>();
        add(lines, party.textOrNull("trading_name"));
        lines.addAll(address(party.child("address"), home, null));
        out.put("lines", lines);
        put(out, "legal_text", party.textOrNull("legal_text"));
        List<String> ids = new ArrayList<>();
        String siren = party.textOrNull("siren");
        String siret = party.textOrNull("siret");
        String vat = party.textOrNull("vat_number");
        if (siret != null) {
            ids.add("SIRET " + Formats.siret(siret));
        } else if (siren != null) {
            ids.add("SIREN " + Formats.siren(siren));
        }
        if (vat != null) {
            ids.add(label("vat_number") + " " + Formats.vatNumber(vat));
        }
        out.put("identifiers", ids);
        List<String> contact = new ArrayList<>();
        add(contact, party.textOrNull("contact"));
        add(contact, party.textOrNull("phone"));
        add(contact, party.textOrNull("email"));
        out.put("contact", String.join(" · ", contact));
        return out;
    }

    private List<String> address(Raw address, String home, @Nullable String name) {
        List<String> lines = new ArrayList<>();
        add(lines, name);
        add(lines, address.textOrNull("line1"));
        add(lines, address.textOrNull("line2"));
        String postcode = address.textOrNull("postcode");
        String city = address.textOrNull("city");
        add(lines, ((postcode == null ? "" : postcode + " ") + (city == null ? "" : city)).strip());
        String country = address.text("country");
        if (!country.equals(home)) {
            lines.add(Locale.of("", country).getDisplayCountry(french ? Locale.FRENCH : Locale.ENGLISH));
        }
        return lines;
    }

    /** Label and value pairs at the head of the page. */
    private List<Map<String, Object>> facts() {
        List<Map<String, Object>> facts = new ArrayList<>();
        fact(facts, "issue_date", date("issue_date"));
        fact(facts, "due_date", invoice.flag("credit_note") ? null : date("due_date"));
        fact(facts, "delivery_date", date("delivery_date"));
        fact(facts, "period", period(invoice));
        fact(facts, "order", invoice.textOrNull("order_reference"));
        fact(facts, "contract", invoice.textOrNull("contract_reference"));
        fact(facts, "buyer_reference", invoice.textOrNull("buyer_reference"));
        for (Raw earlier : invoice.children("preceding")) {
            LocalDate date = earlier.dateOrNull("date");
            String when = date == null ? "" : " " + label("of") + " " + formats.date(date);
            fact(
                    facts,
                    invoice.flag("credit_note") || invoice.flag("corrective") ? "preceding" : "deposit",
                    earlier.text("number") + when);
        }
        return facts;
    }

    private void fact(List<Map<String, Object>> facts, String label, @Nullable String value) {
        if (value != null) {
            facts.add(Map.of("label", label(label), "value", value));
        }
    }

    private @Nullable String date(String key) {
        LocalDate date = invoice.dateOrNull(key);
        return date == null ? null : formats.date(date);
    }

    private @Nullable String period(Raw holder) {
        LocalDate start = holder.dateOrNull("period_start");
        LocalDate end = holder.dateOrNull("period_end");
        return start == null || end == null ? null : formats.date(start) + "\u00a0–\u00a0" + formats.date(end);
    }

    private Map<String, Object> line(Raw line) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", line.text("name"));
        put(out, "code", line.textOrNull("code"));
        List<String> details = new ArrayList<>();
        add(details, line.textOrNull("description"));
        add(details, period(line));
        line.children("adjustments").forEach(each -> details.add(adjustment(each)));
        out.put("details", details);
        String unit = line.textOrNull("unit");
        out.put("quantity", formats.quantity(line.number("quantity")));
        put(out, "unit", unit);
        out.put("price", formats.price(line.number("price")));
        out.put("discount", percentOrEmpty(line, "discount_percent"));
        out.put("vat", percentOrEmpty(line, "vat_rate"));
        out.put("amount", formats.amount(line.number("amount"), currency));
        return out;
    }

    private String adjustment(Raw each) {
        return each.text("reason") + "\u00a0: " + formats.money(each.number("amount"), currency);
    }

    private String percentOrEmpty(Raw line, String key) {
        BigDecimal value = line.numberOrNull(key);
        return value == null || value.signum() == 0 && "discount_percent".equals(key) ? "" : formats.percent(value);
    }

    private Map<String, Object> totals() {
        Raw totals = invoice.child("totals");
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Raw> adjustments = invoice.children("adjustments");
        if (!adjustments.isEmpty()) {
            row(rows, label("lines_total"), totals.number("lines"));
            adjustments.forEach(each -> row(rows, each.text("reason"), each.number("amount")));
        }
        row(rows, label("net_total"), totals.number("net"));
        for (Raw vat : invoice.children("vat")) {
            String base = " " + label("on") + " " + formats.amount(vat.number("base"), currency);
            String rate = label("vat") + " " + formats.percent(vat.number("rate"));
            row(rows, (vat.flag("taxed") ? rate : label("no_vat")) + base, vat.number("vat"));
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("rows", rows);
        boolean taxed = invoice.children("vat").stream().anyMatch(vat -> vat.flag("taxed"));
        out.put("label", label(taxed ? "gross" : "total"));
        out.put("gross", formats.money(totals.number("gross"), currency));
        BigDecimal euro = totals.numberOrNull("vat_in_euro");
        put(out, "vat_in_euro", euro == null || euro.signum() == 0 ? null : formats.money(euro, "EUR"));
        BigDecimal prepaid = totals.number("prepaid");
        if (prepaid.signum() != 0) {
            out.put("prepaid", formats.amount(prepaid.negate(), currency));
            out.put("due", formats.money(totals.number("due"), currency));
        }
        return out;
    }

    private void row(List<Map<String, Object>> rows, String label, BigDecimal amount) {
        rows.add(Map.of("label", label, "amount", formats.amount(amount, currency)));
    }

    private List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        List<String> mentions = invoice.texts("mentions");
        for (Raw vat : invoice.children("vat")) {
            String reason = vat.textOrNull("reason");
            if (reason != null && !mentions.contains(reason) && !reasons.contains(reason)) {
                reasons.add(reason);
            }
        }
        return reasons;
    }

    private Map<String, Object> payment() {
        Raw payment = invoice.child("payment");
        List<Map<String, Object>> facts = new ArrayList<>();
        fact(facts, "due_date", date("due_date"));
        fact(facts, "terms", payment.textOrNull("terms"));
        fact(facts, "means", payment.textOrNull("means"));
        String iban = payment.textOrNull("iban");
        fact(facts, "iban", iban == null ? null : Formats.iban(iban));
        fact(facts, "bic", payment.textOrNull("bic"));
        fact(facts, "reference", payment.textOrNull("reference"));
        fact(facts, "mandate", payment.textOrNull("mandate"));
        fact(facts, "creditor_id", payment.textOrNull("creditor_id"));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("shown", !facts.isEmpty() && !invoice.flag("credit_note"));
        out.put("facts", facts);
        return out;
    }

    private String label(String key) {
        return labels.getOrDefault(key, key);
    }

    private static void add(List<String> lines, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add(text);
        }
    }

    private static void put(Map<String, Object> out, String key, @Nullable Object value) {
        if (value != null) {
            out.put(key, value);
        }
    }
}
